import assert from 'node:assert/strict';
import { lastOf } from '../../../src/auth0/steps.ts';
import { secretNotes } from '../../../src/run/notes.ts';
import type { Claim, Token } from '../../../src/run/report.ts';
import { LIMITS } from '../../../src/sandbox/limits.ts';

const secrets = Array.from({ length: 20 }, (_, index) => ({ name: `KEY_${index}`, value: `sk-live-${index}-end` }));

function tokenWith(claims: Pick<Claim, 'name' | 'value'>[], format: Token['format'] = 'jwt'): Token {
  const ofScript = claims.map((claim): Claim => ({ ...claim, origin: 'script', fate: 'kept' }));
  return { format, jwt: '', header: {}, payload: {}, verified: true, claims: ofScript };
}

describe('notes about secrets in tokens', () => {
  it('name the claim and the secret, unless nobody can read the token', () => {
    const claims = [
      { name: 'plain', value: 'nothing' },
      { name: 'keys', value: { both: [secrets[3]?.value ?? '', `x${secrets[7]?.value}x`] } },
    ];
    const messages = lastOf(secretNotes([tokenWith(claims, 'opaque'), tokenWith(claims)], secrets)).map(
      ({ message }) => message.split('.')[0],
    );
    assert.deepEqual(messages, [
      'The claim "keys" holds the value of the secret KEY_3',
      'The claim "keys" holds the value of the secret KEY_7',
    ]);
  });

  it('are made in steps, a step or more for each claim', () => {
    const claims = Array.from({ length: 500 }, (_, index) => ({ name: `c${index}`, value: index }));
    assert.ok([...secretNotes([tokenWith(claims)], secrets)].length >= claims.length);
  });

  it('look at each secret once, however many claims there are', () => {
    const readsFor = (count: number) => {
      let reads = 0;
      const counted = secrets.map(({ name, value }) => ({
        name,
        get value() {
          reads += 1;
          return value;
        },
      }));
      lastOf(secretNotes([tokenWith(Array.from({ length: count }, () => ({ name: 'c', value: 'text' })))], counted));
      return reads;
    };
    assert.equal(readsFor(500), readsFor(1));
  });

  it('end where a run may have no more, and say so', () => {
    const value = secrets.map((secret) => secret.value).join();
    const claims = Array.from({ length: 500 }, (_, index) => ({ name: `${index}`.repeat(5000), value }));
    const notes = lastOf(secretNotes([tokenWith(claims)], secrets));
    assert.equal(notes.length, LIMITS.notes + 1);
    assert.match(notes.at(-1)?.message ?? '', /^More claims/);
    assert.ok(notes.every(({ message }) => message.length < 2000));
  });
});
