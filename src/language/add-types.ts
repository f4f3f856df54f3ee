import type { AnyNode, Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { hookPoints } from '../auth0/catalogue/rules.ts';
import { typeName } from '../auth0/catalogue/type-name.ts';
import { type HandlerParameters, handlersIn } from './handler-parameters.ts';
import { parseTolerantly, unlessTooDeep } from './tolerant-parse.ts';

/** A replacement of part of a text; `start` is `end` where text is only added. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

const MODULE = 'claim-actions/types';
/** What the dashboard's templates write. Nothing declares these names, except an import beside them. */
const TEMPLATE_TYPE = /\{\s*(?:Event|\w+Event|\w+API)\s*\}/;

/**
 * The JSDoc that gives the handler at a position its types, in any editor and any version of TypeScript. A comment that
 * is there is completed. Empty where there is no handler, or where it has types.
 */
export function addTypesEdits(source: string, offset: number): TextEdit[] {
  return unlessTooDeep(() => editsAt(source, offset)) ?? [];
}

function editsAt(source: string, offset: number): TextEdit[] {
  const program = parseTolerantly(source);
  const handler = handlersIn(program).find(({ fn }) => {
    const { start, end } = statementOf(program, fn as AnyNode);
    return start <= offset && offset <= end;
  });
  if (!handler) return [];
  const { start } = commented(program, handler.fn as AnyNode);
  const tags = tagsFor(handler);
  const comment = commentBefore(source, start);
  if (!comment) return [{ start, end: start, text: newComment(tags, indentOf(source, start)) }];
  const { text } = comment;
  if (/@type\b|@satisfies\b/.test(text)) return [];
  const typed = [...text.matchAll(/@param\s*(\{[^}]*\})/g)];
  if (typed.some(([, type = '']) => !TEMPLATE_TYPE.test(type))) return [];
  return [{ ...comment, text: completed(text, tags, indentOf(source, start)) }];
}

/** Where each handler's function starts. */
export function handlerOffsets(source: string): number[] {
  return unlessTooDeep(() => handlersIn(parseTolerantly(source)).map(({ fn }) => fn.start)) ?? [];
}

interface ParameterTag {
  name: string;
  type: string;
}

function tagsFor({ kind, trigger, fn }: HandlerParameters): ParameterTag[] {
  const usual = { action: ['event', 'api'], rule: ['user', 'context', 'callback'], hook: [] as string[] }[kind];
  return typesFor(kind, trigger).flatMap((type, index) => {
    const parameter = fn.params[index];
    if (!parameter) return [];
    return { type, name: parameter.type === 'Identifier' ? parameter.name : (usual[index] ?? `parameter${index}`) };
  });
}

function typesFor(kind: HandlerParameters['kind'], trigger: string): string[] {
  const imported = (name: string) => `import('${MODULE}').${name}`;
  if (kind === 'rule') return ['User', 'Context', 'Callback'].map((name) => imported(`Rule.${name}`));
  if (kind === 'action') return ['Event', 'Api'].map((name) => imported(`${typeName(trigger)}.${name}`));
  const point = hookPoints.find(({ id }) => id === trigger);
  const namespace = `${typeName(trigger)}Hook`;
  return (point?.parameters ?? []).map((name, index, all) => {
    if (index === all.length - 1) return imported(`${namespace}.Callback`);
    const input = point?.input[name];
    if (input?.type === 'object') return imported(`${namespace}.${typeName(name)}`);
    return `${input?.type === 'array' ? 'string[]' : (input?.type ?? 'unknown')}${input?.optional ? ' | undefined' : ''}`;
  });
}

function newComment(tags: readonly ParameterTag[], indent: string): string {
  const lines = tags.map(({ name, type }) => `${indent} * @param {${type}} ${name}\n`);
  return `/**\n${lines.join('')}${indent} */\n${indent}`;
}

/** The comment that is there, with types at its `@param` tags and tags for the parameters that it does not mention. */
function completed(comment: string, tags: readonly ParameterTag[], indent: string): string {
  let text = comment;
  for (const { name, type } of tags) {
    const tag = new RegExp(`@param\\s+(?:\\{[^}]*\\}\\s*)?(\\[?${name.replace(/\$/g, '\\$&')}(?![\\w$]))`);
    text = tag.test(text)
      ? text.replace(tag, (_, found: string) => `@param {${type}} ${found}`)
      : `${text.slice(0, -'*/'.length).trimEnd()}\n${indent} * @param {${type}} ${name}\n${indent} */`;
  }
  return text.replace(/^\/\*\*[ \t]+(?=\S.*\n)/, `/**\n${indent} * `);
}

function indentOf(source: string, offset: number): string {
  return /[ \t]*$/.exec(source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
}

/** The JSDoc that ends right before a position. */
function commentBefore(source: string, offset: number): TextEdit | undefined {
  const before = source.slice(0, offset).trimEnd();
  // The first that opens behind the end of the comment before it: what opens inside of it is part of its text.
  const previous = before.slice(0, -'*/'.length).lastIndexOf('*/');
  const start = before.indexOf('/**', previous + 1);
  if (!before.endsWith('*/') || start === -1 || before.length < start + '/***/'.length) return undefined;
  return { start, end: before.length, text: before.slice(start) };
}

/** The node that TypeScript reads the comment of a function from: the property of an object, else the statement. */
function commented(program: Program, fn: AnyNode): AnyNode {
  const around = ancestorsOf(program, fn);
  return around.findLast(({ type }) => type === 'Property') ?? statementOf(program, fn);
}

function statementOf(program: Program, fn: AnyNode): AnyNode {
  return ancestorsOf(program, fn)[1] ?? fn;
}

function ancestorsOf(program: Program, fn: AnyNode): AnyNode[] {
  let found: AnyNode[] = [];
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.start === fn.start && node.end === fn.end && node.type === fn.type) found = [...ancestors] as AnyNode[];
  });
  return found;
}
