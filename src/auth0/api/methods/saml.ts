import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import {
  characters,
  define,
  isArray,
  isFiniteNumber,
  NativeError,
  stringify,
  toText,
  utf8Length,
} from '../captured.ts';

/** `api.samlResponse`: the setters with one plain argument are checked by the catalogue's constraints. */
export const samlMethods: Record<string, MethodFactory> = {
  'samlResponse.setAttribute': () => {
    const { maxChanges, nameChars, valueChars, totalBytesImplementation } = limits.samlAttributes;
    const attributes: Record<string, unknown> = Object.create(null);
    let changes = 0;
    return (args) => {
      // undefined removes the attribute, as null does.
      const value = args[1] ?? null;
      define(attributes, toText(args[0]), value);
      if (utf8Length(stringify(attributes)) > totalBytesImplementation) {
        throw new NativeError(
          `The total size of the SAML attributes exceeds the limit of ${toText(totalBytesImplementation)} bytes.`,
        );
      }
      checkName(args[0], nameChars);
      checkValue(value, valueChars);
      if (changes === maxChanges) {
        throw new NativeError(`At most ${toText(maxChanges)} SAML attributes can be set.`);
      }
      changes += 1;
    };
  },
};

function checkName(name: unknown, maxLength: number): void {
  if (name === undefined) {
    throw new NativeError(" must have required property 'attribute'");
  }
  if (typeof name !== 'string') {
    throw new NativeError('attribute must be string');
  }
  checkLength('attribute', name, maxLength);
}

function checkValue(value: unknown, maxLength: number): void {
  if (isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (!isScalar(value[index])) {
        throw new NativeError(`${toText(index)} must be string,number,boolean`);
      }
      checkLength(toText(index), value[index], maxLength);
    }
  } else if (value !== null && !isScalar(value)) {
    throw new NativeError('value must be string,number,boolean,null,array');
  } else {
    checkLength('value', value, maxLength);
  }
}

function checkLength(name: string, value: unknown, maxLength: number): void {
  if (typeof value === 'string' && characters(value) > maxLength) {
    throw new NativeError(`${name} must NOT have more than ${toText(maxLength)} characters`);
  }
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && isFiniteNumber(value))
  );
}
