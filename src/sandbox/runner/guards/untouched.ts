import { getOwnPropertyDescriptor, getPrototypeOf, is, ownKeys, putElement } from '../realm/intrinsics.ts';

/**
 * Attack: a package that is loaded ahead, so before there is an order, changes a built-in and waits for the runner to use
 * it: an own `Array.prototype.some` was called with objects of the core's realm, an `Object.prototype['access.deny']`
 * with the host of the api that was being made. What a script loads in its run comes too late for that.
 *
 * So nothing is left to the runner's care: a child whose packages have changed a built-in of the language ends, and the
 * run gets one in which nothing was loaded ahead. Only speed is lost. Patches of Node's own modules do not count: the
 * runner does not use these any more.
 */
export function watchBuiltIns(): () => boolean {
  const objects = builtIns();
  const before: State[] = [];
  for (let index = 0; index < objects.length; index++) {
    putElement(before, index, stateOf(objects[index] as object));
  }
  const globals = globalsNow();
  return () => {
    if (!areSame(globals, globalsNow())) {
      return false;
    }
    for (let index = 0; index < objects.length; index++) {
      const { keys, values } = before[index] as State;
      const now = stateOf(objects[index] as object);
      if (!areSame(keys, now.keys) || !areSame(values, now.values)) {
        return false;
      }
    }
    return true;
  };
}

interface State {
  keys: unknown[];
  /** Value, getter and setter of each key in turn, and the prototype. */
  values: unknown[];
}

const names = [
  'Object Function Array String Number Boolean Symbol BigInt RegExp Map Set WeakMap WeakSet WeakRef Promise Proxy Reflect',
  'JSON Math Date Error TypeError RangeError SyntaxError AggregateError ArrayBuffer Uint8Array DataView Buffer globalThis',
].flatMap((line) => line.split(' '));

function globalsNow(): unknown[] {
  const values: unknown[] = [];
  for (let index = 0; index < names.length; index++) {
    putElement(values, index, (globalThis as Record<string, unknown>)[names[index] ?? '']);
  }
  return values;
}

/** Constructors, their prototypes, and what has no name: iterators, generators, typed arrays. */
function builtIns(): object[] {
  const found: object[] = [];
  const add = (value: unknown) => {
    if (((typeof value === 'object' && value !== null) || typeof value === 'function') && value !== globalThis) {
      putElement(found, found.length, value);
    }
  };
  const globals = globalsNow();
  for (let index = 0; index < globals.length; index++) {
    add(globals[index]);
    add((globals[index] as { prototype?: unknown }).prototype);
  }
  function* generate() {}
  const unnamed = [[].values(), new Map().keys(), new Set().keys(), ''[Symbol.iterator](), generate, generate()];
  const functions = [async () => {}, async function* () {}, new Uint8Array(0), Uint8Array];
  for (let object: unknown = unnamed[0], index = 0; index < unnamed.length; object = unnamed[++index]) {
    for (let parent = getPrototypeOf(object as object); parent !== null; parent = getPrototypeOf(parent)) {
      add(parent);
    }
  }
  for (let index = 0; index < functions.length; index++) {
    add(getPrototypeOf(functions[index] as object));
  }
  return found;
}

function stateOf(object: object): State {
  const keys: unknown[] = [];
  const values: unknown[] = [getPrototypeOf(object)];
  const own = ownKeys(object);
  for (let index = 0; index < own.length; index++) {
    const key = own[index] as PropertyKey;
    // How stacks are written is the script's business (packages change it for a moment), and the core does not ask it.
    if (key === 'stackTraceLimit' || key === 'prepareStackTrace') {
      continue;
    }
    const { value, get, set } = getOwnPropertyDescriptor(object, key) ?? {};
    putElement(keys, keys.length, key);
    putElement(values, values.length, value);
    putElement(values, values.length, get);
    putElement(values, values.length, set);
  }
  return { keys, values };
}

function areSame(before: unknown[], now: unknown[]): boolean {
  if (before.length !== now.length) {
    return false;
  }
  for (let index = 0; index < before.length; index++) {
    if (!is(before[index], now[index])) {
      return false;
    }
  }
  return true;
}
