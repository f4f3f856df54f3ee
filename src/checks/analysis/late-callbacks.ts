import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import { runsAtOnce } from './at-once.ts';
import { apiCalls, type Facts } from './facts.ts';
import { moduleOf } from './modules.ts';
import {
  ancestorsOf,
  type Call,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  isInside,
  type Node,
  parentOf,
  propertyName,
} from './node.ts';
import type { Promises } from './promises.ts';

const errorName = /^_*(?:e|er|err|error)$/i;
/** Methods that only note a function down, for what may never happen. */
const registering = /^(?:on|once|off|addListener|addEventListener|use|subscribe|setTimeout|setInterval|setImmediate)$/;

/**
 * Whether a node is in a callback as those of Node.js are: it gets an error first, and the call that it is handed to is a
 * statement of an async function, so that nothing can wait for it. Within `new Promise(…)` something can.
 */
export function isInLateCallback(facts: Facts, node: Node): boolean {
  let isLate = false;
  for (const around of ancestorsOf(node)) {
    if (around.type === 'NewExpression') return false;
    const call = isFunction(around) ? parentOf(around) : undefined;
    if (call?.type !== 'CallExpression' || !isFunction(around) || around.params.length < 2) continue;
    if (isNodeCallback(facts, call, around) && enclosingFunction(call)?.async === true) isLate = true;
  }
  return isLate;
}

/**
 * Whether a call of a module ends in such a callback, for which nothing can wait. What the callback asks of `api` is
 * found one by one, as late.
 */
export function callsBackLate(facts: Facts, call: Call): boolean {
  const callback = call.arguments.at(-1);
  if (!isFunction(callback) || !isNodeCallback(facts, call, callback)) return false;
  if (call.callee.type === 'Super' || moduleOf(facts, call.callee) === undefined) return false;
  if (isHeld(call) || !runsInAsyncFunction(call)) return false;
  return !apiCalls(facts).some(({ call: inner }) => isInside(inner, callback));
}

/** `setTimeout(() => api.access.deny(…))`, `setTimeout(async () => { await fetch(…) })`, with nothing that waits. */
export function isForgottenTimer(facts: Facts, promises: Promises, call: Call): boolean {
  const [fn] = call.arguments;
  const isTimer = ['setTimeout', 'setInterval', 'setImmediate'].some((it) =>
    facts.bindings.isGlobal(call.callee as Node, it),
  );
  if (!isTimer || !isFunction(fn) || parentOf(call)?.type !== 'ExpressionStatement' || isHeld(call)) return false;
  if (isInLateCallback(facts, call)) return false;
  const asksApi = apiCalls(facts).some(({ call: inner, method, origin }) => {
    const trigger = origin.handler?.trigger;
    return isInside(inner, fn) && trigger !== undefined && findApiMethod(trigger, method)?.effect !== undefined;
  });
  return asksApi || facts.calls.some((inner) => isInside(inner, fn) && promises.isPromise(inner));
}

/** Handed as the last argument to a statement of a call that notes nothing down and does nothing at once. */
function isNodeCallback(facts: Facts, call: Call, callback: FunctionNode): boolean {
  const [error] = callback.params;
  const { callee } = call;
  if (callee.type === 'Super') return false;
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : facts.code.getText(callee);
  return (
    call.arguments.at(-1) === callback &&
    error?.type === 'Identifier' &&
    errorName.test(error.name) &&
    parentOf(call)?.type === 'ExpressionStatement' &&
    !registering.test(name ?? '') &&
    !runsAtOnce(call) &&
    !verifiesAtOnce(facts, call) &&
    facts.bindings.functionOf(callee) === undefined
  );
}

/** `jwt.verify(token, key, callback)` calls back before it returns, unless a function looks for the key. */
function verifiesAtOnce(facts: Facts, { callee, arguments: [, key] }: Call): boolean {
  if (callee.type === 'Super' || key === undefined || key.type === 'SpreadElement') return false;
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  const isVerify = name === 'verify' && /^jsonwebtoken(?:@|$)/.test(moduleOf(facts, callee) ?? '');
  return isVerify && facts.bindings.functionOf(key) === undefined;
}

/** Within `new Promise(…)`, which can be waited for. */
function isHeld(node: Node): boolean {
  return [...ancestorsOf(node)].some(({ type }) => type === 'NewExpression');
}

/** In an async function, or in what such a function runs at once for each element. */
function runsInAsyncFunction(node: Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (!isFunction(around)) continue;
    if (around.async === true) return true;
    const call = parentOf(around);
    const isAtOnce = call?.type === 'CallExpression' && call.callee !== around && runsAtOnce(call);
    if (!isAtOnce) return false;
  }
  return false;
}
