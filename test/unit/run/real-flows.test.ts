import assert from 'node:assert/strict';
import type { Engine } from '../../../src/run/engine.ts';
import { runSource, startRealEngine } from './real-engine.ts';

const action = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;

describe('flows through the real sandbox', () => {
  let engine: Engine;
  before(() => {
    engine = startRealEngine();
  });
  after(() => engine.dispose());

  it('puts claims of rules and of Actions into one token, each with its file and line; the last one wins', async () => {
    const rule = `function (user, context, callback) {
  context.idToken['https://example.com/a'] = 'rule';
  context.idToken['https://example.com/b'] = 'rule';
  callback(null, user, context);
}`;
    const { outcome, tokens, script } = await runSource(engine, [
      rule,
      action(`  api.idToken.setCustomClaim('https://example.com/b', 'action');`),
    ]);
    assert.equal(outcome.status, 'completed');
    assert.equal(script.kind, 'rule');
    const [a, b] = ['a', 'b'].map((name) =>
      tokens.idToken?.claims.find((claim) => claim.name === `https://example.com/${name}`),
    );
    assert.deepEqual([a?.value, a?.location?.line, a?.location?.file], ['rule', 2, undefined]);
    assert.equal(b?.value, 'action');
    assert.match(b?.location?.file ?? '', /script-2\.js$/);
    assert.deepEqual(
      b?.overrides?.map(({ value, location }) => [value, location?.line]),
      [['rule', 3]],
    );
  });

  it('lets rules share user and context, in one process', async () => {
    const first = `function (user, context, callback) {
  global.seen = 1;
  user.nickname = 'changed';
  context.passed = 'on';
  callback(null, user, context);
}`;
    const second = `function (user, context, callback) {
  context.accessToken['https://example.com/seen'] = [global.seen, user.nickname, context.passed];
  callback(null, user, context);
}`;
    const { tokens, flow } = await runSource(engine, [first, second], { trigger: 'rule' });
    assert.deepEqual(tokens.accessToken?.payload['https://example.com/seen'], [1, 'changed', 'on']);
    assert.equal(flow?.length, 2);
  });

  it('takes no error of the sandbox for a refusal of a Rule, though the Rule handed it on', async () => {
    const handingOn = (body: string) => `async function (user, context, callback) {
  try {
    ${body}
  } catch (error) {
    return callback(error);
  }
  callback(null, user, context);
}`;
    for (const [body, reason] of [
      [`require('not-installed@2.27.0');`, /^The package not-installed@2\.27\.0 is not installed here/],
      [`await fetch('https://api.example.com/');`, /^A request of the script has no recorded answer here/],
    ] as const) {
      const { outcome } = await runSource(engine, handingOn(body), { trigger: 'rule' });
      assert.deepEqual([outcome.status, outcome.oauthError], ['failed', undefined], body);
      assert.match(outcome.reason ?? '', reason);
    }
    const { outcome } = await runSource(engine, handingOn(`throw new Error('no');`), { trigger: 'rule' });
    assert.deepEqual([outcome.status, outcome.oauthError?.description], ['denied', 'no']);
  });

  const setPrimaryUser = action(`  api.authentication.setPrimaryUser('auth0|other');`);
  const setByRule = `function (user, context, callback) {
  context.primaryUser = 'auth0|other';
  callback(null, user, context);
}`;
  for (const [kind, first] of [
    ['an Action', setPrimaryUser],
    ['a rule', setByRule],
  ] as const) {
    it(`lets no Action set the primary user after ${kind} has`, async () => {
      const { outcome } = await runSource(engine, [first, setPrimaryUser]);
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.error?.message, 'The primary user can only be altered once per transaction');
    });
  }

  it('stores metadata of Actions that were denied later, and shows before and after', async () => {
    const { outcome, user } = await runSource(engine, [
      action(`  api.user.setAppMetadata('visits', 1);\n  api.user.setAppMetadata('plan', null);`),
      action(`  api.access.deny('no');`),
    ]);
    assert.equal(outcome.status, 'denied');
    assert.equal(user?.before.app_metadata['plan'], 'team');
    assert.deepEqual([user?.after.app_metadata['visits'], user?.after.app_metadata['plan']], [1, undefined]);
  });

  it('keeps api.cache from run to run', async () => {
    const source = action(`  const seen = api.cache.get('seen');
  api.cache.set('seen', String(Number(seen?.value ?? 0) + 1));
  api.idToken.setCustomClaim('https://example.com/seen', seen?.value ?? 'never');`);
    const first = await runSource(engine, source);
    const second = await runSource(engine, source);
    assert.equal(first.tokens.idToken?.payload['https://example.com/seen'], 'never');
    assert.equal(second.tokens.idToken?.payload['https://example.com/seen'], '1');
  });

  describe('a redirect', () => {
    const secret = 'a-shared-secret-of-at-least-32-characters';
    const source = `exports.onExecutePostLogin = async (event, api) => {
  const token = api.redirect.encodeToken({ secret: event.secrets.SHARED, payload: { step: 'consent' } });
  api.redirect.sendUserTo('https://consent.example.com/', { query: { session_token: token } });
};
exports.onContinuePostLogin = async (event, api) => {
  const payload = api.redirect.validateToken({ secret: event.secrets.SHARED });
  api.idToken.setCustomClaim('https://example.com/consent', payload.consent);
};`;
    const secrets = { SHARED: secret };

    it('shows where the user is sent, with what the session token says', async () => {
      const { outcome, redirect, tokens } = await runSource(engine, source, { secrets });
      assert.equal(outcome.status, 'redirected');
      assert.equal(redirect?.sessionToken?.['step'], 'consent');
      assert.equal(redirect?.signedWith, 'SHARED');
      assert.equal(new URL(redirect?.url ?? '').searchParams.get('state'), redirect?.state);
      assert.deepEqual(tokens, {});
    });

    it('goes on with a token that the page signs with the same secret', async () => {
      const sessionToken = { secret: 'SHARED', payload: { consent: 'given' } };
      const { outcome, tokens, flow } = await runSource(engine, source, {
        secrets,
        scenario: { continue: { sessionToken } },
      });
      assert.equal(outcome.status, 'completed', outcome.error?.message);
      assert.equal(tokens.idToken?.payload['https://example.com/consent'], 'given');
      assert.deepEqual(
        flow?.map((step) => [step.script.handler, step.outcome.status]),
        [
          ['onExecutePostLogin', 'redirected'],
          ['onContinuePostLogin', 'completed'],
        ],
      );
    });

    it('names no secret where the token was signed with none of them', async () => {
      const forged = source.replace('secret: event.secrets.SHARED, payload', "secret: 'another', payload");
      const { redirect } = await runSource(engine, forged, { secrets });
      assert.equal(redirect?.sessionToken?.['step'], 'consent');
      assert.equal(redirect?.signedWith, undefined);
    });

    it('refuses to sign with a secret that has no value', async () => {
      const scenario = { continue: { sessionToken: { secret: 'OTHER' } } };
      await assert.rejects(runSource(engine, source, { secrets, scenario }), /secret OTHER, which has no value/);
    });

    it('fails when the token that comes back is not the one of the page', async () => {
      const { outcome } = await runSource(engine, source, {
        secrets,
        scenario: { continue: { query: { session_token: 'a.b.c' } } },
      });
      assert.equal(outcome.status, 'failed');
      assert.equal(outcome.error?.stack[0]?.line, 6);
    });

    it('runs the continue handler alone when it is asked for', async () => {
      const alone = `exports.onContinuePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/query', event.request.query.accepted);
};`;
      const { outcome, tokens, script } = await runSource(engine, alone, {
        scenario: { continue: { query: { accepted: 'yes' } } },
      });
      assert.equal(outcome.status, 'completed');
      assert.equal(script.handler, 'onContinuePostLogin');
      assert.equal(tokens.idToken?.payload['https://example.com/query'], 'yes');
    });
  });

  it('gives Actions their Actions Modules, with secrets of their own', async () => {
    const source = `const { nameOf } = require('actions:names');
exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/name', nameOf(event.user));
};`;
    const names = `exports.nameOf = (user) => actions.secrets.PREFIX + user.nickname;`;
    const modules = [{ name: 'names', file: '/modules/names.js', source: names, secrets: { PREFIX: 'user-' } }];
    const { outcome, tokens } = await runSource(engine, source, { modules });
    assert.equal(outcome.status, 'completed', outcome.error?.message);
    assert.equal(tokens.idToken?.payload['https://example.com/name'], 'user-ada');
    const scenario = { moduleSecrets: { names: { PREFIX: 'member-' }, others: { PREFIX: 'never-' } } };
    const given = await runSource(engine, source, { modules, scenario });
    assert.equal(given.tokens.idToken?.payload['https://example.com/name'], 'member-ada');
    assert.deepEqual(given.effects[0]?.arguments, ['https://example.com/name', '••••••ada']);
  });

  it('runs a Hook, and says that Hooks are at their end', async () => {
    const hook = `module.exports = function (client, scope, audience, context, cb) {
  cb(null, { scope: ['read:a'], 'https://example.com/tenant': client.tenant });
};`;
    const { outcome, tokens, notes } = await runSource(engine, hook, { trigger: 'client-credentials-exchange' });
    assert.equal(outcome.status, 'completed', outcome.reason);
    assert.equal(tokens.accessToken?.payload['scope'], 'read:a');
    assert.equal(tokens.accessToken?.payload['https://example.com/tenant'], 'example');
    const claim = tokens.accessToken.claims.find(({ name }) => name === 'https://example.com/tenant');
    assert.deepEqual(claim?.location, { line: 2, column: 3 });
    assert.ok(notes.some(({ code }) => code === 'hook-end-of-life'));
  });

  it('does not run a Hook for a registration, and says which Hooks can be run', async () => {
    const hook = 'module.exports = function (user, context, cb) { cb(null, { user: { app_metadata: {} } }); };';
    const { outcome, tokens, script } = await runSource(engine, hook, { trigger: 'pre-user-registration' });
    assert.equal(script.kind, 'hook');
    assert.equal(outcome.status, 'not-run');
    assert.match(outcome.reason ?? '', /only those for client credentials can be run/);
    assert.deepEqual(tokens, {});
  });

  it('signs with the algorithm of the scenario', async () => {
    const settings = { domain: 'example.auth0.com', dialect: 'rfc9068_profile', signingAlgorithm: 'ES256' } as const;
    const lifetimes = { accessTokenLifetime: 600, idTokenLifetime: 600, permissions: [] };
    const { tokens } = await runSource(engine, action(''), { scenario: { settings: { ...settings, ...lifetimes } } });
    assert.equal(tokens.accessToken?.header['alg'], 'ES256');
    assert.equal(tokens.accessToken?.header['typ'], 'at+jwt');
    assert.equal(tokens.accessToken?.verified, true);
  });

  it('shows an opaque access token as such, and the claims that it hides', async () => {
    const claim = action(`  api.accessToken.setCustomClaim('https://example.com/a', 1);`);
    const { tokens } = await runSource(engine, claim, { base: 'no-api-audience' });
    assert.equal(tokens.accessToken?.format, 'opaque');
    assert.equal(tokens.accessToken?.jwt, '');
    assert.ok(tokens.accessToken?.reason);
    assert.equal(tokens.accessToken?.claims.find(({ origin }) => origin === 'script')?.fate, 'dropped');
  });

  it('fails the transaction when custom claims are too large', async () => {
    const big = action(`  api.idToken.setCustomClaim('https://example.com/big', 'x'.repeat(110000));`);
    const { outcome, tokens } = await runSource(engine, big);
    assert.equal(outcome.status, 'failed');
    assert.match(outcome.reason ?? '', /102400/);
    assert.deepEqual(tokens, {});
  });
});
