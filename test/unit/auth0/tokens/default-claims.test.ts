import assert from 'node:assert/strict';
import type { Grant } from '../../../../src/auth0/catalogue/protocols.ts';
import { issueTokens } from '../../../../src/auth0/tokens/issue-tokens.ts';
import type { TokenDialect } from '../../../../src/auth0/tokens/token.ts';
import { effect, exchange, iat, login } from './transaction.ts';

const api = 'https://api.example.com';
const userinfo = 'https://example.auth0.com/userinfo';

describe('default claims of an ID token', () => {
  it('are issuer, subject, audience and times for openid alone', () => {
    assert.deepEqual(issueTokens(login()).idToken?.payload, {
      iss: 'https://example.auth0.com/',
      sub: 'auth0|1',
      aud: 'app',
      iat,
      exp: iat + 36_000,
    });
  });

  for (const [scope, expected] of [
    ['profile', { name: 'Ada', nickname: 'ada' }],
    ['email', { email: 'ada@example.com', email_verified: true }],
    ['phone', { phone_number: '+1', phone_number_verified: false }],
  ] as const) {
    it(`hold what the user has of ${scope}, if that scope was asked for`, () => {
      const { payload = {} } = issueTokens(login({ request: { scope: `openid ${scope}` } })).idToken ?? {};
      const { iss: _iss, sub: _sub, aud: _aud, iat: _iat, exp: _exp, ...profile } = payload;
      assert.deepEqual(profile, expected);
    });
  }

  it('hold nonce and session of a login, and its time if the application asks for it', () => {
    const event = {
      request: { query: { nonce: 'n', max_age: '60' } },
      session: { id: 'session', authenticated_at: '2026-01-01T00:00:00.000Z' },
    };
    const { payload = {} } = issueTokens(login({ event })).idToken ?? {};
    assert.equal(payload['nonce'], 'n');
    assert.equal(payload['sid'], 'session');
    assert.equal(payload['auth_time'], Date.UTC(2026, 0, 1) / 1000);
    const refreshed = issueTokens(login({ event, request: { grant: 'refresh_token' } })).idToken?.payload ?? {};
    assert.equal(refreshed['nonce'], undefined);
    assert.equal(refreshed['auth_time'], undefined);
  });

  it('hold the organization, its name only when the tenant wants it', () => {
    const event = { organization: { id: 'org_1', name: 'acme', display_name: 'Acme', metadata: {} } };
    const plain = issueTokens(login({ event }));
    const named = issueTokens(login({ event, settings: { organizationNames: true } }));
    for (const kind of ['idToken', 'accessToken'] as const) {
      assert.equal(plain[kind]?.payload['org_id'], 'org_1');
      assert.equal(plain[kind]?.payload['org_name'], undefined);
      assert.equal(named[kind]?.payload['org_name'], 'acme');
    }
  });
});

describe("default claims of a user's access token", () => {
  const dialects: [TokenDialect, string, object][] = [
    ['access_token', 'JWT', { azp: 'app' }],
    ['access_token_authz', 'JWT', { azp: 'app', permissions: ['read:x'] }],
    ['rfc9068_profile', 'at+jwt', { client_id: 'app' }],
    ['rfc9068_profile_authz', 'at+jwt', { client_id: 'app', permissions: ['read:x'] }],
  ];
  for (const [dialect, typ, expected] of dialects) {
    it(`in the dialect ${dialect}`, () => {
      const { accessToken } = issueTokens(
        login({ settings: { dialect, permissions: ['read:x'] }, request: { scope: 'openid read:x' } }),
      );
      assert.deepEqual(accessToken?.header, { typ });
      const { jti, ...payload } = accessToken?.payload ?? {};
      assert.equal(typeof jti, dialect.startsWith('rfc9068') ? 'string' : 'undefined');
      assert.deepEqual(payload, {
        iss: 'https://example.auth0.com/',
        sub: 'auth0|1',
        aud: [api, userinfo],
        iat,
        exp: iat + 86_400,
        scope: 'openid read:x',
        ...expected,
      });
    });
  }

  it('have one audience without openid, and no scope when none was asked for', () => {
    const { accessToken, idToken } = issueTokens(login({ request: { scope: '' } }));
    assert.equal(accessToken?.payload['aud'], api);
    assert.ok(!Object.hasOwn(accessToken?.payload ?? {}, 'scope'));
    assert.equal(idToken, undefined);
  });

  const gty: [Grant, string | undefined][] = [
    ['authorization_code', undefined],
    ['implicit', undefined],
    ['silent', undefined],
    ['device_code', undefined],
    ['ciba', undefined],
    ['token_exchange', undefined],
    ['refresh_token', 'refresh_token'],
    ['password', 'password'],
  ];
  for (const [grant, expected] of gty) {
    it(`have ${expected === undefined ? 'no gty' : `gty ${expected}`} for ${grant}`, () => {
      const { accessToken, idToken } = issueTokens(login({ request: { grant } }));
      assert.equal(accessToken?.payload['gty'], expected);
      assert.ok(idToken);
      const rfc9068 = issueTokens(login({ request: { grant }, settings: { dialect: 'rfc9068_profile' } }));
      assert.equal(rfc9068.accessToken?.payload['gty'], undefined);
    });
  }

  it('hold the actor of a token exchange', () => {
    const event = { transaction: { actor: { sub: 'agent' } } };
    assert.deepEqual(issueTokens(login({ event })).accessToken?.payload['act'], { sub: 'agent' });
  });

  it('have no profile claims', () => {
    const payload = issueTokens(login({ request: { scope: 'openid profile email' } })).accessToken?.payload ?? {};
    assert.ok(!('email' in payload) && !('name' in payload));
  });
});

describe('default claims of a machine-to-machine token', () => {
  it('name the client as subject, and have the scopes of the client grant', () => {
    const { accessToken, idToken } = issueTokens(exchange());
    assert.equal(idToken, undefined);
    assert.deepEqual(accessToken?.payload, {
      iss: 'https://example.auth0.com/',
      sub: 'app@clients',
      aud: api,
      iat,
      exp: iat + 86_400,
      scope: 'read:x',
      gty: 'client-credentials',
      azp: 'app',
    });
  });

  it('have client_id and an id in the RFC 9068 dialect', () => {
    const { header, payload = {} } =
      issueTokens(exchange({ settings: { dialect: 'rfc9068_profile' } })).accessToken ?? {};
    assert.deepEqual(header, { typ: 'at+jwt' });
    assert.equal(payload['client_id'], 'app');
    assert.equal(typeof payload['jti'], 'string');
    assert.equal(payload['azp'], undefined);
  });

  it('have permissions only if there are some, with the note that this is not confirmed', () => {
    const dialect = 'access_token_authz';
    assert.ok(!('permissions' in (issueTokens(exchange({ settings: { dialect } })).accessToken?.payload ?? {})));
    const { accessToken, notes } = issueTokens(exchange({ settings: { dialect, permissions: ['read:x'] } }));
    assert.deepEqual(accessToken?.payload['permissions'], ['read:x']);
    assert.deepEqual(
      notes.map(({ code }) => code),
      ['permissions-not-confirmed'],
    );
  });

  it('hold the organization', () => {
    const event = { organization: { id: 'org_1', name: 'acme' } };
    assert.equal(issueTokens(exchange({ event })).accessToken?.payload['org_id'], 'org_1');
  });
});

describe('the access token', () => {
  for (const [title, request, settings] of [
    ['without an audience', { audience: undefined }, {}],
    ['with /userinfo as the only audience', { audience: userinfo }, {}],
  ] as const) {
    it(`is opaque ${title}, and says why`, () => {
      const { accessToken } = issueTokens(login({ request, settings }));
      assert.equal(accessToken?.format, 'opaque');
      assert.match(accessToken?.reason ?? '', /opaque/);
      assert.deepEqual([accessToken?.payload, accessToken?.header, accessToken?.claims], [{}, {}, []]);
    });
  }

  it('is for the default audience of the tenant, if it has one', () => {
    const { accessToken } = issueTokens(
      login({ request: { audience: undefined, scope: '' }, settings: { defaultAudience: api } }),
    );
    assert.equal(accessToken?.payload['aud'], api);
  });

  it('is for the resource server of the event, if the request names none', () => {
    const event = { resource_server: { identifier: api } };
    assert.equal(
      issueTokens(login({ event, request: { audience: undefined, scope: '' } })).accessToken?.payload['aud'],
      api,
    );
    assert.equal(issueTokens(login({ event, request: { audience: '' } })).accessToken?.format, 'opaque');
  });

  it('is missing, or the ID token is, if an implicit login asks for one of them', () => {
    const request = { grant: 'implicit' as const };
    const only = (response_type: string[]) => {
      const { accessToken, idToken } = issueTokens(login({ request, event: { transaction: { response_type } } }));
      return [accessToken !== undefined, idToken !== undefined];
    };
    assert.deepEqual(only(['id_token']), [false, true]);
    assert.deepEqual(only(['token']), [true, false]);
    assert.deepEqual(only(['id_token', 'token']), [true, true]);
  });

  it('is not issued by triggers without tokens, nor without a user', () => {
    assert.deepEqual(issueTokens(login({ trigger: 'pre-user-registration' })), { notes: [] });
    const { accessToken, idToken, notes } = issueTokens(login({ event: { user: {} } }));
    assert.deepEqual([accessToken, idToken, notes.map(({ code }) => code)], [undefined, undefined, ['no-user']]);
  });

  it('is not issued, nor is the ID token, when the login uses SAML or WS-Fed, which a note says', () => {
    for (const [protocol, name] of [
      ['samlp', 'SAML'],
      ['wsfed', 'WS-Fed'],
    ]) {
      const { notes, ...issued } = issueTokens(login({ event: { transaction: { protocol: protocol ?? '' } } }));
      assert.deepEqual(issued, {}, protocol);
      assert.deepEqual(
        notes.map(({ code }) => code),
        ['no-tokens-in-protocol'],
      );
      assert.match(notes[0]?.message ?? '', new RegExp(`uses ${name}: .*api\\.samlResponse`));
    }
  });

  it('of a Rule, is not issued either in such a login', () => {
    const { accessToken, notes } = issueTokens(
      login({ trigger: 'rule', event: { transaction: { protocol: 'samlp' } } }),
    );
    assert.equal(accessToken, undefined);
    assert.match(notes[0]?.message ?? '', /context\.samlConfiguration/);
  });
});

describe('the subject', () => {
  it('is the primary user that an Action or a Rule chose', () => {
    for (const method of ['authentication.setPrimaryUser', 'context.primaryUser']) {
      const { accessToken, idToken, notes } = issueTokens(login({ effects: [effect(method, 'auth0|2')] }));
      assert.deepEqual([accessToken?.payload['sub'], idToken?.payload['sub']], ['auth0|2', 'auth0|2']);
      assert.deepEqual(
        notes.map(({ code }) => code),
        ['primary-user-changed'],
      );
    }
  });

  it('of a custom token exchange is the user that it chose, with actor and organization', () => {
    const trigger = 'custom-token-exchange';
    const effects = [
      effect('authentication.setUserById', 'auth0|9'),
      effect('authentication.setActor', { sub: 'agent' }),
      effect('authentication.setOrganization', 'org_1'),
    ];
    const { accessToken } = issueTokens(login({ trigger, request: { grant: 'token_exchange' }, effects }));
    const { sub, act, org_id } = accessToken?.payload ?? {};
    assert.deepEqual({ sub, act, org_id }, { sub: 'auth0|9', act: { sub: 'agent' }, org_id: 'org_1' });
    const byConnection = [
      effect('authentication.setUserByConnection', 'db', { user_id: 'u', email: 'u@example.com' }, {}),
    ];
    const { idToken } = issueTokens(
      login({ trigger, request: { grant: 'token_exchange', scope: 'openid email' }, effects: byConnection }),
    );
    assert.deepEqual([idToken?.payload['sub'], idToken?.payload['email']], ['u', 'u@example.com']);
  });
});
