import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import { callbackOf } from '../analysis/callback.ts';
import { awaitRepair, functionRepair } from '../analysis/edits.ts';
import { apiCalls, type Facts } from '../analysis/facts.ts';
import { callsBackLate, isForgottenTimer, isInLateCallback } from '../analysis/late-callbacks.ts';
import {
  ancestorsOf,
  enclosingFunction,
  findWithin,
  isFunction,
  lineOf,
  type Node,
  parentOf,
  propertyName,
  unwrap,
} from '../analysis/node.ts';
import { catches, type PromiseUse, useOf } from '../analysis/promise-use.ts';
import { Promises } from '../analysis/promises.ts';
import { shortText } from '../analysis/short-text.ts';
import { checkRule } from '../rule.ts';

/** Promises that nobody waits for. */
export const unawaitedPromise = checkRule(
  {
    name: 'unawaited-promise',
    description: 'Promises that nobody waits for',
    severity: 'warning',
    severityOf: { tested: 'error', read: 'error', left: 'hint' },
    messages: {
      dropped:
        'Nobody waits for {{call}}: the script may end before it is done, and an error in it is lost or fails the login at random. Insert await.',
      droppedInside:
        'Nobody waits for {{call}}: the script may end before it is done, and an error in it is lost or fails the login at random. Await it in an async function that the handler waits for.',
      left: 'Nobody waits for {{call}}: its error is caught, but the script may end before it is done. Insert await, unless losing it does no harm.',
      called:
        '{{call}} is called at once, and then gets its promise in place of a function: nobody waits for it. Write () => {{call}}.',
      callback:
        'Nobody waits for {{call}}, which calls back when it is done: the script may have ended by then, and what is not done is lost. Await the promise that it gives without a callback, or wrap it in one.',
      timer:
        'Nobody waits for this timer: the script may have ended when its time comes, and what it does is lost. Await a promise that it resolves.',
      droppedInRule:
        'Nobody waits for {{call}}: the rule may end before it is done, and an error in it is lost or fails the login at random. Call the callback when it is done, in then and catch, or make the rule async and insert await.',
      tested: '{{call}} is a promise here, and a promise is always true. Insert await.',
      read: '{{call}} is a promise here, not its result. Insert await.',
      passed: '{{call}} is a promise, and it is handed on without being awaited. Insert await.',
      escapes:
        '{{call}} is returned before it is done, so that an error in it does not reach the catch in line {{line}}. Insert await.',
      late: 'Nobody waits for this callback: the script may have ended when it calls api.{{method}}, which then does nothing. Wrap the call around it in a promise, and await that.',
      forEach:
        'forEach waits for nothing: the script goes on while these calls run. Use for … of, or Promise.all with map.',
    },
  },
  ({ facts, report }) => {
    for (const { call, method, origin } of apiCalls(facts)) {
      const trigger = origin.handler?.trigger;
      const isKnown = trigger !== undefined && findApiMethod(trigger, method)?.effect !== undefined;
      if (isKnown && isInLateCallback(facts, call)) report({ node: call, messageId: 'late', data: { method } });
    }
    const promises = new Promises(facts);
    if (facts.script.kind === 'action') {
      for (const call of facts.calls) {
        const messageId = isForgottenTimer(facts, promises, call)
          ? 'timer'
          : callsBackLate(facts, call)
            ? 'callback'
            : undefined;
        if (messageId !== undefined) report({ node: call, messageId, data: { call: shortText(facts, call) } });
      }
    }
    const candidates: Node[] = [
      ...facts.calls,
      ...facts.nodes('NewExpression'),
      ...facts.nodes('TaggedTemplateExpression'),
    ];
    for (const node of candidates) {
      if (isForEachOfAsync(node)) {
        report({ node, messageId: 'forEach' });
        continue;
      }
      if (!promises.isPromise(node) || isInChain(node)) continue;
      if (isGivenToThen(node)) {
        report({ node, messageId: 'called', data: { call: shortText(facts, node) }, repairs: [functionRepair(node)] });
        continue;
      }
      const use = useOf(facts, node);
      const missed = catchMissedBy(node);
      if (missed !== undefined && !catches(node)) {
        const data = { call: shortText(facts, node), line: lineOf(missed) };
        report({ node, messageId: 'escapes', data, repairs: [awaitRepair(facts, node, true)] });
        continue;
      }
      if (use === 'dropped' && catches(node)) {
        if (facts.script.kind !== 'action' || enclosingFunction(node)?.async !== true) continue;
        const data = { call: shortText(facts, node) };
        report({ node, messageId: 'left', data, repairs: [awaitRepair(facts, node, false)] });
        continue;
      }
      if (use === 'handled') continue;
      if (facts.script.kind !== 'action' && !isClearInRules(facts, node, use)) continue;
      const call = shortText(facts, node);
      const messageId = use === 'dropped' && enclosingFunction(node)?.async !== true ? droppedIn(facts) : use;
      report({ node, messageId, data: { call }, repairs: [awaitRepair(facts, node, true)] });
    }
  },
);

function droppedIn(facts: Facts): 'droppedInside' | 'droppedInRule' {
  return facts.script.kind === 'action' ? 'droppedInside' : 'droppedInRule';
}

/** In rules, the end of a chain is told to the callback: only calls with nothing after them are forgotten ones. */
function isClearInRules(facts: Facts, node: Node, use: Exclude<PromiseUse, 'handled'>): boolean {
  const isAsync = enclosingFunction(node)?.async === true;
  if (use !== 'dropped') return isAsync;
  const value = unwrap(node);
  if (value.type !== 'CallExpression') return false;
  const name = value.callee.type === 'MemberExpression' ? propertyName(value.callee) : undefined;
  if (/^update(?:App|User)Metadata$/.test(name ?? '')) return true;
  return (
    isAsync && name !== 'then' && callbackOf(facts)?.paths.callNodes.has(value) !== true && !isFunction(value.callee)
  );
}

/** The `catch` around `return promise`, which has been left when the promise fails. */
function catchMissedBy(promise: Node): Node | undefined {
  let inner = promise;
  for (const around of ancestorsOf(promise)) {
    if (isFunction(around)) return undefined;
    if (around.type === 'TryStatement' && around.block === inner && around.handler) {
      return enclosingFunction(promise)?.async === true && isReturned(promise) ? around.handler : undefined;
    }
    inner = around;
  }
  return undefined;
}

function isReturned(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'ReturnStatement') return true;
  const isWhole =
    parent?.type === 'ChainExpression' ||
    (parent?.type === 'LogicalExpression' && parent.right === node) ||
    (parent?.type === 'ConditionalExpression' && parent.test !== node);
  return isWhole && isReturned(parent);
}

/** A link of a chain; the whole chain is looked at instead. */
function isInChain(node: Node): boolean {
  const parent = parentOf(node);
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    ['then', 'catch', 'finally'].includes(propertyName(parent) ?? '')
  );
}

/** `load().then(save())`, which `then` takes no notice of. */
function isGivenToThen(node: Node): boolean {
  const call = parentOf(node);
  const callee = call?.type === 'CallExpression' && call.arguments[0] === node ? call.callee : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'then';
}

function isForEachOfAsync(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const [fn] = node.arguments;
  if (propertyName(node.callee) !== 'forEach' || !isFunction(fn) || fn.async !== true) return false;
  return findWithin(fn.body, (it) => it.type === 'AwaitExpression') !== undefined;
}
