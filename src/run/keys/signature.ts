import { constants, createHmac, createPublicKey, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';
import type { JWK } from 'jose';
import type { SigningAlgorithm } from '../../scenario/signing-algorithms.ts';

/**
 * The third part of a compact JWS, made of the first two (RFC 7518, 3). In this thread: jose, as WebCrypto, signs in others,
 * and to wake one up takes longer than to sign, many times as long on a busy machine. The preview waits for this.
 * @param key private, or the shared secret of HS256
 */
export function signatureOf(input: string, algorithm: SigningAlgorithm, key: KeyObject): Buffer {
  return algorithm === 'HS256'
    ? createHmac('sha256', key).update(input).digest()
    : sign('sha256', Buffer.from(input), { key, ...ways[algorithm] });
}

/** @param key public, or the shared secret of HS256 */
export function isSignatureOf(input: string, signature: Buffer, algorithm: SigningAlgorithm, key: KeyObject): boolean {
  if (algorithm === 'HS256') {
    const expected = signatureOf(input, algorithm, key);
    return signature.length === expected.length && timingSafeEqual(signature, expected);
  }
  return verify('sha256', Buffer.from(input), { key, ...ways[algorithm] }, signature);
}

/** Of an entry of a public key set. Read once and kept, as APIs do: it takes as long as verifying a signature. */
export function publicKeyOf(jwk: JWK): KeyObject {
  const key = publicKeys.get(jwk) ?? createPublicKey({ format: 'jwk', key: { ...jwk } });
  publicKeys.set(jwk, key);
  return key;
}

const publicKeys = new WeakMap<JWK, KeyObject>();

const ways = {
  RS256: { padding: constants.RSA_PKCS1_PADDING },
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
  ES256: { dsaEncoding: 'ieee-p1363' },
} as const;
