import { apply, defineProperty } from './intrinsics.ts';

const { then } = Promise.prototype;

/**
 * Learns how a native promise ends, whatever the script did to `Promise`. Attacks: `await` and `then` look at the promise's
 * `constructor`, and so at a `then` or a `Symbol.species` of the script's, which may drop the news or tell others. An own
 * `constructor` that is undefined stands for the intrinsic one, and nothing is looked up.
 */
export function whenSettled(promise: Promise<unknown>, done: () => void, failed: (error: unknown) => void): void {
  defineProperty(promise, 'constructor', {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
    __proto__: null,
    value: undefined,
    writable: true,
    configurable: true,
  });
  apply(then, promise, [() => done(), (error: unknown) => failed(error)]);
}
