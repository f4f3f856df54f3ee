import type { AST, Linter } from 'eslint';
import { analyze } from 'eslint-scope';
import * as espree from 'espree';
import type * as ESTree from 'estree';
import { maskKeywords } from '../../script/keywords.ts';
import { childrenOf, type Node } from './node.ts';

/** What the configuration may hand to the parser. */
export interface ScriptParserOptions {
  filePath?: string;
  /** Blanks out types, keeping positions. Without it, TypeScript does not parse. */
  stripTypes?: (source: string) => string;
}

/** Nodes found where `await` stands in a function that is not async; only then, as nothing else can be known. */
export interface ScriptParserServices {
  awaitsOutsideAsync: ESTree.SourceLocation[];
}

const options: espree.Options = { ecmaVersion: 'latest', range: true, loc: true, tokens: true, comment: true };

/**
 * Parser for ESLint that reads what Auth0 reads: CommonJS, a rule's lone anonymous function, and keywords of the Deploy
 * CLI. ES modules parse too, so that a rule can say what is wrong with them. Positions are those of the file.
 */
export const scriptParser = {
  meta: { name: 'claim-actions/parser', version: '1' },
  parseForESLint(source: string, given: ScriptParserOptions = {}): Linter.ESLintParseResult {
    const masked = maskKeywords(source);
    const isTyped = /\.[cm]?ts$/.test(given.filePath ?? '') && given.stripTypes !== undefined;
    const code = isTyped && given.stripTypes !== undefined ? given.stripTypes(masked) : masked;
    const services: ScriptParserServices = { awaitsOutsideAsync: [] };
    const ast = parseScript(code, services.awaitsOutsideAsync);
    if (/\bfinally\b/.test(code) && isNestedTooDeeply(ast)) throw new SyntaxError(TOO_NESTED);
    // ESLint takes the kind of a module from its configuration; here the text decides. The keys of all nodes are not given,
    // which ESLint does: they would be copied for each pattern, a tenth of a check, and eslint-scope knows them.
    const scopeManager = analyze(ast, {
      ignoreEval: true,
      ecmaVersion: 2024,
      sourceType: ast.sourceType === 'module' ? 'module' : 'commonjs',
    });
    return { ast: ast as unknown as AST.Program, services: { ...services }, scopeManager };
  },
};

/** What is thrown for a script that ESLint would take too long for: no error of the script. */
export const TOO_NESTED = 'Too many finally blocks within each other to be checked';

/** ESLint follows a `finally` once for each way into it: twice as long for each that is in another. */
const MAX_FINALLY = 8;

function isNestedTooDeeply(node: Node, depth = 0): boolean {
  if (depth > MAX_FINALLY) return true;
  const finalizer = node.type === 'TryStatement' ? node.finalizer : undefined;
  return childrenOf(node).some((child) => isNestedTooDeeply(child, child === finalizer ? depth + 1 : depth));
}

type Tree = ESTree.Program & { tokens: AST.Token[]; body: ESTree.Node[] };

function parseScript(code: string, awaits: ESTree.SourceLocation[]): Tree {
  try {
    return parseAnyForm(code);
  } catch (error) {
    const recovered = withoutStrayAwaits(code, error, awaits);
    if (recovered === undefined) throw error;
    return recovered;
  }
}

function parseAnyForm(code: string): Tree {
  try {
    return parse(code, 'commonjs');
  } catch (error) {
    const alone = parseLoneFunction(code);
    if (alone !== undefined && 'tree' in alone) return alone.tree;
    const tree = parseModule(code);
    if (tree === undefined) throw alone?.error ?? error;
    return tree;
  }
}

function parse(code: string, sourceType: 'commonjs' | 'module'): Tree {
  return espree.parse(code, { ...options, sourceType }) as unknown as Tree;
}

function parseModule(code: string): Tree | undefined {
  if (!/\b(?:import|export|await)\b/.test(code)) return undefined;
  try {
    return parse(code, 'module');
  } catch {
    return undefined; // the first error is the one to show
  }
}

const loneFunction = /^((?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*)(async\s+)?function(?=\s*\*?\s*\()/;

/**
 * A rule may be one function without a name, which no program may consist of. It parses as a method: `function` becomes
 * `({m`, which is shorter, and what is missing is put behind the end, so that every position stays.
 */
function parseLoneFunction(code: string): { tree: Tree } | { error: unknown } | undefined {
  const [head, before = '', async = ''] = loneFunction.exec(code) ?? [];
  if (head === undefined) return undefined;
  const start = before.length;
  const keyword = async === '' ? '({m' : `({async m`;
  const method = `${code.slice(0, start)}${keyword.padEnd(head.length - start)}${code.slice(head.length)}`;
  const rest = /;\s*$/.exec(method)?.[0] ?? '';
  let tree: Tree;
  try {
    tree = parse(`${method.slice(0, method.length - rest.length)}${rest.replace(';', ' ')}\n})`, 'commonjs');
  } catch (error) {
    return { error };
  }
  const [statement] = tree.body;
  const object = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const [property, ...others] = object?.type === 'ObjectExpression' ? object.properties : [];
  if (property?.type !== 'Property' || property.value.type !== 'FunctionExpression' || others.length > 0) {
    return undefined;
  }
  return { tree: asFunction(tree, property.value, { code, start, keywordEnd: head.length }) };
}

function asFunction(
  tree: Tree,
  fn: ESTree.FunctionExpression,
  { code, start, keywordEnd }: { code: string; start: number; keywordEnd: number },
): Tree {
  const loc = { start: positionOf(code, start), end: fn.loc?.end ?? positionOf(code, code.length) };
  const end = fn.range?.[1] ?? code.length;
  const place = { range: [start, end] as [number, number], start, end, loc };
  Object.assign(fn, place);
  const keyword = {
    type: 'Keyword',
    value: 'function',
    range: [keywordEnd - 'function'.length, keywordEnd],
    loc: { start: positionOf(code, keywordEnd - 'function'.length), end: positionOf(code, keywordEnd) },
  } as AST.Token;
  const tokens = tree.tokens.filter(({ range }) => range[0] >= keywordEnd && range[1] <= code.length);
  return Object.assign(tree, {
    body: [{ type: 'ExpressionStatement', expression: fn, ...place }],
    tokens: [keyword, ...tokens],
    range: [0, code.length],
    end: code.length,
  }) as Tree;
}

const MAX_STRAY_AWAITS = 200;
/** Characters that are parsed again for them, all in all. */
const MAX_PARSED_AGAIN = 2_000_000;

/** Blanks each `await` outside an async function, so that the rest of the tree can tell which function it is. */
function withoutStrayAwaits(code: string, first: unknown, awaits: ESTree.SourceLocation[]): Tree | undefined {
  let error = first;
  let remaining = code;
  for (let tries = 0; tries < MAX_STRAY_AWAITS && tries * code.length < MAX_PARSED_AGAIN; tries++) {
    const at = strayAwait(remaining, error);
    if (at === undefined) return undefined;
    awaits.push({ start: positionOf(code, at), end: positionOf(code, at + 'await'.length) });
    remaining = `${remaining.slice(0, at)}     ${remaining.slice(at + 'await'.length)}`;
    try {
      return parseAnyForm(remaining);
    } catch (next) {
      error = next;
    }
  }
  return undefined;
}

/** Offset of the `await` that an error is about: just before the place where the parser gave up, or at it. */
function strayAwait(code: string, error: unknown): number | undefined {
  const at = error instanceof SyntaxError && 'index' in error ? Number(error.index) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  if (/^await\b/.test(code.slice(at))) return at;
  const before = /\bawait\s*$/.exec(code.slice(0, at));
  return before === null ? undefined : before.index;
}

/** ESLint counts lines from 1 and columns from 0. */
function positionOf(code: string, offset: number): ESTree.Position {
  const lines = code.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
}
