import { captureStackTrace, create, defineProperty, freeze, ownKeys, RealError } from '../realm/intrinsics.ts';
import { LocalFailure } from '../realm/local-failure.ts';

/** Replaces a property for good: not writable, not configurable. False if the object refuses. */
export function pin(target: object, key: PropertyKey, value: unknown): boolean {
  return defineProperty(target, key, {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
    __proto__: null,
    value,
    writable: false,
    enumerable: true,
    configurable: false,
  });
}

/** A function in place of one that scripts must not have: calling it throws a clear error. */
export function inert(name: string): () => never {
  return (): never => {
    throw denied(`${name} is not available to scripts.`);
  };
}

const notHere =
  'The script tried what scripts may not do here, and went no further. What becomes of that at Auth0 is not known here.';

/** The error for what the sandbox does not allow. With another code it is one that Node gives at Auth0, too. */
export function denied(message: string, code = 'ERR_ACCESS_DENIED'): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new RealError(message);
  // Defined, because a setter that a script has put on a prototype would swallow it.
  defineProperty(error, 'code', {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
    __proto__: null,
    value: code,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  captureStackTrace(error, denied);
  if (code === 'ERR_ACCESS_DENIED' || code === 'EACCES') {
    new LocalFailure(error, notHere);
  }
  return error;
}

/**
 * Makes every function of a module inert, except those to keep. Numbers and strings stay. Without iterators and methods
 * that a script could have replaced: this also runs when a script first asks for a module.
 */
export function makeInert(module: object, name: string, keep: Readonly<Record<string, true>>): void {
  const names = ownKeys(module);
  for (let index = 0; index < names.length; index++) {
    const key = names[index];
    if (typeof key !== 'string' || keep[key] === true) {
      continue;
    }
    let value: unknown;
    try {
      value = (module as Record<string, unknown>)[key];
    } catch {
      continue;
    }
    if (typeof value === 'function') {
      pin(module, key, inert(`${name}.${key}`));
    } else if (typeof value === 'object' && value !== null) {
      pin(module, key, freeze(create(null)));
    }
  }
}
