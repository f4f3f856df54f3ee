import { type Grant, grantTypes, protocolOfGrant } from '../../auth0/catalogue/protocols.ts';
import type { JsonObject } from '../../auth0/json.ts';
import { isJsonObject, objectMadeAt, stringMember } from '../../auth0/read-json.ts';
import { splitScope } from '../../auth0/tokens/scopes.ts';
import type { ScenarioFile } from '../scenario.ts';
import { requestOf } from './request-of-event.ts';

/** `response_type` of the grants that go through a browser. */
const responseTypes: Readonly<Partial<Record<Grant, string[]>>> = {
  authorization_code: ['code'],
  silent: ['code'],
  implicit: ['token', 'id_token'],
};

/** Auth0 does not tell the Action which scopes were requested. */
const grantsThatHideScopes: ReadonlySet<Grant> = new Set(['refresh_token', 'password']);

/**
 * The event as it is when the application asks for `wanted`: protocol, query or body, requested scopes, resource server
 * and refresh token change together. Parts that are not wanted stay as the event has them.
 */
export function applyRequest(
  event: JsonObject,
  wanted: NonNullable<ScenarioFile['request']>,
  trigger: string,
): JsonObject {
  const changed = structuredClone(event);
  const { request: before, assumed } = requestOf(event, trigger);
  const grant = wanted.grant ?? before.grant;
  const isOtherGrant = grant !== before.grant || (assumed && trigger === 'post-login');
  const audience = wanted.audience === undefined ? before.audience : (wanted.audience ?? undefined);
  const scope = wanted.scope ?? before.scope;

  if (isOtherGrant) {
    applyGrant(changed, grant, trigger);
  }
  if (isOtherGrant || wanted.audience !== undefined) {
    applyAudience(changed, audience || undefined, grant);
  }
  if (isOtherGrant || wanted.scope !== undefined) {
    applyScope(changed, scope, grant, trigger);
  }
  applyRefreshToken(changed, grant, audience, scope, trigger);
  return changed;
}

function applyGrant(event: JsonObject, grant: Grant, trigger: string): void {
  const grantType = grantTypes[grant];
  const responseType = responseTypes[grant];
  const request = objectMadeAt(event, 'request');
  const query = isJsonObject(request['query']) ? request['query'] : {};
  const clientId = stringMember(event, 'client', 'client_id');
  const client = clientId === undefined ? {} : { client_id: clientId };
  // The transaction of a credentials-exchange has no protocol.
  if (grant !== 'client_credentials') {
    objectMadeAt(event, 'transaction')['protocol'] = protocolOfGrant[grant];
  }
  const transaction = isJsonObject(event['transaction']) ? event['transaction'] : {};
  for (const name of ['prompt', 'response_mode', 'response_type']) {
    delete transaction[name];
  }
  if (grantType === undefined) {
    const { prompt: _, response_mode: _mode, response_type: _type, ...kept } = query;
    request['method'] = 'GET';
    request['body'] = {};
    request['query'] = { ...kept, ...client, ...(responseType ? { response_type: responseType.join(' ') } : {}) };
    if (responseType) {
      transaction['response_type'] = responseType;
    }
    if (grant === 'silent') {
      request['query'] = { ...request['query'], prompt: 'none', response_mode: 'web_message' };
      transaction['prompt'] = ['none'];
      transaction['response_mode'] = 'web_message';
    }
  } else {
    // The application's own request: no browser, so nothing of a redirect and no session.
    request['method'] = 'POST';
    request['body'] = { grant_type: grantType, ...client };
    if (trigger === 'post-login') {
      request['query'] = {};
    }
    for (const name of ['redirect_uri', 'state']) {
      delete transaction[name];
    }
    delete event['session'];
    const username = stringMember(event, 'user', 'email') ?? stringMember(event, 'user', 'username');
    if (grant === 'password' && username !== undefined) {
      request['body'] = { ...request['body'], username };
    }
  }
}

function applyAudience(event: JsonObject, audience: string | undefined, grant: Grant): void {
  const parameters = parametersOf(event, grant);
  if (audience === undefined) {
    delete event['resource_server'];
    delete parameters['audience'];
  } else {
    objectMadeAt(event, 'resource_server')['identifier'] = audience;
    parameters['audience'] = audience;
  }
}

function applyScope(event: JsonObject, scope: string, grant: Grant, trigger: string): void {
  const scopes = splitScope(scope);
  const parameters = parametersOf(event, grant);
  if (scopes.length === 0) {
    delete parameters['scope'];
  } else {
    parameters['scope'] = scopes.join(' ');
  }
  const transaction = objectMadeAt(event, 'transaction');
  if (grantsThatHideScopes.has(grant)) {
    delete transaction['requested_scopes'];
  } else {
    transaction['requested_scopes'] = scopes;
  }
  if (trigger === 'credentials-exchange') {
    objectMadeAt(event, 'accessToken')['scope'] = scopes;
  }
}

/** There is a refresh token in its exchange, and in the login that asks for `offline_access`. */
function applyRefreshToken(
  event: JsonObject,
  grant: Grant,
  audience: string | undefined,
  scope: string,
  trigger: string,
): void {
  if (trigger !== 'post-login') {
    return;
  }
  if (grant === 'refresh_token') {
    const clientId = stringMember(event, 'client', 'client_id');
    const userId = stringMember(event, 'user', 'user_id');
    event['refresh_token'] ??= {
      id: 'rt_Zm9yRXhhbXBsZXM',
      created_at: '2026-01-10T09:30:00.000Z',
      ...(clientId === undefined ? {} : { client_id: clientId }),
      ...(userId === undefined ? {} : { user_id: userId }),
      resource_servers: audience === undefined ? [] : [{ audience, scopes: scope }],
    };
  } else if (!splitScope(scope).includes('offline_access')) {
    delete event['refresh_token'];
  }
}

function parametersOf(event: JsonObject, grant: Grant): JsonObject {
  const request = objectMadeAt(event, 'request');
  return objectMadeAt(request, grantTypes[grant] === undefined ? 'query' : 'body');
}
