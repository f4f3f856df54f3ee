/**
 * Built-ins as they were before the script was loaded. The methods of `api` run in the script's realm: whatever a script
 * patches later (`Array.prototype`, `RegExp.prototype.exec`, `globalThis.Error`) must change neither what is recorded nor
 * which error is thrown. So the code beside this file uses these, index loops and literals, and no iterators.
 */
const { apply, defineProperty, ownKeys } = Reflect;
const { isArray } = Array;
const { isFinite: isFiniteNumber, isInteger, isSafeInteger } = Number;
const { stringify } = JSON;
const { floor, min } = Math;
const NativeError = Error;
const NativeTypeError = TypeError;
const NativeURL = URL;
const NativeDate = Date;
const toText = String;

const exec = RegExp.prototype.exec;
const indexOf = String.prototype.indexOf;
const charCodeAt = String.prototype.charCodeAt;
const stringTrim = String.prototype.trim;
const isEnumerable = Object.prototype.propertyIsEnumerable;
const toISOString = Date.prototype.toISOString;
const encoder = new TextEncoder();
const encode = TextEncoder.prototype.encode;
const byteLength = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength')?.get;
if (byteLength === undefined) {
  throw new Error('This JavaScript engine has no typed arrays.');
}
const readByteLength: () => number = byteLength;

export {
  floor,
  isArray,
  isFiniteNumber,
  isInteger,
  isSafeInteger,
  min,
  NativeError,
  NativeTypeError,
  NativeURL,
  ownKeys,
  stringify,
  toText,
};

export function trim(text: string): string {
  return apply(stringTrim, text, []);
}

export function contains(text: string, part: string): boolean {
  return apply(indexOf, text, [part]) >= 0;
}

export function matches(pattern: RegExp, text: string): boolean {
  return apply(exec, pattern, [text]) !== null;
}

/** Number of characters, where a pair of surrogates is one. */
export function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const isLead = apply(charCodeAt, text, [index]) >> 10 === 0x36;
    const isPair = isLead && index + 1 < text.length && apply(charCodeAt, text, [index + 1]) >> 10 === 0x37;
    index += isPair ? 1 : 0;
    count += 1;
  }
  return count;
}

export function utf8Length(text: string): number {
  return apply(readByteLength, apply(encode, encoder, [text]), []);
}

/** ISO 8601 of milliseconds since epoch. */
export function isoTime(ms: number): string {
  return apply(toISOString, new NativeDate(ms), []);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** Defines an ordinary own property, past any setter that a script put on a prototype. False if the object refuses. */
export function define(target: object, key: string | number, value: unknown): boolean {
  return defineProperty(target, key, {
    // @ts-expect-error A descriptor must not inherit from an Object.prototype that the script may have changed.
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

export function append<T>(list: T[], value: T): void {
  define(list, list.length, value);
}

/** Names of the own enumerable properties, as `Object.keys`. */
export function keysOf(value: object): string[] {
  const names: string[] = [];
  const keys = ownKeys(value);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (typeof key === 'string' && apply(isEnumerable, value, [key])) {
      append(names, key);
    }
  }
  return names;
}
