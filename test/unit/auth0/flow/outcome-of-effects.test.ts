import assert from 'node:assert/strict';
import type { Effect } from '../../../../src/auth0/effect.ts';
import { outcomeOfEffects } from '../../../../src/auth0/flow/outcome-of-effects.ts';
import type { JsonObject } from '../../../../src/auth0/json.ts';
import { effect } from '../tokens/transaction.ts';

function outcome(effects: Effect[], trigger = 'post-login', event: JsonObject = {}) {
  return outcomeOfEffects(effects, { trigger, event });
}

function codes(effects: Effect[], trigger?: string, event?: JsonObject): string[] {
  return outcome(effects, trigger, event).notes.map(({ code }) => code);
}

describe('outcome of effects', () => {
  it('is completed when nothing ends the transaction', () => {
    assert.deepEqual(outcome([effect('idToken.setCustomClaim', 'a', 1)]), { status: 'completed', notes: [] });
  });

  const denials: [string, Effect, { code: string; description: string }, string][] = [
    [
      'post-login',
      effect('access.deny', 'Not today'),
      { code: 'access_denied', description: 'Not today' },
      'Not today',
    ],
    ['password-reset-post-challenge', effect('access.deny', 'No'), { code: 'access_denied', description: 'No' }, 'No'],
    [
      'credentials-exchange',
      effect('access.deny', 'invalid_scope', 'No'),
      { code: 'invalid_scope', description: 'No' },
      'No',
    ],
    ['credentials-exchange', effect('access.deny', 'server_error'), { code: 'server_error', description: '' }, ''],
    ['custom-token-exchange', effect('access.deny', 'my_code', 'No'), { code: 'my_code', description: 'No' }, 'No'],
    [
      'custom-token-exchange',
      effect('access.rejectInvalidSubjectToken', 'No'),
      { code: 'invalid_request', description: 'No' },
      'No',
    ],
    [
      'pre-user-registration',
      effect('access.deny', 'for logs', 'for the user'),
      { code: 'access_denied', description: 'for logs' },
      'for the user',
    ],
    [
      'pre-user-registration',
      effect('validation.error', 'bad', 'Be good'),
      { code: 'bad', description: 'Be good' },
      'Be good',
    ],
    ['post-login', effect('validation.error', 'bad', 'Be good'), { code: 'bad', description: 'Be good' }, 'Be good'],
    ['post-login', effect('session.revoke', 'Stolen'), { code: 'access_denied', description: 'Stolen' }, 'Stolen'],
  ];
  for (const [trigger, denial, oauthError, reason] of denials) {
    it(`is denied by ${denial.method} in ${trigger}, with ${denial.arguments.length} arguments`, () => {
      const { status, ...rest } = outcome([denial], trigger);
      assert.equal(status, 'denied');
      assert.deepEqual(
        { by: rest.by, oauthError: rest.oauthError, reason: rest.reason },
        { by: denial.method, oauthError, reason },
      );
    });
  }

  it('is denied by the first denial, also after or before a redirect', () => {
    const effects = [
      effect('redirect.sendUserTo', 'https://example.com'),
      effect('access.deny', 'first'),
      effect('access.deny', 'second'),
    ];
    assert.equal(outcome(effects).reason, 'first');
  });

  it('says where the application is told', () => {
    const event = { transaction: { redirect_uri: 'https://app.example.com/cb?x=1', state: 's' } };
    assert.equal(
      outcome([effect('access.deny', 'No way')], 'post-login', event).callbackUrl,
      'https://app.example.com/cb?x=1&error=access_denied&error_description=No+way&state=s',
    );
    assert.equal(
      outcome([effect('access.deny', 'No')], 'post-login', { transaction: { redirect_uri: 'nonsense' } }).callbackUrl,
      undefined,
    );
  });

  for (const [what, transaction, url] of [
    [
      'in the fragment, where tokens would be',
      { response_type: ['token', 'id_token'] },
      'https://app.example.com/cb#error=access_denied&error_description=No+way&state=s',
    ],
    [
      'in the fragment, where the application asks for it',
      { response_type: ['code'], response_mode: 'fragment' },
      'https://app.example.com/cb#error=access_denied&error_description=No+way&state=s',
    ],
    [
      'in the query, where the application asks for it',
      { response_type: ['id_token'], response_mode: 'query' },
      'https://app.example.com/cb?error=access_denied&error_description=No+way&state=s',
    ],
    ['by a form', { response_mode: 'form_post' }, undefined],
    ['by a message between windows', { response_mode: 'web_message' }, undefined],
    ['in the answer to its own request', { protocol: 'oauth2-refresh-token' }, undefined],
  ] as const) {
    it(`says where the application is told ${what}`, () => {
      const event = { transaction: { redirect_uri: 'https://app.example.com/cb', state: 's', ...transaction } };
      assert.equal(outcome([effect('access.deny', 'No way')], 'post-login', event as JsonObject).callbackUrl, url);
    });
  }

  it('is denied by revoking a refresh token only in its exchange', () => {
    const revoke = [effect('refreshToken.revoke', 'Stolen')];
    assert.equal(outcome(revoke, 'post-login', { transaction: { protocol: 'oauth2-refresh-token' } }).status, 'denied');
    assert.equal(outcome(revoke).status, 'completed');
    assert.deepEqual(codes(revoke), ['revoke-without-effect']);
  });

  it('is redirected to the URL with its query, the last one if there are several', () => {
    const once = outcome([effect('redirect.sendUserTo', 'https://example.com/?a=1&b=2', { query: { a: 'x y' } })]);
    assert.deepEqual([once.status, once.redirectUrl], ['redirected', 'https://example.com/?a=x+y&b=2']);
    const twice = outcome([
      effect('redirect.sendUserTo', 'https://a.example.com'),
      effect('redirect.sendUserTo', 'https://b.example.com'),
    ]);
    assert.equal(twice.redirectUrl, 'https://b.example.com/');
    assert.deepEqual(
      twice.notes.map(({ code }) => code),
      ['redirected-twice'],
    );
  });

  it('is redirected with parameters that replace all of their name, in the place of the first', () => {
    const { redirectUrl } = outcome([
      effect('redirect.sendUserTo', 'https://example.com/?a=1&b=2&a=3', { query: { c: [1, [null, 2]], a: 4 } }),
    ]);
    assert.equal(redirectUrl, 'https://example.com/?a=4&b=2&c=1%2C%2C2');
  });

  it('is redirected whatever a script gives for text', () => {
    const none = { toString: 1, valueOf: 1 };
    const { redirectUrl } = outcome([
      effect('redirect.sendUserTo', 'https://example.com/', { query: { a: none, b: [none] } }),
    ]);
    assert.equal(redirectUrl, 'https://example.com/?a=%5Bobject+Object%5D&b=%5Bobject+Object%5D');
    assert.equal(outcome([effect('prompt.render', [none])]).form?.id, '[object Object]');
  });

  it('is redirected to a Form', () => {
    const { status, form } = outcome([effect('prompt.render', 'ap_1', { vars: { a: 1 } })]);
    assert.deepEqual([status, form], ['redirected', { id: 'ap_1', options: { vars: { a: 1 } } }]);
  });

  it('is redirected by a Rule, and failed if its URL is none', () => {
    assert.equal(
      outcome([effect('context.redirect', { url: 'https://example.com/' })], 'rule').redirectUrl,
      'https://example.com/',
    );
    assert.equal(outcome([effect('context.redirect', { url: 'nowhere' })], 'rule').status, 'failed');
  });

  it('is failed with interaction_required where there is no browser', () => {
    for (const event of [
      { transaction: { protocol: 'oauth2-refresh-token' } },
      { transaction: { protocol: 'oidc-basic-profile', prompt: ['none'] } },
      { transaction: { protocol: 'oidc-basic-profile' }, request: { query: { prompt: 'consent none' } } },
    ]) {
      const { status, oauthError } = outcome(
        [effect('redirect.sendUserTo', 'https://example.com')],
        'post-login',
        event,
      );
      assert.deepEqual([status, oauthError?.code], ['failed', 'interaction_required']);
    }
  });

  it('is failed when a factor is asked for after a custom token exchange, else assumes that the user has it', () => {
    const challenge = [effect('authentication.challengeWith', { type: 'otp' })];
    assert.equal(
      outcome(challenge, 'post-login', { transaction: { protocol: 'oauth2-token-exchange' } }).status,
      'failed',
    );
    assert.equal(outcome(challenge).status, 'completed');
    assert.deepEqual(codes(challenge), ['factor-assumed']);
  });

  it('is failed when a custom token exchange chooses no user, or two', () => {
    const user = effect('authentication.setUserById', 'auth0|1');
    assert.equal(outcome([], 'custom-token-exchange').status, 'failed');
    assert.equal(outcome([user], 'custom-token-exchange').status, 'completed');
    assert.equal(
      outcome([user, effect('authentication.setUserByConnection', 'db', {}, {})], 'custom-token-exchange').status,
      'failed',
    );
  });

  it('is completed for a notification that is given up or tried again, and says so', () => {
    assert.match(
      outcome([effect('notification.drop', 'blocked')], 'custom-email-provider').reason ?? '',
      /given up: blocked/,
    );
    assert.match(
      outcome([effect('notification.retry', 'busy')], 'custom-email-provider').reason ?? '',
      /again later.*busy/,
    );
  });

  it('notes an argument that is lost', () => {
    assert.deepEqual(codes([effect('access.deny', 'code', 'reason')]), ['extra-argument-ignored']);
    assert.deepEqual(codes([effect('access.deny', 'invalid_scope', 'reason')], 'credentials-exchange'), []);
  });

  it('notes a cache record that is to live longer than Auth0 keeps it', () => {
    const hour = 60 * 60 * 1000;
    assert.deepEqual(codes([effect('cache.set', 'k', 'v', { ttl: 25 * hour })]), ['cache-lifetime']);
    assert.deepEqual(codes([effect('cache.set', 'k', 'v', { ttl: 24 * hour })]), []);
  });

  it('notes more data than the documentation guarantees', () => {
    const records = ['a', 'b', 'c'].map((key) => effect('cache.set', key, 'x'.repeat(4000)));
    assert.deepEqual(codes(records), ['beyond-documented-size']);
    assert.deepEqual(codes(records.slice(0, 2)), []);
    assert.deepEqual(codes([effect('user.setAppMetadata', 'a', 'x'.repeat(40_000))]), ['beyond-documented-size']);
  });
});
