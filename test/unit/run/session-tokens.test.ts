import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { doubtfulTokens } from '../../../src/run/session-tokens.ts';
import type { SessionToken } from '../../../src/sandbox/protocol.ts';

const secret = 'of the page';
const now = Date.UTC(2030, 0, 1);

async function token(payload: object, verdict: SessionToken['verdict'], signedWith = secret): Promise<SessionToken> {
  const made = new SignJWT({ ...payload }).setProtectedHeader({ alg: 'HS256' });
  return { token: await made.sign(new TextEncoder().encode(signedWith)), secret, verdict, now };
}

async function notesOn(...tokens: SessionToken[]): Promise<string[]> {
  return (await doubtfulTokens(tokens)).map(({ code, message }) => `${code}: ${message}`);
}

describe('what jose thinks of the tokens of api.redirect', () => {
  it('agrees with a script that signs and verifies', async () => {
    const expired = { exp: now / 1000 - 1 };
    assert.deepEqual(
      await notesOn(
        await token({}, 'signed'),
        await token(expired, 'signed'),
        await token({ exp: now / 1000 + 1 }, 'accepted'),
        await token({ iat: 'yesterday' }, 'accepted'),
        await token(expired, 'refused'),
        await token({ nbf: now / 1000 + 1 }, 'refused'),
        await token({}, 'refused', 'another secret'),
        { token: 'no token', secret, verdict: 'refused', now },
      ),
      [],
    );
  });

  it('says so where it does not agree', async () => {
    assert.deepEqual(await notesOn(await token({}, 'signed', 'another secret')), [
      'session-token: A session token that the script signed does not verify: signature verification failed. At Auth0 it would.',
    ]);
    assert.deepEqual(await notesOn(await token({ exp: now / 1000 }, 'accepted')), [
      'session-token: The script accepted a session token that is not valid: "exp" claim timestamp check failed. At Auth0 it would be refused.',
    ]);
    assert.deepEqual(await notesOn(await token({}, 'refused')), [
      'session-token: The script refused a session token that is valid. At Auth0 it would be accepted.',
    ]);
  });
});
