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
    guarded[name] =
      typeof value === 'function' ? guardFunction(value, placeOfValue[name as keyof Core]) : guard(value as object);
  }
  return guarded;
}

/**
 * Which argument may be an object: a value of the script, which the core reads through its ports alone, or one of the
 * runner's own.
 */
const placeOfValue: Partial<Record<keyof Core, number>> = {
  ready: 0,
  setUserFiles: 1,
  orderText: 0,
  record: 1,
  calledBack: 1,
  settle: 1,
  lateError: 0,
  textOf: 0,
};

/**
 * Attack: a method or an address of a request that is no text. The core would call its `slice`, a Proxy, whose trap gets an
 * array of the core's realm; from there it is not far to its `Function`. So all other arguments are primitives.
 */
function guardFunction(call: (...args: unknown[]) => unknown, value?: number): (...args: unknown[]) => unknown {
  return (a, b, c, d, e, f) => {
    if (
      !(isPrimitive(a) || value === 0) ||
      !(isPrimitive(b) || value === 1) ||
      !(isPrimitive(c) && isPrimitive(d) && isPrimitive(e) && isPrimitive(f))
    ) {
      throw new realm.RealTypeError('Text, a number or nothing was expected.');
    }
    try {
      return call(a, b, c, d, e, f);
    } catch {
      throw new realm.RealRangeError('Maximum call stack size exceeded');
    }
  };
}

function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}
