import type { AnyNode, Program } from 'acorn';
import { isFunction } from '../script/nodes.ts';
import { recognise } from '../script/recognise.ts';
import { accessAround, namesIn, objectAround, patternAround, type Span, wordAt } from './around-position.ts';
import { expectedValue } from './expected-value.ts';
import { type HandlerParameters, handlersIn } from './handler-parameters.ts';
import type { Member } from './member.ts';
import { Resolver } from './resolve.ts';
import { nodesAround, parseTolerantly, unlessTooDeep } from './tolerant-parse.ts';
import { memberOfValue, membersOfValue, textsOfValue, type Value } from './value.ts';

export interface MemberCompletions {
  /** What a chosen name replaces. */
  span: Span;
  members: Member[];
  /** The object whose members they are: `event.secrets`. */
  of: Member;
}

/** What a string literal can be. */
export interface TextCompletions {
  /** Between the quotes. */
  span: Span;
  texts: string[];
  /** What is one of these texts. */
  of: Member;
}

export interface CallAtPosition {
  method: Member;
  /** Index of the argument that is being typed. */
  argument: number;
}

interface Parsed {
  source: string;
  program: Program;
  handlers: HandlerParameters[];
  resolver: Resolver;
}

let last: Parsed | undefined;

/**
 * Members that can follow at a position, from the catalogue alone; undefined where the text is not ours to complete.
 * For editors where TypeScript cannot be given the types.
 */
export function completionsAt(source: string, offset: number): MemberCompletions | undefined {
  return inScript(source, (parsed) => {
    const around = nodesAround(parsed.program, offset);
    const access = accessAround(around, offset);
    const value = access
      ? parsed.resolver.valueOf(access.object as AnyNode, around)
      : patternValue(parsed.resolver, around, offset);
    const span = wordAt(source, offset);
    if (value) return { span, members: membersOfValue(value), of: value.member };
    const options = access ? undefined : objectAround(around, offset);
    const expected = options && expectedValue(parsed.resolver, options.around);
    if (!expected) return undefined;
    const written = namesIn(options.object, span);
    return { span, members: membersOfValue(expected).filter(({ name }) => !written.has(name)), of: expected.member };
  });
}

/** Texts that the string literal around a position can be, from the catalogue alone. */
export function textsAt(source: string, offset: number): TextCompletions | undefined {
  return inScript(source, (parsed) => {
    const around = nodesAround(parsed.program, offset);
    const literal = around.at(-1);
    if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return undefined;
    const span = { start: literal.start + 1, end: literal.end - 1 };
    if (offset < span.start || offset > span.end) return undefined;
    const expected = expectedValue(parsed.resolver, around);
    const texts = expected ? textsOfValue(expected) : [];
    return expected && texts.length > 0 ? { span, texts, of: expected.member } : undefined;
  });
}

/** The member whose name is at a position: behind a dot, taken out by a pattern, or the name of a parameter. */
export function memberAtPosition(source: string, offset: number): { member: Member; span: Span } | undefined {
  return inScript(source, (parsed) => {
    const span = wordAt(source, offset);
    if (span.start === span.end) return undefined;
    const around = nodesAround(parsed.program, span.end);
    const name = source.slice(span.start, span.end);
    const access = accessAround(around, span.end);
    const value = access
      ? parsed.resolver.valueOf(access, around)
      : (keyInPattern(parsed.resolver, around, span, name) ??
        keyInOptions(parsed.resolver, around, span, name) ??
        identifierValue(parsed.resolver, around, name));
    return value && { member: value.member, span };
  });
}

/** The method whose arguments are typed at a position. */
export function callAt(source: string, offset: number): CallAtPosition | undefined {
  return inScript(source, (parsed) => {
    const around = nodesAround(parsed.program, offset);
    for (let index = around.length - 1; index >= 0; index--) {
      const node = around[index];
      if (node && isFunction(node) && node.body.start < offset) return undefined;
      if (node?.type !== 'CallExpression' || offset <= node.callee.end) continue;
      if (offset === node.end && source[offset - 1] === ')') continue;
      const callee = parsed.resolver.valueOf(node.callee as AnyNode, around.slice(0, index));
      if (callee?.member.kind !== 'method') continue;
      const argument = node.arguments.filter(({ end }) => source.slice(end, offset).includes(',')).length;
      return { method: callee.member, argument };
    }
    return undefined;
  });
}

/** The trigger of a script, also of one that cannot be parsed while it is being typed; `rule` for a Rule. */
export function triggerIn(source: string): string | undefined {
  return inScript(source, ({ handlers }) => handlers[0]?.trigger);
}

/** An answer about a script. Undefined if nothing in the text looks like one, and for one that is nested too deeply. */
function inScript<Answer>(source: string, answer: (parsed: Parsed) => Answer | undefined): Answer | undefined {
  return unlessTooDeep(() => {
    const parsed = parsedScript(source);
    return parsed && answer(parsed);
  });
}

/** Parsed once for all requests on the same text. Undefined if nothing in it looks like a script. */
function parsedScript(source: string): Parsed | undefined {
  if (last?.source === source) return last;
  if (!recognise(source)) return undefined;
  const program = parseTolerantly(source);
  const handlers = handlersIn(program);
  last = { source, program, handlers, resolver: new Resolver(handlers) };
  return last;
}

function patternValue(resolver: Resolver, around: readonly AnyNode[], offset: number): Value | undefined {
  const target = patternAround(around);
  if (!target || offset <= target.start || offset >= target.end) return undefined;
  for (const { pattern, value } of resolver.patterns(around)) {
    if (pattern.start > target.start || pattern.end < target.end) continue;
    return resolver.inPattern(pattern, value(), (node) => node.start === target.start && node.end === target.end);
  }
  return undefined;
}

function keyInPattern(resolver: Resolver, around: readonly AnyNode[], span: Span, name: string): Value | undefined {
  const target = patternAround(around);
  const isKey = target?.properties.some(
    ({ type, ...it }) => type === 'Property' && 'key' in it && it.key.start === span.start,
  );
  const value = isKey ? patternValue(resolver, around, span.end) : undefined;
  return value && memberOfValue(value, name);
}

function keyInOptions(resolver: Resolver, around: readonly AnyNode[], span: Span, name: string): Value | undefined {
  const options = objectAround(around, span.end);
  const isKey = options?.object.properties.some((it) => it.type === 'Property' && it.key.start === span.start);
  const expected = isKey && options ? expectedValue(resolver, options.around) : undefined;
  return expected && memberOfValue(expected, name);
}

function identifierValue(resolver: Resolver, around: readonly AnyNode[], name: string): Value | undefined {
  const node = around.at(-1);
  const isName = node?.type === 'Identifier' ? node.name === name : node !== undefined && isFunction(node);
  return isName ? resolver.valueOf({ type: 'Identifier', name, start: 0, end: 0 }, around) : undefined;
}
