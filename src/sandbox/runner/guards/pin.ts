import { captureStackTrace, defineProperty, ownKeys } from '../realm/intrinsics.ts';

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
  const replacement = (): never => {
    throw denied(`${name} is not available to scripts.`);
  };
  pin(replacement, 'name', name.split('.').at(-1) ?? name);
  return replacement;
}

export function denied(message: string, code = 'ERR_ACCESS_DENIED'): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new Error(message);
  error.code = code;
  captureStackTrace(error, denied);
  return error;
}

/** Makes every function of a module inert, except those to keep. What is no function and no object stays. */
export function makeInert(module: object, name: string, keep: ReadonlySet<string> = new Set()): void {
  for (const key of ownKeys(module)) {
    if (typeof key !== 'string' || keep.has(key)) {
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
      pin(module, key, Object.freeze(Object.create(null)));
    }
  }
}
