import assert from 'node:assert/strict';
import type { JsonObject } from '../../../../src/auth0/json.ts';
import { builtInScenario } from '../../../../src/scenario/built-in/index.ts';
import { applyRequest } from '../../../../src/scenario/request/apply-request.ts';
import { requestOf } from '../../../../src/scenario/request/request-of-event.ts';
import type { TokenRequest } from '../../../../src/scenario/scenario.ts';

const typical = () => structuredClone(builtInScenario('post-login', 'typical')?.event ?? assert.fail());
const object = (value: unknown): JsonObject => value as JsonObject;

describe('the request that an event shows', () => {
  it('is read from protocol, resource server and requested scopes', () => {
    assert.deepEqual(requestOf(typical(), 'post-login'), {
      request: { grant: 'authorization_code', audience: 'https://api.example.com', scope: 'openid profile email' },
      assumed: false,
    });
  });

  it('prefers the scope of the query to an empty list', () => {
    const event = { transaction: { requested_scopes: [] }, request: { query: { scope: 'openid  profile' } } };
    assert.equal(requestOf(event, 'post-login').request.scope, 'openid profile');
  });

  it('is silent only if the query does not say otherwise', () => {
    const transaction = { protocol: 'oidc-basic-profile', prompt: ['none'] };
    assert.equal(requestOf({ transaction }, 'post-login').request.grant, 'silent');
    const asked = { transaction, request: { query: { prompt: 'login' } } };
    assert.equal(requestOf(asked, 'post-login').request.grant, 'authorization_code');
  });

  it('is assumed for an event that says nothing', () => {
    const { request, assumed } = requestOf({ user: {}, client: {} }, 'post-login');
    assert.equal(assumed, true);
    assert.deepEqual(request, {
      grant: 'authorization_code',
      audience: 'https://api.example.com',
      scope: 'openid profile email',
    });
  });

  it('has no audience if the event has a request but no API', () => {
    const event = { request: { query: { scope: 'openid' } } };
    assert.deepEqual(requestOf(event, 'post-login'), {
      request: { grant: 'authorization_code', scope: 'openid' },
      assumed: false,
    });
  });

  it('is the granted scope in credentials-exchange', () => {
    const event = {
      accessToken: { scope: ['read:a'], customClaims: {} },
      resource_server: { identifier: 'https://a' },
    };
    assert.deepEqual(requestOf(event, 'credentials-exchange').request, {
      grant: 'client_credentials',
      audience: 'https://a',
      scope: 'read:a',
    });
  });
});

describe('changing the request of an event', () => {
  const grants: TokenRequest['grant'][] = [
    'authorization_code',
    'implicit',
    'refresh_token',
    'password',
    'device_code',
    'token_exchange',
    'silent',
    'ciba',
  ];
  for (const grant of grants) {
    it(`is read back from the event for ${grant}`, () => {
      const wanted = { grant, audience: 'https://other.example.com', scope: 'openid read:all' };
      const event = applyRequest(typical(), wanted, 'post-login');
      assert.deepEqual(requestOf(event, 'post-login'), { request: wanted, assumed: false });
    });
  }

  it('leaves the given event as it was', () => {
    const event = typical();
    applyRequest(event, { grant: 'password', audience: null }, 'post-login');
    assert.deepEqual(event, typical());
  });

  it('hides the requested scopes of the password grant, and puts them into the body', () => {
    const event = applyRequest(typical(), { grant: 'password' }, 'post-login');
    assert.equal('requested_scopes' in object(event['transaction']), false);
    const { body, query, method } = object(event['request']);
    assert.equal(object(body)['scope'], 'openid profile email');
    assert.equal(object(body)['username'], 'ada@example.com');
    assert.equal('password' in object(body), false);
    assert.deepEqual([query, method], [{}, 'POST']);
  });

  it('brings a refresh token with its exchange and takes it away again', () => {
    const exchange = applyRequest(typical(), { grant: 'refresh_token' }, 'post-login');
    assert.equal(object(exchange['refresh_token'])['user_id'], 'auth0|65f1c0ffee0badc0de123456');
    assert.equal('session' in exchange, false);
    const login = applyRequest(exchange, { grant: 'authorization_code' }, 'post-login');
    assert.equal('refresh_token' in login, false);
  });

  it('marks silent authentication in query and transaction', () => {
    const event = applyRequest(typical(), { grant: 'silent' }, 'post-login');
    assert.equal(object(object(event['request'])['query'])['prompt'], 'none');
    assert.deepEqual(object(event['transaction'])['prompt'], ['none']);
    const back = applyRequest(event, { grant: 'authorization_code' }, 'post-login');
    assert.equal('prompt' in object(back['transaction']), false);
  });

  it('takes the API away for a null audience', () => {
    const event = applyRequest(typical(), { audience: null }, 'post-login');
    assert.equal('resource_server' in event, false);
    assert.equal('audience' in object(object(event['request'])['query']), false);
  });

  it('changes only the scope where only the scope is wanted', () => {
    const event = applyRequest(typical(), { scope: 'openid' }, 'post-login');
    assert.deepEqual(object(event['transaction'])['requested_scopes'], ['openid']);
    assert.deepEqual(
      { ...object(event['transaction']), requested_scopes: 0 },
      { ...object(typical()['transaction']), requested_scopes: 0 },
    );
    assert.deepEqual(event['resource_server'], typical()['resource_server']);
  });

  it('grants the scopes of a machine-to-machine request', () => {
    const m2m = builtInScenario('credentials-exchange', 'typical')?.event ?? assert.fail();
    const event = applyRequest(m2m, { scope: 'a b' }, 'credentials-exchange');
    assert.deepEqual(object(event['accessToken'])['scope'], ['a', 'b']);
    assert.deepEqual(object(event['transaction'])['requested_scopes'], ['a', 'b']);
    assert.equal(object(object(event['request'])['body'])['scope'], 'a b');
  });
});
