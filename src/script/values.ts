import type { AnyNode, ObjectExpression } from 'acorn';
import { calleeName, isFunction } from './nodes.ts';

/** The parts of `a = b = c`, the value last. */
export function assigned(node: AnyNode): AnyNode[] {
  const parts: AnyNode[] = [];
  let rest = node;
  for (; rest.type === 'AssignmentExpression'; rest = rest.right) parts.push(rest.left);
  return [...parts, rest];
}

/** The last of them. Without the others: each link of a long chain is asked. */
function assignedValue(node: AnyNode): AnyNode {
  let value = node;
  while (value.type === 'AssignmentExpression') value = value.right;
  return value;
}

/** The value behind names and chained assignments. Undefined where a call or another file makes it. */
export function follow(
  node: AnyNode,
  bindings: ReadonlyMap<string, AnyNode>,
  seen = new Set<string>(),
): AnyNode | undefined {
  const value = assignedValue(node);
  if (value.type === 'SequenceExpression') {
    const last = value.expressions.at(-1);
    return last && follow(last, bindings, seen);
  }
  if (value.type === 'Identifier') {
    const bound = bindings.get(value.name);
    return bound && !seen.has(value.name) ? follow(bound, bindings, seen.add(value.name)) : undefined;
  }
  return isFunction(value) || value.type === 'ObjectExpression' || value.type === 'UnaryExpression' ? value : undefined;
}

/** Object literals that a value is put together from: itself, a name for it, `Object.assign(…)`, `Object.freeze(…)`. */
export function objectsIn(node: AnyNode, bindings: ReadonlyMap<string, AnyNode>): ObjectExpression[] {
  const value = assignedValue(node);
  if (value.type === 'CallExpression' && /^Object\.(assign|freeze|seal)$/.test(calleeName(value))) {
    return value.arguments.flatMap((it) => (it.type === 'SpreadElement' ? [] : objectsIn(it, bindings)));
  }
  const followed = follow(value, bindings);
  return followed?.type === 'ObjectExpression' ? [followed] : [];
}

/** What a getter or an arrow function of one expression returns. */
export function returned(node: AnyNode): AnyNode | undefined {
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') {
    return node.body;
  }
  const body = isFunction(node) ? node.body : undefined;
  const statement = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  return statement?.type === 'ReturnStatement' ? (statement.argument ?? undefined) : undefined;
}
