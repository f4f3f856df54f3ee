import type { AnyNode, Program } from 'acorn';
import actions from '../../snippets/actions.json' with { type: 'json' };
import rules from '../../snippets/rules.json' with { type: 'json' };
import { triggerOfHandler, triggers } from '../auth0/catalogue/triggers.ts';
import { parameterNames } from '../script/patterns.ts';
import { type HandlerParameters, handlersIn } from './handler-parameters.ts';
import { nodesAround, parseTolerantly, unlessTooDeep } from './tolerant-parse.ts';

/** A snippet as its file has it, in the format of VS Code and with where it belongs. */
export interface Snippet {
  /** What is typed: `action-roles`. */
  prefix: string;
  description: string;
  /** Trigger of the handler that it is for; `rule` for Rules. */
  trigger: string;
  /** `file`: whole handlers. `handler`: statements, which in an empty file come with a handler around them. */
  place: 'file' | 'handler';
  /** In VS Code's snippet syntax, indented with tabs. */
  body: string;
}

/** Every snippet, in the order of the files. */
export const snippets: readonly Snippet[] = [actions, rules].flatMap((file) =>
  Object.values(file).map(({ body, place, ...snippet }) => ({
    ...snippet,
    place: place === 'file' ? 'file' : 'handler',
    body: body.join('\n'),
  })),
);

/**
 * The snippets that make sense at a position: whole scripts where a file has no code yet, statements in the body of a
 * handler of their trigger. None in the middle of a line, in comments, or in files that hold something else.
 */
export function snippetsAt(source: string, offset: number): Snippet[] {
  return isAtLineStart(source, offset) ? (unlessTooDeep(() => fittingAt(source, offset)) ?? []) : [];
}

function fittingAt(source: string, offset: number): Snippet[] {
  const program = parseTolerantly(source);
  const around = nodesAround(program, offset);
  const block = blockAround(around);
  if (!block) return [];
  const handlers = handlersIn(program);
  const handler = handlers.find(({ fn }) => fn.body.start < offset && offset < fn.body.end);
  if (handler) return isDirectlyIn(handler, around) ? inHandler(handler) : [];
  return block.type === 'Program' && handlers.length === 0 && isAlmostEmpty(program, offset)
    ? snippets.map(asFile)
    : [];
}

/** A snippet as a whole script: statements get a handler around them. */
export function asFile(snippet: Snippet): Snippet {
  if (snippet.place === 'file') return snippet;
  const body = snippet.body.replaceAll(/^(?=.)/gm, '\t').replace('$0', '');
  return snippet.trigger === 'rule'
    ? {
        ...snippet,
        body: `function \${9:addClaims}(user, context, callback) {\n${body}\n\tcallback(null, user, context);$0\n}`,
      }
    : { ...snippet, body: `exports.${handlerOf(snippet.trigger)} = async (event, api) => {\n${body}$0\n};` };
}

function handlerOf(trigger: string): string {
  const handler = triggers.find(({ id }) => id === trigger)?.handlers[0];
  if (!handler || !triggerOfHandler(handler.name)) throw new Error(`No handler is known for ${trigger}`);
  return handler.name;
}

/** Statements for a handler, with the names that its parameters have. None where they are destructured. */
function inHandler({ trigger, kind, fn }: HandlerParameters): Snippet[] {
  const names = parameterNames(fn);
  const usual = kind === 'rule' ? ['user', 'context', 'callback'] : ['event', 'api'];
  if (kind === 'hook' || usual.some((_, index) => !names[index])) return [];
  return snippets
    .filter((snippet) => snippet.place === 'handler' && snippet.trigger === trigger)
    .map((snippet) => ({ ...snippet, body: renamed(snippet.body, usual, names) }));
}

/** A snippet with other names for the parameters that it uses. A dollar sign in one would begin a placeholder. */
function renamed(body: string, usual: readonly string[], names: readonly string[]): string {
  const use = new RegExp(`(?<![\\w$./:-])(?:${usual.join('|')})(?=[.\\[(,)])`, 'g');
  return body.replaceAll(use, (name) => (names[usual.indexOf(name)] ?? name).replaceAll('$', '\\$'));
}

/** Statements with `return` and `await` belong to the handler, not to a function inside it. */
function isDirectlyIn({ fn }: HandlerParameters, around: readonly AnyNode[]): boolean {
  const inner = around.findLast(({ type }) => /Function/.test(type));
  return inner !== undefined && inner.start === fn.start && inner.end === fn.end;
}

/** Only what may be typed so far is between the start of the line and the position. */
function isAtLineStart(source: string, offset: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const comment = source.lastIndexOf('/*', offset - 1);
  return /^\s*[\w-]*$/.test(line) && (comment < 0 || source.indexOf('*/', comment) < offset);
}

/** The block that a statement at the position belongs to; undefined inside of statements. */
function blockAround(around: readonly AnyNode[]): AnyNode | undefined {
  const typed = /^(?:Identifier|BinaryExpression|ExpressionStatement|EmptyStatement)$/;
  const node = around.findLast(({ type }) => !typed.test(type));
  return node?.type === 'BlockStatement' || node?.type === 'Program' ? node : undefined;
}

/** Nothing but constants, required packages and the word that is being typed. */
function isAlmostEmpty(program: Program, offset: number): boolean {
  return (program.body as AnyNode[]).every((statement) => {
    if (statement.start <= offset && offset <= statement.end) return true;
    if (statement.type === 'EmptyStatement' || 'directive' in statement) return true;
    return (
      statement.type === 'VariableDeclaration' &&
      statement.declarations.every(
        ({ init }) =>
          init?.type === 'Literal' ||
          (init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'),
      )
    );
  });
}

/** A snippet's text with the defaults of its placeholders. */
export function plainText(body: string): string {
  return body
    .replaceAll(/(?<!\\)\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/(?<!\\)\$\d+/g, '')
    .replaceAll('\\$', '$');
}
