import assert from 'node:assert/strict';
import { fieldAt } from '../../../../src/auth0/catalogue/event-field.ts';
import { hookPoints, ruleContext, ruleUser } from '../../../../src/auth0/catalogue/rules.ts';
import type { Json, JsonObject } from '../../../../src/auth0/json.ts';
import { member } from '../../../../src/auth0/read-json.ts';
import { hookInputFromEvent } from '../../../../src/auth0/rules/hook-input-from-event.ts';
import { ruleError } from '../../../../src/auth0/rules/rule-error.ts';
import { ruleInputFromEvent } from '../../../../src/auth0/rules/rule-input-from-event.ts';
import type { TokenRequest } from '../../../../src/auth0/tokens/token.ts';

const event: JsonObject = {
  tenant: { id: 'acme' },
  client: { client_id: 'app', name: 'App', metadata: { tier: 'one' } },
  connection: { id: 'con_1', name: 'Users', strategy: 'auth0', metadata: { a: 'b' } },
  stats: { logins_count: 7 },
  session: { id: 'session', clients: [{ client_id: 'app' }, { client_id: 'other' }] },
  request: {
    user_agent: 'Mozilla',
    ip: '203.0.113.10',
    hostname: 'acme.auth0.com',
    query: { ui_locales: 'de' },
    body: { b: 1 },
    geoip: { countryCode: 'DE', countryCode3: 'DEU', cityName: 'Bonn', timeZone: 'Europe/Berlin', latitude: 50 },
  },
  authentication: {
    methods: [{ name: 'pwd', timestamp: '2026-01-01T00:00:00.000Z' }],
    riskAssessment: { confidence: 'low' },
  },
  authorization: { roles: ['admin'] },
  organization: { id: 'org_1', name: 'acme', display_name: 'Acme', metadata: {} },
  transaction: { protocol: 'samlp', locale: 'de' },
  user: {
    user_id: 'auth0|1',
    email: 'ada@example.com',
    enrolledFactors: [{ type: 'otp' }],
    app_metadata: { plan: 'gold', email: 'shadow' },
    user_metadata: {},
    identities: [],
  },
};
const request: TokenRequest = {
  grant: 'authorization_code',
  audience: 'https://api.example.com',
  scope: 'openid email',
};

function input(changes: JsonObject = {}, asked: TokenRequest = request) {
  return ruleInputFromEvent({ ...event, ...changes }, asked, { domain: 'acme.auth0.com' });
}

describe('the context of a Rule', () => {
  // Path in the context -> value, each from another field of the event.
  const mapping: Record<string, Json> = {
    tenant: 'acme',
    clientID: 'app',
    clientName: 'App',
    'clientMetadata.tier': 'one',
    connection: 'Users',
    connectionID: 'con_1',
    connectionStrategy: 'auth0',
    'connectionMetadata.a': 'b',
    protocol: 'samlp',
    'stats.loginsCount': 7,
    'sso.current_clients': ['app', 'other'],
    'sso.with_dbconn': true,
    accessToken: {},
    idToken: {},
    sessionID: 'session',
    'request.userAgent': 'Mozilla',
    'request.ip': '203.0.113.10',
    'request.hostname': 'acme.auth0.com',
    'request.query.ui_locales': 'de',
    'request.query.audience': 'https://api.example.com',
    'request.query.scope': 'openid email',
    'request.body.b': 1,
    'request.geoip': {
      country_code: 'DE',
      country_code3: 'DEU',
      city_name: 'Bonn',
      time_zone: 'Europe/Berlin',
      latitude: 50,
    },
    'authentication.methods': [{ name: 'pwd', timestamp: Date.UTC(2026, 0, 1) }],
    riskAssessment: { confidence: 'low' },
    'authorization.roles': ['admin'],
    'organization.id': 'org_1',
    locale: 'de',
  };
  for (const [path, value] of Object.entries(mapping)) {
    it(`has ${path}`, () => {
      assert.deepEqual(member(input().context, ...path.split('.')), value);
    });
  }

  it('has known fields only', () => {
    for (const name of Object.keys(input().context)) {
      assert.ok(fieldAt(ruleContext, [name]), name);
    }
    for (const name of Object.keys(member(input().context, 'request', 'geoip') ?? {})) {
      assert.ok(fieldAt(ruleContext, ['request', 'geoip', name]), name);
    }
  });

  it('has the protocol of the grant where the event has none', () => {
    const protocols = (['refresh_token', 'password', 'implicit', 'device_code'] as const).map(
      (grant) => input({ transaction: {} }, { grant, scope: '' }).context['protocol'],
    );
    assert.deepEqual(protocols, [
      'oauth2-refresh-token',
      'oauth2-password',
      'oidc-implicit-profile',
      'oauth2-device-code',
    ]);
  });

  it('lacks what is not known', () => {
    const { context } = ruleInputFromEvent(
      {},
      { grant: 'authorization_code', scope: '' },
      { domain: 'acme.auth0.com' },
    );
    assert.equal(context['tenant'], 'acme');
    assert.ok(!('organization' in context) && !('authentication' in context) && !('sessionID' in context));
    assert.equal(member(context, 'request', 'query', 'scope'), undefined);
  });

  it('shares nothing with the event', () => {
    const { context } = input();
    (context['clientMetadata'] as JsonObject)['tier'] = 'changed';
    assert.equal(member(event, 'client', 'metadata', 'tier'), 'one');
  });
});

describe('the user of a Rule', () => {
  it('has the root attributes, and the keys of app_metadata that they do not hide', () => {
    const { user } = input();
    assert.deepEqual([user['user_id'], user['email'], user['plan']], ['auth0|1', 'ada@example.com', 'gold']);
    assert.deepEqual(user['app_metadata'], { plan: 'gold', email: 'shadow' });
  });

  it('has no app_metadata when there is nothing in it, and nothing that only Actions have', () => {
    const { user } = input({ user: { user_id: 'auth0|1', app_metadata: {}, user_metadata: {}, enrolledFactors: [] } });
    assert.deepEqual(user, { user_id: 'auth0|1', user_metadata: {} });
  });

  it('has fields of the catalogue', () => {
    for (const name of ['user_id', 'email', 'app_metadata', 'user_metadata', 'identities']) {
      assert.ok(fieldAt(ruleUser, [name]), name);
    }
  });
});

describe('the error of a Rule', () => {
  it('is unauthorized for an UnauthorizedError, which changes in Actions', () => {
    assert.deepEqual(ruleError({ name: 'UnauthorizedError', message: 'No' }), {
      code: 'unauthorized',
      description: 'No',
      changesInActions: true,
    });
  });

  it('is access_denied for any other error and for a string', () => {
    for (const error of [{ name: 'Error', message: 'No' }, { name: 'TypeError', message: 'No' }, 'No']) {
      assert.deepEqual(ruleError(error), { code: 'access_denied', description: 'No', changesInActions: false });
    }
  });
});

describe('the input of a Hook', () => {
  const exchange: JsonObject = {
    tenant: { id: 'acme' },
    client: { client_id: 'app', name: 'App', metadata: { a: 'b' } },
    transaction: { requested_scopes: ['read:x'] },
    resource_server: { identifier: 'https://api.example.com' },
  };

  it('has client, scope and audience', () => {
    assert.deepEqual(hookInputFromEvent(exchange, { grant: 'client_credentials', scope: '' }), {
      client: { name: 'App', id: 'app', tenant: 'acme', metadata: { a: 'b' } },
      scope: ['read:x'],
      audience: 'https://api.example.com',
      context: { webtask: { secrets: {} } },
    });
  });

  it('has no scope if none was requested, and the parameters of the catalogue', () => {
    const made = hookInputFromEvent(
      { ...exchange, transaction: {} },
      { grant: 'client_credentials', scope: '', audience: 'a' },
    );
    assert.ok(!('scope' in made));
    assert.equal(made.audience, 'a');
    const parameters = hookPoints[0]?.parameters ?? [];
    assert.deepEqual(
      Object.keys(hookInputFromEvent(exchange, request)).filter((name) => !parameters.includes(name)),
      [],
    );
  });
});
