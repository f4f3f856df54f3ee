import { createSecretKey, KeyObject, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { SigningAlgorithm } from '../../scenario/signing-algorithms.ts';

/** A key that signs tokens and the public half that verifies them. */
export interface SigningKey {
  algorithm: SigningAlgorithm;
  /** JWK thumbprint (RFC 7638), so that the same key has the same name on every machine. */
  kid: string;
  /** Private, or the shared secret of HS256. */
  secret: KeyObject;
  /** Entry of the public key set; absent with HS256, where whoever verifies shares the secret. */
  publicJwk?: JWK;
}

/** A new private key (or shared secret) as JWK. RSA takes a few hundred milliseconds, off the main thread. */
export async function generatePrivateJwk(algorithm: SigningAlgorithm): Promise<JWK> {
  if (algorithm === 'HS256') {
    return { kty: 'oct', k: randomBytes(64).toString('base64url'), alg: algorithm };
  }
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), alg: algorithm };
}

/** Rejects if the JWK is not a private key (or secret) for the algorithm. */
export async function signingKeyFromJwk(jwk: JWK, algorithm: SigningAlgorithm): Promise<SigningKey> {
  const kid = await calculateJwkThumbprint(jwk);
  const imported = await importJWK(jwk, algorithm, { extractable: true });
  const secret = imported instanceof Uint8Array ? createSecretKey(imported) : KeyObject.from(imported);
  if (algorithm === 'HS256') return { algorithm, kid, secret };
  if (jwk.d === undefined) throw new TypeError('The key has no private part.');
  return { algorithm, kid, secret, publicJwk: publicPart(jwk, algorithm, kid) };
}

/** Members are picked, not removed, so that no private member of any key type can slip through. */
function publicPart(jwk: JWK, alg: SigningAlgorithm, kid: string): JWK {
  const { kty, n, e, crv, x, y } = jwk;
  const members = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(members), alg, use: 'sig', kid };
}
