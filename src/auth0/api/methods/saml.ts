import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import { isArray, isFiniteNumber, NativeError, NativeTypeError, stringify, toText, utf8Length } from '../captured.ts';

/** `api.samlResponse`: the setters with one plain argument are checked by the catalogue's constraints. */
export const samlMethods: Record<string, MethodFactory> = {
  'samlResponse.setAttribute': () => {
    const { maxChanges, valueChars, totalBytesImplementation } = limits.samlAttributes;
    let changes = 0;
    let bytes = 0;
    return (args) => {
      // undefined removes the attribute, as null does.
      const value = args[1] ?? null;
      checkValue(value, valueChars);
      const size = utf8Length(toText(args[0])) + utf8Length(stringify(value) ?? '');
      if (changes + 1 > maxChanges) {
        throw new NativeError(`At most ${toText(maxChanges)} SAML attributes can be set.`);
      }
      if (bytes + size > totalBytesImplementation) {
        throw new NativeError(`SAML attributes must have at most ${toText(totalBytesImplementation)} bytes in all.`);
      }
      changes += 1;
      bytes += size;
    };
  },
  'samlResponse.setLifetimeInSeconds': () => (args) => {
    if (!isFiniteNumber(args[0])) {
      throw new NativeError('The lifetime must be a finite number of seconds.');
    }
  },
};

function checkValue(value: unknown, maxLength: number): void {
  if (isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      checkScalar(value[index], maxLength);
    }
  } else if (value !== null) {
    checkScalar(value, maxLength);
  }
}

function checkScalar(value: unknown, maxLength: number): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new NativeTypeError(
      'A SAML attribute must be a string, a number, a boolean, or an array of them; null removes it.',
    );
  }
  if (typeof value === 'string' && value.length > maxLength) {
    throw new NativeError(`The value of a SAML attribute must have at most ${toText(maxLength)} characters.`);
  }
}
