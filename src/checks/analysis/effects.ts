import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from './facts.ts';
import { type Call, isFunction, type Node, propertyName } from './node.ts';

/** Methods of strings, arrays and the like: calling them changes nothing outside. */
const pureMethods = new Set(
  'includes indexOf lastIndexOf startsWith endsWith split join trim toLowerCase toUpperCase toString match test slice substring substr replace replaceAll concat keys values entries some every find findIndex filter map flatMap reduce at charAt getTime toISOString toFixed has parse stringify isArray from now freeze log info warn error debug trace padStart padEnd localeCompare flat sort reverse'.split(
    ' ',
  ),
);
const pureFunctions = new Set([
  'String',
  'Number',
  'Boolean',
  'Array',
  'parseInt',
  'parseFloat',
  'isNaN',
  'encodeURIComponent',
  'decodeURIComponent',
  'require',
  'Symbol',
  'BigInt',
]);
const reads = new Set([
  'redirect.canRedirect',
  'rules.wasExecuted',
  'cache.get',
  'redirect.encodeToken',
  'redirect.validateToken',
]);

/** Whether evaluating a node does something that matters outside of the script: a call, a wait, a request. */
export function isEffect(facts: Facts, node: Node): boolean {
  if (node.type === 'AwaitExpression') return true;
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    return facts.origins.of(node.left).some(({ root }) => root === 'context' || root === 'user');
  }
  if (node.type !== 'CallExpression') return false;
  return isEffectCall(facts, node);
}

function isEffectCall(facts: Facts, { callee }: Call): boolean {
  if (callee.type === 'Super') return false;
  const [origin] = facts.origins.of(callee);
  if (origin?.root === 'console') return false;
  if (origin?.root === 'api') {
    // A method that the trigger does not have throws, which is an effect too, unless the script has put one there.
    const method = origin.path.join('.');
    const trigger = origin.handler?.trigger;
    const isKnown = trigger === undefined || findApiMethod(trigger, method) !== undefined;
    return !reads.has(method) && (isKnown || !isPutOn(facts, method));
  }
  if (callee.type === 'Identifier') {
    const fn = facts.bindings.functionOf(callee);
    if (fn !== undefined) return hasEffect(facts, fn.body, new Set([fn]));
    return !pureFunctions.has(callee.name);
  }
  return callee.type !== 'MemberExpression' || !pureMethods.has(propertyName(callee) ?? '');
}

/** `api.noop = () => {}` */
function isPutOn(facts: Facts, method: string): boolean {
  return facts
    .nodes('AssignmentExpression')
    .some(({ left }) =>
      facts.origins.of(left as Node).some(({ root, path }) => root === 'api' && path.join('.') === method),
    );
}

/** Whether a function of the file does something that matters; not asked of those that were seen. */
function hasEffect(facts: Facts, body: Node, seen: Set<Node>): boolean {
  return facts.calls.some((call) => {
    const [start = 0, end = 0] = call.range ?? [];
    const [from = 0, to = 0] = body.range ?? [];
    if (start < from || end > to) return false;
    const fn = call.callee.type === 'Super' ? undefined : facts.bindings.functionOf(call.callee);
    if (fn !== undefined && isFunction(fn)) {
      if (seen.has(fn)) return false;
      return hasEffect(facts, fn.body, seen.add(fn));
    }
    return isEffectCall(facts, call);
  });
}
