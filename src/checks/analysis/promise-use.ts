import type { Facts } from './facts.ts';
import { type Node, parentOf, propertyName, unwrap } from './node.ts';

/** What the code does with a promise. */
export type PromiseUse = 'handled' | 'dropped' | 'tested' | 'read' | 'passed';

/**
 * Uses that say little alone: it was `given` to a function that is waited for, `lent` to one whose result is returned,
 * was `returned`, or is `held` by an object that is used as a value.
 */
type Use = PromiseUse | 'given' | 'lent' | 'returned' | 'held';

/** How a promise is used where it stands; for a variable, the worst of its uses if it is never awaited. */
export function useOf(facts: Facts, promise: Node): PromiseUse {
  const use = useAt(facts, promise, 0);
  return use === 'given' || use === 'lent' || use === 'returned' || use === 'held' ? 'handled' : use;
}

function useAt(facts: Facts, promise: Node, depth: number): Use {
  const parent = parentOf(promise);
  switch (parent?.type) {
    case 'ChainExpression':
      return useAt(facts, parent, depth);
    case 'LogicalExpression':
      return parent.left === promise ? 'tested' : useAt(facts, parent, depth);
    case 'ConditionalExpression':
      return parent.test === promise ? 'tested' : useAt(facts, parent, depth);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === promise ? useAt(facts, parent, depth) : 'dropped';
    case 'ExpressionStatement':
      return 'dropped';
    case 'IfStatement':
    case 'WhileStatement':
      return 'tested';
    case 'UnaryExpression':
      return parent.operator === '!' ? 'tested' : 'handled';
    case 'BinaryExpression':
      return parent.operator === 'instanceof' ? 'handled' : 'read';
    case 'TemplateLiteral':
      return 'read';
    case 'MemberExpression':
      if (parent.object !== promise) return 'handled';
      return ['then', 'catch', 'finally', undefined].includes(propertyName(parent)) ? 'handled' : 'read';
    case 'VariableDeclarator':
      if (parent.id.type === 'ObjectPattern') return 'read';
      return depth > 2 ? 'handled' : useOfVariable(facts, parent.id, depth);
    case 'AssignmentExpression':
      if (parent.left.type === 'ObjectPattern') return 'read';
      return depth > 2 || parent.left.type !== 'Identifier' ? 'handled' : useOfVariable(facts, parent.left, depth);
    case 'SpreadElement':
      return 'read';
    case 'ForOfStatement':
      return parent.right === promise && !parent.await ? 'read' : 'handled';
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === promise ? 'handled' : useOfArgument(facts, parent, promise, depth);
    case 'ReturnStatement':
      return 'returned';
    case 'Property':
      return depth > 0 ? useOfProperty(facts, parent) : 'handled';
    default:
      return 'handled';
  }
}

const takingValues =
  /^(?:JSON\.\w+|String|Number|Boolean|parseInt|parseFloat|Object\.\w+|Array\.(?:isArray|from)|console\.\w+|encodeURIComponent|decodeURIComponent|Buffer\.from)$/;

/** What a function does with a promise that it is called with. */
function useOfArgument(
  facts: Facts,
  call: Node & { type: 'CallExpression' | 'NewExpression' },
  promise: Node,
  depth: number,
): Use {
  if (call.callee.type === 'Super') return 'handled';
  const callee = facts.code.getText(call.callee);
  if (takingValues.test(callee)) return callee.startsWith('console.') ? 'dropped' : 'read';
  if (facts.origins.of(call.callee).some(({ root }) => root === 'api')) return depth > 0 ? 'read' : 'handled';
  const fn = facts.bindings.functionOf(call.callee);
  const parameter = fn?.params[call.arguments.indexOf(promise as (typeof call.arguments)[number])];
  if (parameter?.type === 'Identifier' && depth < 3) return useOfVariable(facts, parameter, depth);
  if (depth === 0 || collecting.test(callee)) return 'handled';
  if (!isWaitedFor(call)) return 'passed';
  if (fn !== undefined || waiting.test(callee)) return 'handled';
  return parentOf(call)?.type === 'AwaitExpression' ? 'given' : 'lent';
}

const collecting = /(?:^|\.)(?:push|add|set|unshift|waitUntil|defer|all|allSettled|race|any|resolve|apply|call|bind)$/;
/** Names of functions that may wait for a promise they are called with. */
const waiting =
  /(?:^|\.)(?:\w*(?:race|settle|wait|until|promise|defer|delay|retry|limit|timeout)\w*|(?:all|map|each|try|catch|safe|props|wrap|with|ensure|track|measure|run|guard|handle|result)\w*|to)$/i;

function isWaitedFor(call: Node): boolean {
  const parent = parentOf(call);
  return (
    parent?.type === 'AwaitExpression' ||
    parent?.type === 'ReturnStatement' ||
    parent?.type === 'ArrowFunctionExpression'
  );
}

/** A property of an object literal: `new Client({ token })`, `const body = { token }`, `return { token }`. */
function useOfProperty(facts: Facts, property: Node): Use {
  const object = parentOf(property);
  const user = object && parentOf(object);
  const isReadAs = (name: string | undefined) =>
    facts.nodes('AwaitExpression').some(({ argument }) => {
      const awaited = unwrap(argument);
      return awaited.type === 'MemberExpression' && name !== undefined && propertyName(awaited) === name;
    });
  if (user?.type === 'Property') return useOfProperty(facts, user);
  if (property.type !== 'Property' || isReadAs(propertyName(property))) return 'handled';
  if (user?.type === 'NewExpression') return 'held';
  if (user?.type === 'CallExpression') return canWait(facts.code.getText(user.callee)) ? 'handled' : 'held';
  if (user?.type === 'ReturnStatement' || user?.type === 'ArrowFunctionExpression') return 'held';
  return user?.type === 'VariableDeclarator' &&
    user.id.type === 'Identifier' &&
    !isTakenApart(facts, user.id, propertyName(property))
    ? 'held'
    : 'handled';
}

/** An object of promises, or one whose property is used later: `Object.values(jobs)`, `jobs[name]`, `jobs.roles`. */
function isTakenApart(facts: Facts, object: Node, name: string | undefined): boolean {
  const reads = facts.bindings.variableOf(object)?.references.filter((it) => it.isRead()) ?? [];
  return reads.some(({ identifier }) => {
    const parent = parentOf(identifier as Node);
    if (parent?.type === 'MemberExpression') return [name, undefined].includes(propertyName(parent));
    return parent?.type === 'CallExpression' && canWait(facts.code.getText(parent.callee));
  });
}

function canWait(callee: string): boolean {
  return callee.startsWith('Object.') || collecting.test(callee) || waiting.test(callee);
}

function useOfVariable(facts: Facts, name: Node, depth: number): Use {
  const variable = facts.bindings.variableOf(name);
  if (variable === undefined) return 'handled';
  const isWrittenOnce = variable.references.filter((it) => it.isWrite()).length <= 1;
  const reads = variable.references.filter((it) => it.isRead()).map((it) => it.identifier as Node);
  if (reads.length === 0) return isWrittenOnce ? 'dropped' : 'handled';
  const uses = reads.map((it) => useAt(facts, it, depth + 1));
  const isAwaited = uses.includes('handled');
  // Whoever takes a property of it takes it for the result, even if it is returned as well.
  if (uses.includes('read') && (isWrittenOnce || !(isAwaited || uses.includes('returned')))) return 'read';
  if (isAwaited || !isWrittenOnce) return 'handled';
  if (uses.includes('held')) return 'passed';
  if (uses.includes('returned') || uses.includes('lent')) return 'handled';
  return (['tested', 'passed', 'dropped'] as const).find((use) => uses.includes(use)) ?? 'passed';
}

/** A rejection is dealt with, so that leaving the promise alone may be meant. */
export function catches(promise: Node): boolean {
  const call = unwrap(promise);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const name = propertyName(call.callee);
  return (
    name === 'catch' ||
    (name === 'then' && call.arguments.length > 1) ||
    (name === 'finally' && catches(call.callee.object as Node))
  );
}
