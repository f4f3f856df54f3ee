import { limits } from '../../catalogue/limits.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import {
  append,
  define,
  isArray,
  isInteger,
  isObject,
  isSafeInteger,
  keysOf,
  NativeError,
  NativeTypeError,
  stringify,
  toText,
  utf8Length,
} from '../captured.ts';
import { liveObject } from '../live-object.ts';
import { scopeOf, tooManyScopes } from '../scope.ts';

/** `api.transaction`. */
export const transactionMethods: Record<string, MethodFactory> = {
  'transaction.setMetadata': setMetadata,
  'transaction.addTargetScope': changeTargetScopes((scopes, argument) => {
    const scope = scopeOf(argument);
    if (contains(scopes, scope)) {
      return scopes;
    }
    if (scopes.length >= limits.scopeMaxAdds) {
      throw new NativeError(tooManyScopes);
    }
    const extended = without(scopes, scope);
    append(extended, scope);
    return extended;
  }),
  'transaction.removeTargetScope': changeTargetScopes((scopes, argument) => without(scopes, scopeOf(argument))),
  'transaction.setTargetScopes': changeTargetScopes((_scopes, argument) => scopesOf(argument)),
  'transaction.clearTargetScopes': changeTargetScopes(() => []),
};

function setMetadata(context: ApiContext): (args: readonly unknown[]) => void {
  const { valueBytes, totalBytes } = limits.transactionMetadata;
  const live = liveObject(context, 'transaction', 'metadata', { makesParent: true });
  const sizes: Record<string, number> = Object.create(null);
  for (const [key, value] of Object.entries(live.read() ?? {})) {
    sizes[key] = bytesOf(key, value);
  }
  return (args) => {
    const key = toText(args[0]);
    const value = args[1];
    if (value === null) {
      delete sizes[key];
      live.delete(key);
      return;
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw new NativeTypeError('The value of transaction metadata must be a string, a number, a boolean or null.');
    }
    if (isInteger(value) && !isSafeInteger(value)) {
      throw new NativeError('The value of transaction metadata must be a safe integer.');
    }
    if (utf8Length(toText(value)) > valueBytes) {
      throw new NativeError(`The value of transaction metadata must have at most ${toText(valueBytes)} bytes.`);
    }
    const size = bytesOf(key, value);
    if (sum(sizes, key) + size > totalBytes) {
      throw new NativeError(`Transaction metadata must have at most ${toText(totalBytes)} bytes in all.`);
    }
    define(sizes, key, size);
    live.set(key, value);
  };
}

function bytesOf(key: string, value: unknown): number {
  return utf8Length(key) + utf8Length(stringify(value) ?? '');
}

function sum(sizes: Record<string, number>, except: string): number {
  const keys = keysOf(sizes);
  let total = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    total += key === except ? 0 : (sizes[key] ?? 0);
  }
  return total;
}

/**
 * The set is visible at once in `event.transaction.target_scopes`; Auth0 intersects it with the client grant later. It
 * starts with the scopes that the token would have.
 */
function changeTargetScopes(change: (scopes: string[], argument: unknown) => string[]): MethodFactory {
  return ({ event }) => {
    const transaction = event['transaction'];
    const accessToken = event['accessToken'];
    const granted = isObject(accessToken) ? listAt(accessToken, 'scope') : [];
    return (args) => {
      const current = isObject(transaction) ? transaction['target_scopes'] : undefined;
      const changed = change(isArray(current) ? current : granted, args[0]);
      if (isObject(transaction)) {
        define(transaction, 'target_scopes', changed);
      }
    };
  };
}

function listAt(holder: Record<string, unknown>, name: string): string[] {
  const list = holder[name];
  return isArray(list) ? list : [];
}

function scopesOf(argument: unknown): string[] {
  if (!isArray(argument)) {
    throw new NativeTypeError('The value for scopes must be an array.');
  }
  const scopes: string[] = [];
  for (let index = 0; index < argument.length; index++) {
    const scope = scopeOf(argument[index]);
    if (!contains(scopes, scope)) {
      append(scopes, scope);
    }
  }
  if (scopes.length > limits.scopeMaxAdds) {
    throw new NativeError(tooManyScopes);
  }
  return scopes;
}

function contains(scopes: readonly string[], scope: string): boolean {
  return without(scopes, scope).length < scopes.length;
}

function without(scopes: readonly string[], scope: string): string[] {
  const rest: string[] = [];
  for (let index = 0; index < scopes.length; index++) {
    const other = scopes[index];
    if (other !== undefined && other !== scope) {
      append(rest, other);
    }
  }
  return rest;
}
