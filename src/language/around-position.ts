import type { AnyNode } from 'acorn';

/** Part of a text, as offsets. */
export interface Span {
  start: number;
  end: number;
}

/** The name at a position; empty where there is none. */
export function wordAt(source: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (isPartOfName(source.charAt(start - 1))) start -= 1;
  while (isPartOfName(source.charAt(end))) end += 1;
  return { start, end };
}

function isPartOfName(character: string): boolean {
  return /[\w$]/.test(character);
}

type Access = Extract<AnyNode, { type: 'MemberExpression' }>;

/** The innermost `object.name` whose dot is before the position. */
export function accessAround(around: readonly AnyNode[], offset: number): Access | undefined {
  const node = around.findLast((candidate) => candidate.type === 'MemberExpression');
  return node?.type === 'MemberExpression' && !node.computed && offset > node.object.end ? node : undefined;
}

type ObjectPattern = Extract<AnyNode, { type: 'ObjectPattern' }>;

/** The innermost pattern that takes members out of an object. */
export function patternAround(around: readonly AnyNode[]): ObjectPattern | undefined {
  const node = around.findLast(({ type }) => !/^(?:Identifier|AssignmentPattern)$/.test(type));
  return node?.type === 'ObjectPattern' ? node : undefined;
}

type ObjectExpression = Extract<AnyNode, { type: 'ObjectExpression' }>;

/** The object whose property is named at a position, with the nodes around it. */
export function objectAround(
  around: readonly AnyNode[],
  offset: number,
): { object: ObjectExpression; around: readonly AnyNode[] } | undefined {
  const index = around.findLastIndex(({ type }) => !/^(?:Identifier|Property)$/.test(type));
  const object = around[index];
  if (object?.type !== 'ObjectExpression' || offset <= object.start || offset >= object.end) return undefined;
  const property = around[index + 1];
  const isValue = property?.type === 'Property' && !property.shorthand && offset > property.key.end;
  return isValue ? undefined : { object, around: around.slice(0, index + 1) };
}

/** Names of the properties that an object has already, without the one that is being typed. */
export function namesIn(object: ObjectExpression, typed: Span): Set<string> {
  return new Set(
    object.properties.flatMap((property) =>
      property.type === 'Property' && property.key.type === 'Identifier' && property.key.start !== typed.start
        ? property.key.name
        : [],
    ),
  );
}
