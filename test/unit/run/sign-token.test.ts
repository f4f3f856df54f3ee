import assert from 'node:assert/strict';
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JWK } from 'jose';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import { signToken } from '../../../src/run/sign-token.ts';
import { signingAlgorithms } from '../../../src/scenario/signing-algorithms.ts';

describe('signing a token', () => {
  const keys = createMemoryKeyStore();
  const payload = { iss: 'https://example.auth0.com/', 'https://example.com/roles': ['admin'], exp: 1 };

  for (const algorithm of signingAlgorithms) {
    it(`signs with ${algorithm} and verifies it, also when the token is long expired`, async () => {
      const signed = await signToken(payload, { typ: 'JWT', algorithm, keys });
      assert.equal(signed.verified, true);
      assert.deepEqual(decodeProtectedHeader(signed.jwt), signed.header);
      assert.equal(signed.header['alg'], algorithm);
      assert.deepEqual(decodeJwt(signed.jwt), payload);
    });

    it(`signs with ${algorithm} so that others verify it, and nothing else in its place`, async () => {
      const { jwt } = await signToken(payload, { typ: 'JWT', algorithm, keys });
      const { secret, publicJwk } = await keys.key(algorithm);
      const set = createLocalJWKSet(await keys.publicKeys());
      const verify = (text: string) => (publicJwk ? compactVerify(text, set) : compactVerify(text, secret));
      await verify(jwt);
      const [header, , signature] = jwt.split('.');
      await assert.rejects(verify(`${header}.${Buffer.from('{"exp":2}').toString('base64url')}.${signature}`));
    });
  }

  it('names the key in the header, so that the public key set can be searched', async () => {
    const { header } = await signToken(payload, { typ: 'at+jwt', algorithm: 'ES256', keys });
    assert.equal(header['kid'], (await keys.key('ES256')).kid);
    assert.equal(header['typ'], 'at+jwt');
  });

  it('says so when the public key set does not hold the key', async () => {
    const forgetful = { ...keys, publicKeys: async () => ({ keys: [] }) };
    const { verified } = await signToken(payload, { typ: 'JWT', algorithm: 'ES256', keys: forgetful });
    assert.equal(verified, false);
  });

  it('says so when the public key set holds another key of that name', async () => {
    const other = createMemoryKeyStore();
    const { publicJwk } = await other.key('RS256');
    const { kid } = await keys.key('RS256');
    const mistaken = { ...keys, publicKeys: async () => ({ keys: [{ ...publicJwk, kid } as JWK] }) };
    const { verified } = await signToken(payload, { typ: 'JWT', algorithm: 'RS256', keys: mistaken });
    assert.equal(verified, false);
  });

  it('carries a claim named __proto__ as any other', async () => {
    const odd = JSON.parse('{"__proto__":{"admin":true}}');
    const { jwt } = await signToken(odd, { typ: 'JWT', algorithm: 'ES256', keys });
    assert.equal(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString(), '{"__proto__":{"admin":true}}');
  });
});
