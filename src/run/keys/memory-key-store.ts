import type { KeyStore } from './key-store.ts';
import { generatePrivateJwk, type SigningAlgorithm, type SigningKey, signingKeyFromJwk } from './signing-key.ts';

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
      return { keys: loaded.flatMap(({ publicJwk }) => (publicJwk ? [publicJwk] : [])) };
    },
    takeNotes,
  };
}
