import * as realm from './intrinsics.ts';

/** Timers that keep no process alive, such as that of `AbortSignal.timeout`. */
export interface UnrefTimers {
  /** Milliseconds until the last of them that is known; 0 if there is none. */
  left(): number;
}

type Timer = NodeJS.Timeout & { _idleTimeout?: unknown };

/** The longest that a timer can be told to wait. */
const longest = 2 ** 31 - 1;

/**
 * Sees which timers are told not to keep the process alive. At Auth0 the process lives on, and they come to their end:
 * without this, who waits for one would be told that nothing can settle the promise any more.
 */
export function watchUnrefTimers(): UnrefTimers {
  const timer = realm.later(() => {}, 0);
  const prototype = realm.getPrototypeOf(timer) as Timer;
  clearTimeout(timer);
  const { unref } = prototype;
  let until = 0;
  const watched = {
    unref(this: Timer): Timer {
      const wait = this._idleTimeout;
      if (typeof wait === 'number' && wait > 0 && wait <= longest) {
        const end = realm.monotonicNow() + wait;
        until = end > until ? end : until;
      }
      return realm.apply(unref, this, []);
    },
  };
  realm.defineProperty(prototype, 'unref', { value: watched.unref, writable: true, configurable: true });
  return {
    left() {
      const left = until - realm.monotonicNow();
      return left > 0 ? left : 0;
    },
  };
}
