import type { ApiContext } from './api-context.ts';
import { define, isObject, keysOf } from './captured.ts';

/** An object of the event that methods of `api` keep up to date, so that the script reads back what it has just set. */
export interface LiveObject {
  /** Undefined if the object above it is not in the event: then nothing can be kept up to date. */
  read(): Record<string, unknown> | undefined;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  clear(): void;
}

/**
 * `event[parent][name]`. It is made when it is first needed, but only if `event[parent]` is there, or may be made, too.
 * The objects are looked up before the script runs: one that a script puts in their place is its own affair.
 */
export function liveObject(
  { event }: ApiContext,
  parent: string,
  name: string,
  { makesParent = false }: { makesParent?: boolean } = {},
): LiveObject {
  let holder = event[parent];
  const present = isObject(holder) ? holder[name] : undefined;
  let object = isObject(present) ? present : undefined;
  const make = () => {
    if (holder === undefined && makesParent) {
      holder = {};
      define(event, parent, holder);
    }
    if (object === undefined && isObject(holder)) {
      object = {};
      define(holder, name, object);
    }
    return object;
  };
  return {
    read: () => object,
    set(key, value) {
      const target = make();
      if (target !== undefined) {
        define(target, key, value);
      }
    },
    delete(key) {
      if (object !== undefined) {
        delete object[key];
      }
    },
    clear() {
      if (object === undefined) {
        return;
      }
      const names = keysOf(object);
      for (let index = 0; index < names.length; index++) {
        delete object[names[index] ?? ''];
      }
    },
  };
}
