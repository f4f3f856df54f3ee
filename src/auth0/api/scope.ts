import { limits } from '../catalogue/limits.ts';
import { matches, NativeError, NativeTypeError, toText, trim } from './captured.ts';

export const tooManyScopes = `The number of scopes exceeds the allowed maximum of ${toText(limits.scopeMaxAdds)}.`;

/** The scope without white space around it. Throws if the argument is none, in the words of Auth0's implementation. */
export function scopeOf(argument: unknown): string {
  if (typeof argument !== 'string') {
    throw new NativeTypeError('The value for the scope must be a string.');
  }
  const scope = trim(argument);
  if (scope === '') {
    throw new NativeError('The value for the scope is required.');
  }
  if (scope.length > limits.scopeMaxLength) {
    throw new NativeError(
      `The value for the scope exceeds the allowed maximum of ${toText(limits.scopeMaxLength)} characters.`,
    );
  }
  if (matches(/\s/, scope)) {
    throw new NativeError('The value for the scope must not have whitespace.');
  }
  return scope;
}
