import assert from 'node:assert/strict';
import { createApi } from '../../../../src/auth0/api/create-api.ts';
import { limits } from '../../../../src/auth0/catalogue/limits.ts';
import { protocolsWithoutBrowser } from '../../../../src/auth0/catalogue/protocols.ts';
import type { JsonObject } from '../../../../src/auth0/json.ts';
import { decode, type RecordingHost, recordingHost } from './recording-host.ts';

type Method = (...args: unknown[]) => unknown;
type Api = Record<string, Record<string, Method>>;

function postLogin(
  event: JsonObject = {},
  host: RecordingHost = recordingHost(),
): { api: Api; event: JsonObject; host: RecordingHost } {
  return { api: createApi({ trigger: 'post-login', event, host }) as Api, event, host };
}

function run(api: Api, path: string, ...args: unknown[]): unknown {
  const [space = '', name = ''] = path.split('.');
  const method = api[space]?.[name];
  assert.ok(method, path);
  return method(...args);
}

describe('what api methods change on the event at once', () => {
  it('shows transaction metadata, and null removes a key', () => {
    const { api, event } = postLogin({ transaction: { metadata: { old: 1 } } });
    run(api, 'transaction.setMetadata', 'new', true);
    run(api, 'transaction.setMetadata', 'old', null);
    assert.deepEqual(event, { transaction: { metadata: { new: true } } });
  });

  it('makes the transaction that transaction metadata belongs to', () => {
    const { api, event } = postLogin({});
    run(api, 'transaction.setMetadata', 'new', 1);
    assert.deepEqual(event, { transaction: { metadata: { new: 1 } } });
  });

  it('makes the metadata object of a session or refresh token that has none', () => {
    const { api, event } = postLogin({ session: { id: 's' }, refresh_token: { id: 'r' } });
    run(api, 'session.setMetadata', 'a', '1');
    run(api, 'refreshToken.setMetadata', 'b', '2');
    assert.deepEqual(event, {
      session: { id: 's', metadata: { a: '1' } },
      refresh_token: { id: 'r', metadata: { b: '2' } },
    });
    run(api, 'session.evictMetadata');
    run(api, 'refreshToken.deleteMetadata', 'b');
    assert.deepEqual(event, { session: { id: 's', metadata: {} }, refresh_token: { id: 'r', metadata: {} } });
  });

  it('does not make up a refresh token', () => {
    const { api, event } = postLogin({});
    run(api, 'refreshToken.setMetadata', 'b', '2');
    assert.deepEqual(event, {});
  });

  it('shows the mode of the cookie', () => {
    const { api, event } = postLogin({ session: { id: 's' } });
    run(api, 'session.setCookieMode', 'non-persistent');
    assert.deepEqual(event, { session: { id: 's', cookie: { mode: 'non-persistent' } } });
  });

  it('leaves event.user as it is', () => {
    const { api, event } = postLogin({ user: { app_metadata: {} } });
    run(api, 'user.setAppMetadata', 'plan', 'gold');
    assert.deepEqual(event, { user: { app_metadata: {} } });
  });

  it('shows target scopes of credentials-exchange', () => {
    const event: JsonObject = { transaction: { requested_scopes: [] } };
    const api = createApi({ trigger: 'credentials-exchange', event, host: recordingHost() }) as Api;
    run(api, 'transaction.setTargetScopes', ['a', 'b']);
    run(api, 'transaction.addTargetScope', 'c');
    run(api, 'transaction.removeTargetScope', 'a');
    assert.deepEqual(event, { transaction: { requested_scopes: [], target_scopes: ['b', 'c'] } });
    run(api, 'transaction.clearTargetScopes');
    assert.deepEqual(event, { transaction: { requested_scopes: [], target_scopes: [] } });
  });

  it('starts target scopes with those of the token, not with those that were asked for', () => {
    const event = { accessToken: { scope: ['a', 'b'] }, transaction: { requested_scopes: ['a'] } };
    const api = createApi({ trigger: 'credentials-exchange', event, host: recordingHost() }) as Api;
    run(api, 'transaction.addTargetScope', ' c ');
    assert.deepEqual(event.transaction, { requested_scopes: ['a'], target_scopes: ['a', 'b', 'c'] });
  });
});

describe('what api methods refuse because of the transaction', () => {
  it('session metadata without a session', () => {
    assert.throws(() => run(postLogin().api, 'session.setMetadata', 'a', '1'), /a session that does not exist/);
  });

  it('more keys of metadata than allowed, counting those that were there', () => {
    const full = Object.fromEntries(
      Array.from({ length: limits.sessionMetadata.maxKeys }, (_, index) => [`k${index}`, 'v']),
    );
    const { api, host } = postLogin({ session: { metadata: full } });
    run(api, 'session.setMetadata', 'k0', 'again');
    assert.throws(() => run(api, 'session.setMetadata', 'one-more', 'v'), /not contain more than 25/);
    run(api, 'session.deleteMetadata', 'k0');
    run(api, 'session.setMetadata', 'one-more', 'v');
    assert.equal(host.records.length, 3);
  });

  it('every entry of metadata after a bad one, until that one is deleted', () => {
    const { api, event } = postLogin({ session: { id: 's' } });
    assert.throws(() => run(api, 'session.setMetadata', 'a b', 'v'), /may only include letters/);
    assert.throws(() => run(api, 'session.setMetadata', 'c', 'v'), /may only include letters/);
    run(api, 'session.deleteMetadata', 'a b');
    run(api, 'session.setMetadata', 'd', 'v');
    assert.deepEqual(event['session'], { id: 's', metadata: { d: 'v' } });
  });

  it('setters of an online refresh token', () => {
    const { api } = postLogin({ refresh_token: { access: 'online' } });
    for (const method of ['setExpiresAt', 'setIdleExpiresAt', 'setMetadata', 'deleteMetadata', 'evictMetadata']) {
      assert.throws(() => run(api, `refreshToken.${method}`, 'a', 'b'), /on an online refresh token\.$/, method);
    }
  });

  it('metadata of a user whose stored metadata is not an object', () => {
    const { api } = postLogin({ user: { app_metadata: 'text', user_metadata: {} } });
    assert.throws(() => run(api, 'user.setAppMetadata', 'a', 1), /valid JSON object/);
    assert.equal(run(api, 'user.setUserMetadata', 'a', 1), api);
  });

  it('transaction metadata above the total', () => {
    const { api } = postLogin({ transaction: {} });
    run(api, 'transaction.setMetadata', 'a', 'x'.repeat(8000));
    run(api, 'transaction.setMetadata', 'b', 'x'.repeat(8000));
    assert.throws(() => run(api, 'transaction.setMetadata', 'c', 'x'.repeat(8000)), /in all/);
    run(api, 'transaction.setMetadata', 'a', 'y'.repeat(8000));
  });

  it('a second primary user', () => {
    const { api } = postLogin();
    run(api, 'authentication.setPrimaryUser', 'auth0|a');
    assert.throws(() => run(api, 'authentication.setPrimaryUser', 'auth0|b'), /only be altered once/);
  });

  it('more scopes than may be added', () => {
    const { api } = postLogin();
    for (let index = 0; index < limits.scopeMaxAdds; index++) {
      run(api, 'accessToken.addScope', `s${index}`);
    }
    assert.throws(() => run(api, 'accessToken.addScope', 'one-more'), /exceeds the allowed maximum of 1000/);
  });

  it('more SAML attributes than may be set', () => {
    const { api } = postLogin();
    for (let index = 0; index < limits.samlAttributes.maxChanges; index++) {
      run(api, 'samlResponse.setAttribute', `a${index}`, undefined);
    }
    assert.throws(() => run(api, 'samlResponse.setAttribute', 'one-more', 'v'), /At most/);
  });

  it('a Form and a redirect in one Action, and a second Form', () => {
    const first = postLogin().api;
    run(first, 'prompt.render', 'ap_1');
    assert.throws(() => run(first, 'prompt.render', 'ap_2'), /Only 1 render/);
    assert.throws(() => run(first, 'redirect.sendUserTo', 'https://example.com'), /cannot be used in the same action/);
    const second = postLogin().api;
    run(second, 'redirect.sendUserTo', 'https://example.com');
    run(second, 'redirect.sendUserTo', 'https://example.com/again');
    assert.throws(() => run(second, 'prompt.render', 'ap_1'), /cannot be used in the same action/);
  });

  it('only post-login refuses the claim scope', () => {
    const { api } = postLogin();
    assert.throws(() => run(api, 'idToken.setCustomClaim', 'scope', 'a'), {
      message: 'The "scope" claim cannot be set.',
    });
    assert.throws(() => run(api, 'accessToken.setCustomClaim', 'scope', 'a'), {
      message: 'The "scope" claim cannot be set.',
    });
    const exchange = createApi({
      trigger: 'credentials-exchange',

      event: {},
      host: recordingHost(),
    }) as Api;
    assert.equal(run(exchange, 'accessToken.setCustomClaim', 'scope', 'a'), exchange);
  });

  it('any name and value of another claim is accepted', () => {
    const { api, host } = postLogin();
    for (const name of ['', 'roles', undefined, 42, null, 'https://auth0.com/x']) {
      assert.equal(run(api, 'idToken.setCustomClaim', name, undefined), api);
    }
    assert.equal(host.records.length, 6);
  });
});

describe('api.redirect', () => {
  const event = { request: { hostname: 'login.example.com', ip: '203.0.113.10' }, user: { user_id: 'auth0|1' } };

  it('encodes a token with the documented claims, and the payload wins', () => {
    const host = recordingHost();
    const { api } = postLogin(structuredClone(event), host);
    const iat = host.now() / 1000;
    const claims = {
      iat,
      iss: 'login.example.com',
      sub: 'auth0|1',
      exp: iat + limits.redirectTokenSeconds,
      ip: '203.0.113.10',
    };
    assert.deepEqual(decode(String(run(api, 'redirect.encodeToken', { secret: 's', payload: { color: 'red' } }))), {
      ...claims,
      color: 'red',
    });
    const token = run(api, 'redirect.encodeToken', { secret: 's', payload: { sub: 'mine' }, expiresInSeconds: 60 });
    assert.deepEqual(decode(String(token)), { ...claims, sub: 'mine', exp: iat + 60 });
  });

  const valid = { iss: 'login.example.com', sub: 'auth0|1', state: 'abc', color: 'red' };

  function validate(
    claims: JsonObject,
    options: JsonObject = { secret: 's' },
    place: 'query' | 'body' = 'query',
  ): unknown {
    const host = recordingHost();
    const token = host.signHs256(claims, 's');
    const name = String(options['tokenParameterName'] ?? 'session_token');
    host.continueRequest = { query: { state: 'abc' }, body: {} };
    if (place === 'body') {
      host.continueRequest = { query: { state: 'abc', [name]: 'not this one' }, body: { [name]: token } };
    } else {
      host.continueRequest.query[name] = token;
    }
    return run(postLogin(structuredClone(event), host).api, 'redirect.validateToken', options);
  }

  it('validates a token from the query, or from the body, which wins', () => {
    assert.deepEqual(validate(valid), valid);
    assert.deepEqual(validate(valid, { secret: 's' }, 'body'), valid);
    assert.deepEqual(validate(valid, { secret: 's', tokenParameterName: 'my_token' }), valid);
  });

  it('refuses a token with another issuer, subject, state, secret, or that has expired', () => {
    assert.throws(() => validate({ ...valid, iss: 'https://app.example.com' }), /"iss"/);
    assert.throws(() => validate({ ...valid, sub: 'auth0|2' }), /"sub"/);
    assert.throws(() => validate({ ...valid, state: 'xyz' }), /"state"/);
    assert.throws(() => validate(valid, { secret: 'other' }), /signature/);
    assert.throws(() => validate({ ...valid, exp: 1 }), /expired/);
  });

  it('refuses when there is no token', () => {
    assert.throws(
      () => run(postLogin(structuredClone(event)).api, 'redirect.validateToken', { secret: 's' }),
      /no parameter called 'session_token'/,
    );
  });

  it('can redirect unless prompt is none or the protocol has no browser', () => {
    const can = (transaction: JsonObject) => run(postLogin({ transaction }).api, 'redirect.canRedirect');
    assert.equal(can({ protocol: 'oidc-basic-profile', prompt: ['login'] }), true);
    assert.equal(can({ protocol: 'oidc-basic-profile', prompt: ['none'] }), false);
    for (const protocol of protocolsWithoutBrowser) {
      assert.equal(can({ protocol }), false, protocol);
    }
    assert.equal(can({}), true);
    const queried = { request: { query: { prompt: 'login' } }, transaction: { prompt: ['none'] } };
    assert.equal(run(postLogin(queried).api, 'redirect.canRedirect'), true, 'the query is what was asked for');
    const unreadable = { request: { query: { prompt: 1 } }, transaction: { prompt: ['none'] } };
    assert.equal(run(postLogin(unreadable).api, 'redirect.canRedirect'), false, 'a wrong type says nothing');
    const several = { request: { query: { prompt: 'consent none' } } };
    assert.equal(run(postLogin(several).api, 'redirect.canRedirect'), false, 'a list');
  });
});

describe('api.cache', () => {
  it('gives back what was set, until it expires', () => {
    const host = recordingHost();
    const { api } = postLogin({}, host);
    const expires_at = host.now() + limits.cache.defaultTtlMs;
    assert.deepEqual(run(api, 'cache.set', 'k', 'v'), { type: 'success', record: { value: 'v', expires_at } });
    assert.deepEqual(run(api, 'cache.get', 'k'), { value: 'v', expires_at });
    const later = postLogin({}, { ...host, now: () => expires_at + 1 });
    assert.equal(run(later.api, 'cache.get', 'k'), undefined);
    assert.deepEqual(run(api, 'cache.delete', 'k'), { type: 'success' });
  });

  it('takes the earlier of ttl and expires_at', () => {
    const host = recordingHost();
    const { api } = postLogin({}, host);
    const expiry = (options: JsonObject) =>
      (run(api, 'cache.set', 'k', 'v', options) as { record: { expires_at: number } }).record.expires_at;
    assert.equal(expiry({ ttl: 1000, expires_at: host.now() + 500 }), host.now() + 500);
    assert.equal(expiry({ ttl: 1000, expires_at: host.now() + 5000 }), host.now() + 1000);
    assert.equal(expiry({ ttl: 1e12 }), host.now() + 1e12);
  });

  it('returns its errors, and records nothing then', () => {
    const host = recordingHost();
    const { api } = postLogin({}, host);
    const code = (...args: unknown[]) => (run(api, 'cache.set', ...args) as { code?: string }).code;
    assert.equal(code('é'.repeat(33), 'v'), 'CacheKeySizeExceeded');
    assert.equal(code('k', 'x'.repeat(limits.cache.valueBytes + 1)), 'CacheValueSizeExceeded');
    assert.equal(code('k', 'v', { ttl: 'soon' }), 'InvalidExpiry');
    assert.equal(code('k', 'v', { ttl: 1e300 }), 'InvalidExpiry');
    assert.equal(code('k', 'v', { expires_at: 1 }), 'ItemAlreadyExpired');
    assert.deepEqual(run(api, 'cache.delete', 'nothing'), { type: 'error', code: 'CacheKeyDoesNotExist' });
    assert.deepEqual(host.records, []);
  });

  it('has room for so many bytes and so many records only', () => {
    const large = postLogin().api;
    const codes = ['a', 'b', 'c', 'd', 'e'].map(
      (key) => (run(large, 'cache.set', key, 'x'.repeat(4096)) as { code?: string }).code,
    );
    assert.deepEqual(codes, [undefined, undefined, undefined, undefined, 'CacheSizeExceeded']);
    const many = postLogin().api;
    for (let index = 0; index < limits.cache.maxEntriesPerTrigger; index++) {
      run(many, 'cache.set', `k${index}`, 'v');
    }
    assert.deepEqual(run(many, 'cache.set', 'one-more', 'v'), { type: 'error', code: 'MaxSideEffectsExceeded' });
    assert.equal((run(many, 'cache.set', 'k0', 'again') as { type: string }).type, 'success');
    const full = postLogin().api;
    for (const key of ['a', 'b', 'c']) run(full, 'cache.set', key, 'x'.repeat(4096));
    run(full, 'cache.set', 'd', 'x'.repeat(4000));
    // The record that is replaced still counts.
    assert.deepEqual(run(full, 'cache.set', 'd', 'x'.repeat(400)), { type: 'error', code: 'CacheSizeExceeded' });
  });
});

describe('api.roles, api.groups and api.rules', () => {
  it('page through roles', async () => {
    const { api } = postLogin();
    const first = (await run(api, 'roles.getUserEffectiveRoles', { take: 2 })) as {
      roles: { name: string }[];
      next: string;
    };
    assert.deepEqual(
      first.roles.map(({ name }) => name),
      ['admin', 'editor'],
    );
    const second = (await run(api, 'roles.getUserEffectiveRoles', { take: 2, from: first.next })) as {
      roles: { name: string }[];
    };
    assert.deepEqual(
      second.roles.map(({ name }) => name),
      ['reader'],
    );
    assert.ok(!('next' in second));
  });

  it('filter roles by id and by name', async () => {
    const { api } = postLogin();
    const found = async (path: string, asked: string[]) =>
      ((await run(api, path, asked)) as { roles: { id: string }[] }).roles.map(({ id }) => id);
    assert.deepEqual(await found('roles.getUserEffectiveRolesByIds', ['rol_3', 'rol_9']), ['rol_3']);
    assert.deepEqual(await found('roles.getUserEffectiveRolesByNames', ['admin']), ['rol_1']);
  });

  it('test membership by id or name', async () => {
    const { memberships } = (await run(postLogin().api, 'groups.hasGroupMembership', ['staff', 'grp_1', 'nobody'])) as {
      memberships: Record<string, { is_member: boolean }>;
    };
    assert.deepEqual(
      Object.values(memberships).map((it) => it.is_member),
      [true, true, false],
    );
  });

  it('know which rules ran', () => {
    const { api } = postLogin();
    assert.equal(run(api, 'rules.wasExecuted', 'rul_1'), true);
    assert.equal(run(api, 'rules.wasExecuted', 'rul_2'), false);
  });
});
