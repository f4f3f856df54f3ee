import * as realm from '../realm/intrinsics.ts';
import { fs } from '../realm/node.ts';
import { type Check, createCheck, refusal } from './file-check.ts';
import { denied, pin } from './pin.ts';
import type { IsReadable } from './readable.ts';

/** Reading functions that stay, restricted; each with its `Sync` and, where there is one, its promise form. */
const reading = ['readFile', 'stat', 'lstat', 'readdir', 'access', 'exists', 'realpath'] as const;
/** Classes and helpers that do nothing by themselves. */
const harmless = /^(?:Stats|Dirent|BigIntStats|_toUnixTimestamp)$/;
/** Classes that Node loads when they are asked for, which takes a child some time; nobody gets them. */
const lazy = /Stream$/;

type AnyFunction = (...args: unknown[]) => unknown;
type AnyModule = Record<string, unknown>;

/**
 * Makes `fs` a read-only view of the readable folders, in place. The permission model already refuses the rest; this is
 * the second lock, and the first for what the model lets through.
 *
 * Attacks: symbolic links that lead out of a readable folder (the permission model follows them; here the resolved path
 * counts), writing of any kind, descriptors of the process itself (0, 1, 2 are the channel), `fs.promises` and streams,
 * watching, options such as `flag` and `recursive`.
 */
export function closeFiles(isReadable: IsReadable): boolean {
  const real = fs as unknown as AnyModule;
  const promises = fs.promises as unknown as AnyModule;
  const sync: Record<string, AnyFunction> = {};
  const check = createCheck(isReadable, real['realpathSync'] as (path: string) => string);

  const closed: Record<string, AnyFunction> = {};
  for (const key of realm.keys(real)) {
    if (lazy.test(key) || (typeof real[key] === 'function' && !harmless.test(key))) {
      closed[key] = refuse(key);
    }
  }
  for (const name of reading) {
    sync[name] = restricted(name, real[`${name}Sync`] as AnyFunction, check);
    closed[`${name}Sync`] = sync[name];
    closed[name] = withCallback(name, sync[name]);
  }
  for (const [name, open] of Object.entries(descriptors(real, check))) {
    closed[`${name}Sync`] = open;
    closed[name] = withCallback(name, open);
  }
  for (const name of ['realpath', 'realpathSync']) {
    pin(closed[name] as object, 'native', closed[name]);
  }
  let complete = true;
  for (const key of realm.keys(closed)) {
    complete = pin(fs, key, closed[key]) && complete;
  }
  for (const key of realm.keys(promises)) {
    if (typeof promises[key] === 'function') {
      const read = sync[key];
      const refused = refuse(key);
      complete =
        pin(
          promises,
          key,
          read === undefined
            ? async (path: unknown) => refused(path)
            : async (path: unknown, options: unknown) => read(path, options),
        ) && complete;
    }
  }
  return complete;
}

function refuse(call: string): AnyFunction {
  return (path: unknown) => {
    throw refusal(call, path);
  };
}

/**
 * Of the options only these are passed on, copied: never `flag`, `mode`, `recursive`, nor a getter. Nor what every object
 * inherits, which Node would look for in an object that it makes of a bare encoding.
 */
const passedOptions = ['encoding', 'withFileTypes', 'bigint', 'throwIfNoEntry'];

function copyOptions(options: unknown): unknown {
  const copy = realm.create(null) as Record<string, unknown>;
  if (typeof options === 'string') {
    copy['encoding'] = options;
  }
  if (typeof options === 'object' && options !== null) {
    for (let index = 0; index < passedOptions.length; index++) {
      const name = passedOptions[index] ?? '';
      const value = (options as Record<string, unknown>)[name];
      if (typeof value === 'string' || typeof value === 'boolean') {
        copy[name] = value;
      }
    }
  }
  return copy;
}

function restricted(name: (typeof reading)[number], read: AnyFunction, check: Check): AnyFunction {
  return (path: unknown, options: unknown) => {
    let target: string;
    try {
      target = check(name, path);
    } catch (error) {
      if (name === 'exists') {
        return false;
      }
      const { throwIfNoEntry } = copyOptions(options) as { throwIfNoEntry?: unknown };
      if (throwIfNoEntry === false && (error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
    if (name === 'realpath') {
      return target;
    }
    return name === 'access' || name === 'exists' ? read(target) : read(target, copyOptions(options));
  };
}

function withCallback(name: string, call: AnyFunction): AnyFunction {
  return (...args: unknown[]) => {
    const last = args.length - 1;
    const callback = args[last];
    if (typeof callback !== 'function') {
      throw denied(`fs.${name} needs a callback.`, 'ERR_INVALID_ARG_TYPE');
    }
    args[last] = undefined;
    let result: unknown;
    let failure: unknown = null;
    try {
      result = realm.apply(call, undefined, args);
    } catch (error) {
      failure = error;
    }
    if (name === 'exists') {
      realm.nextTick(callback, result);
    } else {
      realm.nextTick(callback, failure, result);
    }
  };
}

/** Opening for reading: Node's loaders and streams read through descriptors. Only those opened here can be used. */
function descriptors(real: AnyModule, check: Check): Record<string, AnyFunction> {
  const mine: Record<number, true> = realm.create(null);
  const own = (call: string, descriptor: unknown): number => {
    if (typeof descriptor !== 'number' || mine[descriptor] !== true) {
      throw refusal(call, '');
    }
    return descriptor;
  };
  const { openSync, readSync, fstatSync, closeSync } = real as Record<string, AnyFunction>;
  return {
    open(path, flags) {
      if (flags !== undefined && flags !== 'r' && flags !== 'rs' && flags !== 0) {
        throw refusal('open', path);
      }
      const descriptor = openSync?.(check('open', path), 'r') as number;
      mine[descriptor] = true;
      return descriptor;
    },
    read(descriptor, ...rest) {
      return realm.apply(readSync as AnyFunction, undefined, prepend(own('read', descriptor), rest));
    },
    fstat(descriptor) {
      return fstatSync?.(own('fstat', descriptor));
    },
    close(descriptor) {
      delete mine[own('close', descriptor)];
      return closeSync?.(descriptor);
    },
  };
}

function prepend(first: unknown, rest: unknown[]): unknown[] {
  const list: unknown[] = [first];
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] !== undefined) {
      realm.putElement(list, index + 1, rest[index]);
    }
  }
  return list;
}
