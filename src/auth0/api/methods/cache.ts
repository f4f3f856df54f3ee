import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import { floor, isFiniteNumber, isObject, isSafeInteger, min, NativeTypeError, utf8Length } from '../captured.ts';

type CacheResult =
  | { type: 'success'; record?: { value: string; expires_at: number } }
  | { type: 'error'; code: string };

/** `api.cache`: errors are returned, except for a key or value that is no string. */
export const cacheMethods: Record<string, MethodFactory> = {
  'cache.get':
    ({ host }) =>
    (args) => {
      const record = typeof args[0] === 'string' ? host.cache.get(args[0]) : undefined;
      return record === undefined || record.expires_at < host.now()
        ? undefined
        : { value: record.value, expires_at: record.expires_at };
    },
  'cache.delete':
    ({ host }) =>
    (args): CacheResult =>
      typeof args[0] === 'string' && host.cache.delete(args[0]) ? { type: 'success' } : failure('CacheKeyDoesNotExist'),
  'cache.set':
    ({ host }) =>
    (args): CacheResult => {
      const key = args[0];
      const value = args[1];
      if (typeof key !== 'string' || typeof value !== 'string') {
        throw new NativeTypeError('The key and the value of api.cache.set must be strings.');
      }
      if (utf8Length(key) > limits.cache.keyBytes) {
        return failure('CacheKeySizeExceeded');
      }
      if (utf8Length(value) > limits.cache.valueBytes) {
        return failure('CacheValueSizeExceeded');
      }
      // The implementation's limit, for which a record that is about to be replaced counts as well. The documentation
      // guarantees less, which the model notes when it sees the effects.
      if (host.cache.totalBytes() + utf8Length(key) + utf8Length(value) > limits.cache.totalBytesImplementation) {
        return failure('CacheSizeExceeded');
      }
      const expiresAt = expiryOf(args[2], host.now());
      if (typeof expiresAt === 'string') {
        return failure(expiresAt);
      }
      if (host.cache.get(key) === undefined && host.cache.entries() >= limits.cache.maxEntriesPerTrigger) {
        return failure('MaxSideEffectsExceeded');
      }
      host.cache.set(key, value, expiresAt);
      return { type: 'success', record: { value, expires_at: expiresAt } };
    },
};

/** Milliseconds since epoch, or the code of the error. The earlier of `ttl` and `expires_at` wins. */
function expiryOf(options: unknown, now: number): number | string {
  const ttl = isObject(options) ? options['ttl'] : undefined;
  const absolute = isObject(options) ? options['expires_at'] : undefined;
  if (!isTimeOrAbsent(ttl) || !isTimeOrAbsent(absolute)) {
    return 'InvalidExpiry';
  }
  const byTtl = ttl === undefined ? undefined : now + floor(ttl);
  const byTime = absolute === undefined ? undefined : floor(absolute);
  const expiresAt =
    byTtl !== undefined && byTime !== undefined
      ? min(byTtl, byTime)
      : (byTtl ?? byTime ?? now + limits.cache.defaultTtlMs);
  if (expiresAt <= now) {
    return 'ItemAlreadyExpired';
  }
  return isSafeInteger(expiresAt) ? expiresAt : 'InvalidExpiry';
}

function isTimeOrAbsent(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === 'number' && isFiniteNumber(value));
}

function failure(code: string): { type: 'error'; code: string } {
  return { type: 'error', code };
}
