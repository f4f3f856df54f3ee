import { CompactSign, compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { JsonObject } from '../auth0/json.ts';
import type { SigningAlgorithm } from '../scenario/signing-algorithms.ts';
import type { KeyStore } from './keys/key-store.ts';
import type { SigningKey } from './keys/signing-key.ts';

/** A compact JWS, its header, and whether the signature held when it was verified again. */
export interface SignedToken {
  jwt: string;
  header: JsonObject;
  verified: boolean;
}

/**
 * Signs a payload as it is, in the order of its members, and verifies the result the way an API does: through the
 * public key set, by `kid`. HS256 has no public key and is verified with the shared secret.
 */
export async function signToken(
  payload: JsonObject,
  { typ, algorithm, keys }: { typ: string; algorithm: SigningAlgorithm; keys: KeyStore },
): Promise<SignedToken> {
  const key = await keys.key(algorithm);
  // A kid names an entry of the public key set; a shared secret has none.
  const header = key.publicJwk ? { alg: algorithm, typ, kid: key.kid } : { alg: algorithm, typ };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const jwt = await new CompactSign(bytes).setProtectedHeader(header).sign(key.secret);
  return { jwt, header, verified: await holds(() => verifyAgain(jwt, key, keys)) };
}

/** Read once and kept, as APIs do: making a key of its JWK takes as long as verifying a signature with it. */
const readKeySets = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>();

async function verifyAgain(jwt: string, key: SigningKey, keys: KeyStore): Promise<unknown> {
  if (!key.publicJwk) return compactVerify(jwt, key.secret);
  const published = await keys.publicKeys();
  const known = readKeySets.get(published) ?? createLocalJWKSet(published);
  readKeySets.set(published, known);
  return compactVerify(jwt, known);
}

async function holds(verify: () => Promise<unknown>): Promise<boolean> {
  try {
    await verify();
    return true;
  } catch {
    return false;
  }
}
