import type { ReadableFolder } from '../../wire.ts';
import * as realm from '../realm/intrinsics.ts';
import { fs, url } from '../realm/node.ts';
import { denied, pin } from './pin.ts';

export type IsReadable = (path: string) => boolean;

const caseless = process.platform === 'win32' || process.platform === 'darwin';
const fold = (path: string) => (caseless ? realm.toLowerCase(path) : path);

/**
 * Whether a resolved path lies in a folder that scripts may read. Besides the folders themselves this keeps files that
 * begin with a dot closed: a script's folder may hold `.env` and `.git`.
 */
export function createIsReadable(folders: readonly ReadableFolder[]): IsReadable {
  const count = folders.length;
  const roots: { path: string; hidesDotFiles: boolean }[] = [];
  for (const { path, hidesDotFiles } of folders) {
    roots.push({ path: fold(realm.endsWith(path, realm.sep) ? realm.slice(path, 0, -1) : path), hidesDotFiles });
  }
  return (path) => {
    const candidate = fold(path);
    for (let index = 0; index < count; index++) {
      const root = roots[index];
      if (root === undefined) {
        continue;
      }
      if (candidate === root.path) {
        return true;
      }
      if (realm.startsWith(candidate, root.path + realm.sep)) {
        const below = realm.slice(candidate, root.path.length);
        if (!root.hidesDotFiles || !hasDotFile(below)) {
          return true;
        }
      }
    }
    return false;
  };
}

function hasDotFile(below: string): boolean {
  const dot = realm.indexOf(below, `${realm.sep}.`);
  const packages = realm.indexOf(below, `${realm.sep}node_modules${realm.sep}`);
  return dot >= 0 && (packages < 0 || dot < packages);
}

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

type Check = (call: string, path: unknown) => string;

function createCheck(isReadable: IsReadable, realpath: (path: string) => string): Check {
  return (call, given) => {
    const path = pathOf(given);
    if (path === undefined) {
      throw refusal(call, given);
    }
    const resolved = realm.resolvePath(path);
    if (!isReadable(resolved)) {
      throw refusal(call, given);
    }
    let target: string;
    try {
      target = realpath(resolved);
    } catch (error) {
      throw isReadable(existingAbove(resolved, realpath)) ? error : refusal(call, given);
    }
    if (!isReadable(target)) {
      throw refusal(call, given);
    }
    return target;
  };
}

/**
 * Where the nearest folder above that exists really is. Attack: a link that leads outside, and the difference between
 * "not there" and "not allowed" behind it, which says what there is on the machine.
 */
function existingAbove(path: string, realpath: (path: string) => string): string {
  for (let above = realm.dirname(path); ; above = realm.dirname(above)) {
    try {
      return realpath(above);
    } catch {
      if (above === realm.dirname(above)) {
        return above;
      }
    }
  }
}

function pathOf(given: unknown): string | undefined {
  if (typeof given === 'string') {
    return given;
  }
  if (realm.types.isUint8Array(given)) {
    return undefined;
  }
  try {
    return given instanceof url.URL && given.protocol === 'file:' ? realm.fileURLToPath(given.href) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(call: string, path: unknown): NodeJS.ErrnoException {
  const error = denied(
    `EACCES: scripts may only read their own folder and node_modules, ${call} '${typeof path === 'string' ? path : ''}'`,
    'EACCES',
  );
  error.syscall = call;
  return error;
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
