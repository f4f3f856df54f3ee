import type { Core } from '../core/core.ts';
import * as realm from './intrinsics.ts';

/**
 * The core, safe to call where the script is on the stack. Attack: fill the stack, call `api`, and catch the RangeError
 * that the core's realm throws; its constructor's constructor is that realm's `Function`. So no error of the core's
 * realm ever passes: each call ends here, in a function of the script's realm, which throws one of its own.
 */
export function guardCore(core: Core): Core {
  return guard(core) as Core;
}

function guard(object: object): object {
  const guarded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    guarded[name] = typeof value === 'function' ? guardFunction(value) : guard(value as object);
  }
  return guarded;
}

function guardFunction(call: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (a, b, c, d, e, f) => {
    try {
      return call(a, b, c, d, e, f);
    } catch {
      throw new realm.RealRangeError('Maximum call stack size exceeded');
    }
  };
}
