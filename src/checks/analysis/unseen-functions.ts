import { type Call, propertyName } from './node.ts';

const repeating = new Set([
  'forEach',
  'map',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'reduce',
  'flatMap',
  'each',
  'eachSeries',
]);
const registering = new Set([
  'on',
  'once',
  'addListener',
  'addEventListener',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
]);

/** Events of which others will come, so that a listener need not call back each time. */
const unsureEvents = new Set(['data', 'error', 'timeout', 'readable', 'socket', 'message', 'row', 'progress']);

/** What a function that is not in the file does with one that it is handed. */
export type Taking = 'calls' | 'repeats' | 'registers';

/** @param name of the function or method that is called */
export function takingOf(name: string): Taking {
  return registering.has(name) ? 'registers' : repeating.has(name) ? 'repeats' : 'calls';
}

/** `on('data', …)`: others of it, or other events, will come. */
export function isForUnsureEvent({ arguments: [event] }: Call): boolean {
  return event?.type === 'Literal' && unsureEvents.has(String(event.value));
}

/** `async.each(…)`, which calls the last function that it is handed once, for all. */
export function isOfAsyncLibrary({ callee }: Call): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'async';
}

/** The method that is called; empty where there is none. */
export function methodName({ callee }: Call): string {
  return callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : '';
}
