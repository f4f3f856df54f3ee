import type { Facts } from './facts.ts';
import { ancestorsOf, isFunction, isInside, type Node, parentOf, rangeOf, unwrap, walk } from './node.ts';
import type { Root } from './origins.ts';

/**
 * Whether the code around or before a node has looked at a value before: a condition, an early `return`, an assignment
 * of a default, a `try` unless `tries` is false. It does not ask what the condition says: whoever tests a value knows
 * that it may be missing.
 */
export function isGuarded(
  facts: Facts,
  node: Node,
  root: Root,
  path: readonly string[],
  { tries = true, depth = 0 } = {},
): boolean {
  const concerns = (test: Node) => mentions(facts, test, root, path);
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if ((tries || around.type !== 'TryStatement') && isGuardedBy(around, inner, concerns)) return true;
    if (isFunction(around) && depth < 3) {
      const { calls, escapes } = facts.bindings.callersOf(around);
      const isCallGuarded = (call: Node) => isGuarded(facts, call, root, path, { tries, depth: depth + 1 });
      if (calls.length > 0 && !escapes) return calls.every(isCallGuarded);
    }
    inner = around;
  }
  return false;
}

function isGuardedBy(around: Node, inner: Node, concerns: (test: Node) => boolean): boolean {
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return around.test !== inner && concerns(around.test);
    case 'LogicalExpression':
      return around.right === inner && concerns(around.left);
    case 'ForStatement':
      return around.test !== inner && around.test != null && concerns(around.test);
    case 'SwitchCase': {
      const statement = parentOf(around);
      return statement?.type === 'SwitchStatement' && concerns(statement.discriminant);
    }
    case 'TryStatement':
      return around.block === inner && around.handler != null;
    case 'BlockStatement':
    case 'Program':
      return (around.body as Node[]).some(
        (statement) => rangeOf(statement)[1] <= rangeOf(inner)[0] && isCheck(statement, concerns),
      );
    default:
      return false;
  }
}

/** A statement after which the value is there: an early end if it is not, or a default for it. */
function isCheck(statement: Node, concerns: (test: Node) => boolean): boolean {
  if (statement.type === 'IfStatement')
    return concerns(statement.test) && (endsEarly(statement.consequent) || assigns(statement.consequent, concerns));
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' && concerns(expression.left as Node);
}

function assigns(statement: Node, concerns: (test: Node) => boolean): boolean {
  let found = false;
  walk(statement, (node) => {
    if (node.type === 'AssignmentExpression' && concerns(node.left as Node)) found = true;
    return !found && !isFunction(node);
  });
  return found;
}

/** Whether a statement always leaves the function or the loop. */
export function endsEarly(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(endsEarly);
  if (statement.type === 'IfStatement') {
    return statement.alternate != null && endsEarly(statement.consequent) && endsEarly(statement.alternate);
  }
  return ['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement'].includes(statement.type);
}

/** Whether a condition has to do with a value: names it or a part of it, also through a variable or a function. */
function mentions(
  facts: Facts,
  test: Node,
  root: Root,
  path: readonly string[],
  depth = 0,
  seen = new Map<Node, number>(),
): boolean {
  if ((seen.get(test) ?? Number.POSITIVE_INFINITY) <= depth) return false; // functions that call each other many times
  seen.set(test, depth);
  let found = false;
  walk(test, (node) => {
    if (found) return false;
    const asked =
      node.type === 'CallExpression' && depth < 3 ? facts.bindings.functionOf(node.callee as Node) : undefined;
    if (asked !== undefined && !isInside(asked, test)) found = mentions(facts, asked.body, root, path, depth + 1, seen);
    if (found) return false;
    if (node.type === 'MemberExpression' || node.type === 'Identifier') {
      const isName = node.type === 'Identifier' && parentOf(node)?.type === 'MemberExpression';
      found = facts.origins.of(node).some((it) => it.root === root && startsWith(it.path, path));
      if (!found && node.type === 'Identifier' && !isName && depth < 3) {
        const source = facts.bindings.onlySource(node);
        const value = source && !isFunction(source.node) ? unwrap(source.node) : undefined;
        found = value !== undefined && !isInside(test, value) && mentions(facts, value, root, path, depth + 1, seen);
      }
    }
    return !found;
  });
  return found;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return path.length >= start.length && start.every((name, index) => path[index] === name);
}
