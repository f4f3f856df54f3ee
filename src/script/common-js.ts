import {
  type ExportDefaultDeclaration,
  type ExportNamedDeclaration,
  type Identifier,
  type ImportDeclaration,
  type Literal,
  type ModuleDeclaration,
  type Program,
  parse,
} from 'acorn';
import { simple } from 'acorn-walk';
import { namesIn } from './patterns.ts';

/** Text that takes the place of another; never with fewer line breaks, so that everything after it stays where it is. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * An ES module as the CommonJS that a compiler makes of it, which is what Auth0 gets from projects in TypeScript. Code
 * stays at its line and column: `export` becomes blanks, an import becomes `require` in its own place, and what is
 * exported is said after the last line. Imports of nothing but types are left out, as compilers do.
 *
 * CommonJS comes back as it was, and so does what is neither: V8 says what is wrong with it.
 *
 * @param source JavaScript, with types already removed
 */
export function toCommonJs(source: string): string {
  const program = parseModule(source);
  const declarations = program?.body.filter(isModuleDeclaration) ?? [];
  if (program === undefined || declarations.length === 0) {
    return source;
  }
  const used = namesUsed(program);
  const edits: Edit[] = [];
  const exported = ['Object.defineProperty(exports, "__esModule", { value: true });'];
  for (const declaration of declarations) {
    switch (declaration.type) {
      case 'ImportDeclaration':
        edits.push(replaced(declaration, requireOf(declaration, used)));
        break;
      case 'ExportAllDeclaration': {
        const whole = `require(${rawText(declaration.source)})`;
        const name = declaration.exported ? nameOf(declaration.exported) : undefined;
        const text = name === undefined ? `Object.assign(exports, ${whole});` : `${exportOf(name, whole)};`;
        edits.push(replaced(declaration, text));
        break;
      }
      case 'ExportNamedDeclaration':
        edits.push(namedExport(declaration));
        exported.push(...namesExported(declaration).map(([name, value]) => exportOf(name, value)));
        break;
      case 'ExportDefaultDeclaration':
        edits.push(defaultExport(declaration, source));
        exported.push(exportOf('default', defaultName(declaration)));
    }
  }
  return `${applied(source, edits)}\n${exported.join(' ')}\n${interop}`;
}

/** How compilers let `import x from` a CommonJS package give the whole package. */
const interop = `function __default(module) { return module && module.__esModule ? module : { default: module }; }
function __namespace(module) { return module && module.__esModule ? module : Object.assign({}, module, { default: module }); }`;

function parseModule(source: string): Program | undefined {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  } catch {
    return undefined;
  }
}

function isModuleDeclaration(node: { type: string }): node is ModuleDeclaration {
  return /^(?:Import|Export)\w*Declaration$/.test(node.type);
}

/** Every name that the code reads, also in `export { name }`. */
function namesUsed(program: Program): Set<string> {
  const names = new Set<string>();
  simple(program, {
    Identifier: ({ name }) => names.add(name),
    ExportNamedDeclaration({ source, specifiers }) {
      if (!source) specifiers.forEach(({ local }) => void names.add(nameOf(local)));
    },
  });
  return names;
}

/** Empty where only types were imported. */
function requireOf({ source, specifiers }: ImportDeclaration, used: Set<string>): string {
  const whole = `require(${rawText(source)})`;
  if (specifiers.length === 0) {
    return `${whole};`;
  }
  const parts: string[] = [];
  const members: string[] = [];
  for (const specifier of specifiers) {
    const { name } = specifier.local;
    if (!used.has(name)) continue;
    if (specifier.type === 'ImportNamespaceSpecifier') {
      parts.push(`${name} = __namespace(${whole})`);
    } else if (specifier.type === 'ImportDefaultSpecifier') {
      parts.push(`${name} = __default(${whole}).default`);
    } else if (nameOf(specifier.imported) === 'default') {
      parts.push(`${name} = __default(${whole}).default`);
    } else {
      members.push(`${rawText(specifier.imported)}: ${name}`);
    }
  }
  if (members.length > 0) {
    parts.push(`{ ${members.join(', ')} } = ${whole}`);
  }
  return parts.length === 0 ? '' : `const ${parts.join(', ')};`;
}

function namedExport(node: ExportNamedDeclaration): Edit {
  if (node.declaration) {
    return { start: node.start, end: node.declaration.start, text: '' };
  }
  if (!node.source) {
    return replaced(node, '');
  }
  const whole = `require(${rawText(node.source)})`;
  const parts = node.specifiers.map(({ local, exported }) =>
    exportOf(nameOf(exported), `${whole}[${JSON.stringify(nameOf(local))}]`),
  );
  return replaced(node, parts.join(' '));
}

/** What is exported under which name, of `export const …` and `export { … }`. */
function namesExported({ declaration, source, specifiers }: ExportNamedDeclaration): [name: string, value: string][] {
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => namesIn(id)).map((name) => [name, name]);
  }
  if (declaration) {
    return [[declaration.id.name, declaration.id.name]];
  }
  return source ? [] : specifiers.map(({ local, exported }) => [nameOf(exported), nameOf(local)]);
}

const ownDefault = '_default';

const startOfDefault = /export\s+default/y;

/** `var _default =` is as long as `export default`. An expression may begin with a bracket that is no part of its node. */
function defaultExport(node: ExportDefaultDeclaration, source: string): Edit {
  const { start, declaration } = node;
  startOfDefault.lastIndex = start;
  const [words = ''] = startOfDefault.exec(source) ?? [];
  return defaultName(node) === ownDefault
    ? { start, end: start + words.length, text: `var ${ownDefault} =` }
    : { start, end: declaration.start, text: '' };
}

function defaultName({ declaration }: ExportDefaultDeclaration): string {
  const isDeclared = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
  return (isDeclared && declaration.id?.name) || ownDefault;
}

function exportOf(name: string, value: string): string {
  return `exports[${JSON.stringify(name)}] = ${value};`;
}

function nameOf(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : String(node.value);
}

function rawText(node: Identifier | Literal): string {
  return node.type === 'Identifier' ? node.name : (node.raw ?? JSON.stringify(node.value));
}

function replaced({ start, end }: { start: number; end: number }, text: string): Edit {
  return { start, end, text };
}

/** A shorter text is filled up with blanks, and line breaks of what it replaces are kept after it. */
function applied(source: string, edits: Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    const rest = source.slice(start + text.length, end).replace(/[^\r\n\u2028\u2029]/g, ' ');
    const breaks = source.slice(start, Math.min(end, start + text.length)).replace(/[^\r\n\u2028\u2029]/g, '');
    result += source.slice(done, start) + text + breaks + rest;
    done = end;
  }
  return result + source.slice(done);
}
