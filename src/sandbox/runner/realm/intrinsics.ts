/**
 * Everything of the script's realm that the runner still uses after the script was loaded, taken before. Constants, not
 * look-ups: `Array.prototype.push = …` or `JSON.parse = …` in a script must change nothing here.
 */
import { fs, Module, path, url, util, vm } from './node.ts';

export const { apply, construct, defineProperty, deleteProperty, get, getOwnPropertyDescriptor } = Reflect;
export const { ownKeys, set, setPrototypeOf } = Reflect;
export const { create, freeze, getPrototypeOf, hasOwn, is, keys, prototype: objectPrototype } = Object;
export const { isArray } = Array;
export const { parse: parseJson, stringify: toJson } = JSON;
export const RealDate = Date;
export const RealError = Error;
export const RealTypeError = TypeError;
export const RealRangeError = RangeError;
export const RealPromise = Promise;
export const RealProxy = Proxy;
export const { captureStackTrace } = Error;

export const { readSync, writeSync, openSync, closeSync } = fs;
export const readLater = fs.read;
export const allocate = Buffer.allocUnsafeSlow;
export const latin1Slice = Buffer.prototype.latin1Slice;
export const byteLength = Buffer.byteLength;
export const bufferFrom = Buffer.from;
export const { resolve: resolvePath, parse: parsePath, dirname, isAbsolute, sep } = path;
export const { fileURLToPath, pathToFileURL } = url;
const RealURL = url.URL;
const href = getOwnPropertyDescriptor(RealURL.prototype, 'href')?.get as () => string;
/** Absolute; throws what is wrong with the URL. */
export const urlOf = (specifier: string, base?: string): string => apply(href, new RealURL(specifier, base), []);
export const { formatWithOptions, inspect } = util;
export const types = { ...util.types };
export const { compileFunction } = vm;
export const { createRequire, builtinModules, isBuiltin } = Module;
export const syncBuiltins = Module.syncBuiltinESMExports;
/**
 * A built-in as scripts get it. Attack: the runner's `require` is a `Module.prototype.require` that the script has replaced,
 * and which is called with the runner's own module, whose path says where the editor's extensions are.
 */
export const requireBuiltIn = (name: string): unknown =>
  (Module as unknown as { _load(name: string, parent: null, isMain: boolean): unknown })._load(name, null, false);

export const realProcess = process;
export const realEnv = process.env;
/** Ends the process at once, without events that a script could hang on. */
export const exit = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);
export const onProcess = process.on.bind(process);
export const activeResources = process.getActiveResourcesInfo.bind(process);
const { bigint: nanoseconds } = process.hrtime;
const toNumber = Number;
export const monotonicNow = () => toNumber(nanoseconds()) / 1e6;
export const wallNow = Date.now;
export const later = setTimeout;
export const soon = setImmediate;
export const { waitAsync } = Atomics;
export const nextTick = process.nextTick.bind(process);

/** `function.call(self, …args)` for a function taken above. */
export function uncurry<Self, Arguments extends unknown[], Result>(
  method: (this: Self, ...args: Arguments) => Result,
): (self: Self, ...args: Arguments) => Result {
  return (self, ...args) => apply(method, self, args) as Result;
}

export const startsWith = uncurry(String.prototype.startsWith as (this: string, search: string) => boolean);
export const endsWith = uncurry(String.prototype.endsWith as (this: string, search: string) => boolean);
export const slice = uncurry(String.prototype.slice as (this: string, from: number, to?: number) => string);
export const indexOf = uncurry(String.prototype.indexOf as (this: string, search: string, from?: number) => number);
export const lastIndexOf = uncurry(String.prototype.lastIndexOf as (this: string, search: string) => number);
export const toLowerCase = uncurry(String.prototype.toLowerCase as (this: string) => string);

/** Sets an element past any setter that a script put on a prototype. */
export function putElement(list: unknown[], index: number, value: unknown): void {
  defineProperty(list, index, {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that a script may have changed.
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
