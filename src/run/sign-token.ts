import type { JsonObject } from '../auth0/json.ts';
import type { SigningAlgorithm } from '../scenario/signing-algorithms.ts';
import type { KeyStore } from './keys/key-store.ts';
import { isSignatureOf, publicKeyOf, signatureOf } from './keys/signature.ts';
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
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = signatureOf(input, algorithm, key.secret);
  const verifying = key.publicJwk ? await publishedKey(key, keys) : key.secret;
  return {
    jwt: `${input}.${signature.toString('base64url')}`,
    header,
    verified: verifying !== undefined && isSignatureOf(input, signature, algorithm, verifying),
  };
}

function encode(part: JsonObject): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

async function publishedKey({ kid }: SigningKey, keys: KeyStore) {
  const published = (await keys.publicKeys()).keys.find((jwk) => jwk.kid === kid);
  return published && publicKeyOf(published);
}
