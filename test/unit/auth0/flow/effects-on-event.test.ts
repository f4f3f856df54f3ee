import assert from 'node:assert/strict';
import { effectsOnEvent } from '../../../../src/auth0/flow/effects-on-event.ts';
import { effectsOnUser } from '../../../../src/auth0/flow/effects-on-user.ts';
import { effect } from '../tokens/transaction.ts';

describe('the event of a later Action', () => {
  it('has the metadata of transaction, session and refresh token, and the mode of the cookie', () => {
    const event = {
      transaction: { metadata: { a: 1, b: 2 } },
      session: { id: 's' },
      refresh_token: { id: 'r', metadata: { x: '1' } },
    };
    const effects = [
      effect('transaction.setMetadata', 'a', null),
      effect('transaction.setMetadata', 'c', true),
      effect('session.setMetadata', 'm', 'v'),
      effect('session.setCookieMode', 'persistent'),
      effect('refreshToken.evictMetadata'),
      effect('refreshToken.setMetadata', 'y', '2'),
    ];
    const before = structuredClone(event);
    assert.deepEqual(effectsOnEvent(event, effects), {
      transaction: { metadata: { b: 2, c: true } },
      session: { id: 's', metadata: { m: 'v' }, cookie: { mode: 'persistent' } },
      refresh_token: { id: 'r', metadata: { y: '2' } },
    });
    assert.deepEqual(event, before);
  });

  it('has the user as it was', () => {
    const event = { user: { app_metadata: { plan: 'free' } } };
    assert.deepEqual(effectsOnEvent(event, [effect('user.setAppMetadata', 'plan', 'gold')]), event);
  });

  it('has the claims and target scopes of a credentials exchange so far', () => {
    const event = { accessToken: { scope: ['a'], customClaims: { old: 1 } }, transaction: { requested_scopes: ['a'] } };
    const effects = [effect('accessToken.setCustomClaim', 'new', { b: 1 }), effect('transaction.addTargetScope', 'c')];
    assert.deepEqual(effectsOnEvent(event, effects), {
      accessToken: { scope: ['a'], customClaims: { old: 1, new: { b: 1 } } },
      transaction: { requested_scopes: ['a'], target_scopes: ['a', 'c'] },
    });
  });

  it('shows no claims in post-login, where no Action sees the tokens', () => {
    assert.deepEqual(effectsOnEvent({ user: {} }, [effect('accessToken.setCustomClaim', 'a', 1)]), { user: {} });
  });
});

describe('the stored user after the effects', () => {
  const before = { app_metadata: { plan: 'free', old: { a: 1 } }, user_metadata: {} };

  it('has metadata merged at the top level, without the keys that were set to null', () => {
    const effects = [
      effect('user.setAppMetadata', 'old', { b: 2 }),
      effect('user.setAppMetadata', 'plan', null),
      effect('user.setUserMetadata', '__proto__', 'plain'),
    ];
    const after = effectsOnUser(before, effects);
    assert.deepEqual(after.app_metadata, { old: { b: 2 } });
    assert.deepEqual(Object.entries(after.user_metadata), [['__proto__', 'plain']]);
    assert.deepEqual(before.app_metadata, { plan: 'free', old: { a: 1 } });
  });

  it('has what a Rule stored', () => {
    const effects = [
      effect('auth0.users.updateAppMetadata', 'auth0|1', { plan: 'gold', old: null }),
      effect('auth0.users.updateUserMetadata', 'auth0|1', { theme: 'dark' }),
    ];
    assert.deepEqual(effectsOnUser(before, effects), {
      app_metadata: { plan: 'gold' },
      user_metadata: { theme: 'dark' },
    });
  });

  for (const from of ['undefined', 'function', 'symbol'] as const) {
    it(`is not changed by what JSON has no form for: ${from}`, () => {
      const set = { ...effect('user.setAppMetadata', 'plan', null), conversions: [{ path: '1', from }] };
      assert.deepEqual(effectsOnUser(before, [set]), before);
    });
  }

  it('is not changed in an Action that switches the primary user', () => {
    assert.deepEqual(
      effectsOnUser(before, [effect('user.setAppMetadata', 'a', 1), effect('authentication.setPrimaryUser', 'b')]),
      before,
    );
  });
});
