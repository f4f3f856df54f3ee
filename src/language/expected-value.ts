import type { AnyNode, BinaryExpression, CallExpression } from 'acorn';
import type { Resolver } from './resolve.ts';
import { elementOfValue, memberOfValue, type Value } from './value.ts';

const EQUALITY = /^[!=]==?$/;

/**
 * What can stand at a place: an argument of a method, a property of its options, what a member is compared with.
 *
 * @param around the nodes around the place, the program first; the last is what stands there now
 */
export function expectedValue(resolver: Resolver, around: readonly AnyNode[]): Value | undefined {
  const node = around.at(-1);
  const outside = around.slice(0, -1);
  const parent = outside.at(-1);
  if (!node || !parent) return undefined;
  switch (parent.type) {
    case 'CallExpression':
      return ofArgument(resolver, parent, node, outside);
    case 'Property': {
      const object = parent.value === node ? expectedValue(resolver, outside.slice(0, -1)) : undefined;
      const name = parent.key.type === 'Identifier' && !parent.computed ? parent.key.name : undefined;
      return object && name !== undefined ? memberOfValue(object, name) : undefined;
    }
    case 'ArrayExpression': {
      const list = expectedValue(resolver, outside);
      return list && elementOfValue(list);
    }
    case 'BinaryExpression':
      return comparedWith(resolver, parent, node, outside);
    case 'SwitchCase': {
      const choice = outside.at(-2);
      return choice?.type === 'SwitchStatement' ? resolver.valueOf(choice.discriminant, outside) : undefined;
    }
    case 'ConditionalExpression':
      return parent.test === node ? undefined : expectedValue(resolver, outside);
    case 'LogicalExpression':
    case 'ParenthesizedExpression':
      return expectedValue(resolver, outside);
    default:
      return undefined;
  }
}

/** `api.cache.set(key, value, { … })`, and `event.transaction.requested_scopes.includes('…')`. */
function ofArgument(
  resolver: Resolver,
  call: CallExpression,
  node: AnyNode,
  around: readonly AnyNode[],
): Value | undefined {
  const index = call.arguments.indexOf(node as CallExpression['arguments'][number]);
  const { callee } = call;
  if (index < 0 || callee.type === 'Super') return undefined;
  const method = resolver.valueOf(callee, around);
  const value = method?.member.parameters[index]?.value;
  if (value) return { member: value, isElement: false, api: undefined };
  const asks = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
  if (index > 0 || asks !== 'includes' || callee.type !== 'MemberExpression' || callee.object.type === 'Super')
    return undefined;
  const list = resolver.valueOf(callee.object, around);
  return list && elementOfValue(list);
}

function comparedWith(
  resolver: Resolver,
  { operator, left, right }: BinaryExpression,
  node: AnyNode,
  around: readonly AnyNode[],
): Value | undefined {
  const other = left === node ? right : left;
  return EQUALITY.test(operator) && other.type !== 'PrivateIdentifier' ? resolver.valueOf(other, around) : undefined;
}
