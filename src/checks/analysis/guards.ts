import type { Facts } from './facts.ts';
import { type Mention, mentionOf } from './mentions.ts';
import { ancestorsOf, isFunction, type Node, parentOf, rangeOf, walk } from './node.ts';
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
  const mention = mentionOf(facts, root, path);
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if ((tries || around.type !== 'TryStatement') && isGuardedBy(around, inner, mention)) return true;
    if (isFunction(around) && depth < 3) {
      const { calls, escapes } = facts.bindings.callersOf(around);
      const isCallGuarded = (call: Node) => isGuarded(facts, call, root, path, { tries, depth: depth + 1 });
      if (calls.length > 0 && !escapes) return calls.every(isCallGuarded);
    }
    inner = around;
  }
  return false;
}

function isGuardedBy(around: Node, inner: Node, mention: Mention): boolean {
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return around.test !== inner && mention.isIn(around.test);
    case 'LogicalExpression':
      return around.right === inner && mention.isIn(around.left);
    case 'ForStatement':
      return around.test !== inner && around.test != null && mention.isIn(around.test);
    case 'SwitchCase': {
      const statement = parentOf(around);
      return statement?.type === 'SwitchStatement' && mention.isIn(statement.discriminant);
    }
    case 'TryStatement':
      return around.block === inner && around.handler != null;
    case 'BlockStatement':
    case 'Program':
      return endOfFirstCheck(around, mention) <= rangeOf(inner)[0];
    default:
      return false;
  }
}

const knownEnds = new WeakMap<Mention, Map<Node, number>>();

/** Offset from which on a value is there in a block; infinite without a check. Asked once for each block and value. */
function endOfFirstCheck(block: Node & { type: 'BlockStatement' | 'Program' }, mention: Mention): number {
  const ends = knownEnds.get(mention) ?? new Map<Node, number>();
  knownEnds.set(mention, ends);
  const before = ends.get(block);
  if (before !== undefined) return before;
  const check = (block.body as Node[]).find((statement) => isCheck(statement, mention));
  const end = check === undefined ? Number.POSITIVE_INFINITY : rangeOf(check)[1];
  ends.set(block, end);
  return end;
}

/** A statement after which the value is there: an early end if it is not, or a default for it. */
function isCheck(statement: Node, mention: Mention): boolean {
  if (statement.type === 'IfStatement')
    return mention.isIn(statement.test) && (endsEarly(statement.consequent) || assigns(statement.consequent, mention));
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' && mention.isIn(expression.left as Node);
}

function assigns(statement: Node, mention: Mention): boolean {
  return targetsIn(statement).some((target) => mention.isIn(target));
}

const knownTargets = new WeakMap<Node, Node[]>();

/** What a statement assigns to, not looking into functions. */
function targetsIn(statement: Node): Node[] {
  const before = knownTargets.get(statement);
  if (before !== undefined) return before;
  const targets: Node[] = [];
  walk(statement, (node) => {
    if (node.type === 'AssignmentExpression') targets.push(node.left as Node);
    return !isFunction(node);
  });
  knownTargets.set(statement, targets);
  return targets;
}

/** Whether a statement always leaves the function or the loop. */
export function endsEarly(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(endsEarly);
  if (statement.type === 'IfStatement') {
    return statement.alternate != null && endsEarly(statement.consequent) && endsEarly(statement.alternate);
  }
  return ['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement'].includes(statement.type);
}
