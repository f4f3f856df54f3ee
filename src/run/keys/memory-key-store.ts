import type { JSONWebKeySet } from 'jose';
import type { SigningAlgorithm } from '../../scenario/signing-algorithms.ts';
import type { KeyStore } from './key-store.ts';
import { generatePrivateJwk, type SigningKey, signingKeyFromJwk } from './signing-key.ts';

/** Keys that live as long as the process does. */
export function createMemoryKeyStore(): KeyStore {
  return cachedKeyStore(
    async (algorithm) => signingKeyFromJwk(await generatePrivateJwk(algorithm), algorithm),
    () => [],
  );
}

/**
 * Loads each key once, also when two runs ask at the same time. A key that could not be loaded is tried again at the
 * next call.
 */
export function cachedKeyStore(
  load: (algorithm: SigningAlgorithm) => Promise<SigningKey>,
  takeNotes: () => string[],
): KeyStore {
  const keys = new Map<SigningAlgorithm, Promise<SigningKey>>();
  let published: JSONWebKeySet = { keys: [] };
  return {
    key(algorithm) {
      const known = keys.get(algorithm);
      if (known) return known;
      const loading = load(algorithm);
      keys.set(algorithm, loading);
      loading.catch(() => keys.delete(algorithm));
      return loading;
    },
    async publicKeys() {
      const loaded = await Promise.all(keys.values());
      const all = loaded.flatMap(({ publicJwk }) => (publicJwk ? [publicJwk] : []));
      const isSame = all.length === published.keys.length && all.every((key, index) => key === published.keys[index]);
      if (!isSame) published = { keys: all };
      return published;
    },
    takeNotes,
  };
}
