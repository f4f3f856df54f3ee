import type { Json, JsonObject } from '../auth0/json.ts';
import { isObject } from './merge.ts';
import type { ScenarioFile, TokenRequest } from './scenario.ts';

type Grant = TokenRequest['grant'];

/** The request for an event that says nothing about it: a login for an API, with everything a token can carry. */
const usualRequest = {
  grant: 'authorization_code',
  audience: 'https://api.example.com',
  scope: 'openid profile email',
} as const satisfies TokenRequest;

/** How a grant shows in an event. */
interface GrantShape {
  /** `event.transaction.protocol`. */
  protocol?: string;
  /** `grant_type` in the body of a request to the token endpoint. Absent: the parameters are in the query, from a browser. */
  grantType?: string;
  responseType?: string[];
  /** Auth0 does not tell the Action which scopes were requested. */
  hidesScopes?: boolean;
}

const shapes: Record<Grant, GrantShape> = {
  authorization_code: { protocol: 'oidc-basic-profile', responseType: ['code'] },
  silent: { protocol: 'oidc-basic-profile', responseType: ['code'] },
  implicit: { protocol: 'oidc-implicit-profile', responseType: ['token', 'id_token'] },
  device_code: { protocol: 'oauth2-device-code' },
  refresh_token: { protocol: 'oauth2-refresh-token', grantType: 'refresh_token', hidesScopes: true },
  password: { protocol: 'oauth2-password', grantType: 'password', hidesScopes: true },
  token_exchange: {
    protocol: 'oauth2-token-exchange',
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
  },
  ciba: { protocol: 'oidc-ciba', grantType: 'urn:openid:params:grant-type:ciba' },
  client_credentials: { grantType: 'client_credentials' },
};

const grantOfProtocol: Record<string, Grant> = {
  'oidc-basic-profile': 'authorization_code',
  'oidc-hybrid-profile': 'authorization_code',
  'oidc-implicit-profile': 'implicit',
  'oauth2-device-code': 'device_code',
  'oauth2-refresh-token': 'refresh_token',
  'oauth2-password': 'password',
  'oauth2-resource-owner': 'password',
  'oauth2-resource-owner-jwt-bearer': 'password',
  'oauth2-token-exchange': 'token_exchange',
  'oidc-ciba': 'ciba',
  'oidc-ciba-web-link': 'ciba',
};

/**
 * What the application asked for, read from an event: the grant from the protocol, the audience from the resource server,
 * the scopes from what was requested. `assumed` if the event says nothing about any of it.
 */
export function requestOf(event: JsonObject, trigger: string): { request: TokenRequest; assumed: boolean } {
  const grant = grantOf(event, trigger);
  const audience = audienceOf(event);
  const scopes = scopesOf(event, trigger);
  if (trigger === 'post-login' && audience === undefined && scopes === undefined && saysNothing(event)) {
    return { request: { ...usualRequest, grant: grant ?? usualRequest.grant }, assumed: true };
  }
  const usualScope = trigger === 'post-login' ? usualRequest.scope : '';
  return {
    request: {
      grant: grant ?? usualRequest.grant,
      ...(audience === undefined ? {} : { audience }),
      scope: scopes?.join(' ') ?? usualScope,
    },
    assumed: false,
  };
}

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
  const { protocol, grantType, responseType } = shapes[grant];
  const request = child(event, 'request');
  const query = isObject(request['query']) ? request['query'] : {};
  const clientId = text(event, 'client', 'client_id');
  const client = clientId === undefined ? {} : { client_id: clientId };
  if (protocol !== undefined) {
    child(event, 'transaction')['protocol'] = protocol;
  }
  const transaction = isObject(event['transaction']) ? event['transaction'] : {};
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
    const username = text(event, 'user', 'email') ?? text(event, 'user', 'username');
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
    child(event, 'resource_server')['identifier'] = audience;
    parameters['audience'] = audience;
  }
}

function applyScope(event: JsonObject, scope: string, grant: Grant, trigger: string): void {
  const scopes = words(scope);
  const parameters = parametersOf(event, grant);
  if (scopes.length === 0) {
    delete parameters['scope'];
  } else {
    parameters['scope'] = scopes.join(' ');
  }
  const transaction = child(event, 'transaction');
  if (shapes[grant].hidesScopes) {
    delete transaction['requested_scopes'];
  } else {
    transaction['requested_scopes'] = scopes;
  }
  if (trigger === 'credentials-exchange') {
    child(event, 'accessToken')['scope'] = scopes;
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
    const clientId = text(event, 'client', 'client_id');
    const userId = text(event, 'user', 'user_id');
    event['refresh_token'] ??= {
      id: 'rt_Zm9yRXhhbXBsZXM',
      created_at: '2026-01-10T09:30:00.000Z',
      ...(clientId === undefined ? {} : { client_id: clientId }),
      ...(userId === undefined ? {} : { user_id: userId }),
      resource_servers: audience === undefined ? [] : [{ audience, scopes: scope }],
    };
  } else if (!words(scope).includes('offline_access')) {
    delete event['refresh_token'];
  }
}

function grantOf(event: JsonObject, trigger: string): Grant | undefined {
  if (trigger === 'credentials-exchange') {
    return 'client_credentials';
  }
  if (trigger === 'custom-token-exchange') {
    return 'token_exchange';
  }
  const protocol = text(event, 'transaction', 'protocol') ?? '';
  const byProtocol = Object.hasOwn(grantOfProtocol, protocol) ? grantOfProtocol[protocol] : undefined;
  if (byProtocol === 'authorization_code') {
    return isSilent(event) ? 'silent' : byProtocol;
  }
  const grantType = text(event, 'request', 'body', 'grant_type');
  const byBody = Object.entries(shapes).find(([, shape]) => grantType !== undefined && shape.grantType === grantType);
  return byProtocol ?? (byBody?.[0] as Grant | undefined);
}

/** The query is what was asked for; the dashboard's sample has `prompt: ['none']` beside a query of `login`. */
function isSilent(event: JsonObject): boolean {
  const asked = text(event, 'request', 'query', 'prompt');
  const prompt = at(event, 'transaction', 'prompt');
  return asked === undefined ? Array.isArray(prompt) && prompt.includes('none') : words(asked).includes('none');
}

function audienceOf(event: JsonObject): string | undefined {
  const audience =
    text(event, 'resource_server', 'identifier') ??
    text(event, 'request', 'query', 'audience') ??
    text(event, 'request', 'body', 'audience');
  return audience === '' ? undefined : audience;
}

/** Undefined if the event does not say. An empty list of requested scopes says nothing beside a query that has some. */
function scopesOf(event: JsonObject, trigger: string): string[] | undefined {
  const requested = at(event, 'transaction', 'requested_scopes');
  const list = Array.isArray(requested) ? requested.filter((it) => typeof it === 'string') : [];
  if (list.length > 0) {
    return list;
  }
  const granted = trigger === 'credentials-exchange' ? at(event, 'accessToken', 'scope') : undefined;
  const refreshable = at(event, 'refresh_token', 'resource_servers');
  const [first] = Array.isArray(refreshable) ? refreshable : [];
  const written =
    text(event, 'request', 'query', 'scope') ??
    text(event, 'request', 'body', 'scope') ??
    (isObject(first) && typeof first['scopes'] === 'string' ? first['scopes'] : undefined);
  if (written !== undefined) {
    return words(written);
  }
  return Array.isArray(granted) && granted.length > 0 ? granted.filter((it) => typeof it === 'string') : undefined;
}

/** Neither a transaction nor parameters: an event with required fields only, or one made by hand for a test. */
function saysNothing(event: JsonObject): boolean {
  const query = at(event, 'request', 'query');
  const body = at(event, 'request', 'body');
  const isEmpty = (value: Json | undefined) => !isObject(value) || Object.keys(value).length === 0;
  return event['resource_server'] === undefined && isEmpty(query) && isEmpty(body);
}

function parametersOf(event: JsonObject, grant: Grant): JsonObject {
  const request = child(event, 'request');
  return child(request, shapes[grant].grantType === undefined ? 'query' : 'body');
}

/** The object under a key, made if there is none. */
function child(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (isObject(value)) {
    return value;
  }
  const made: JsonObject = {};
  parent[key] = made;
  return made;
}

function at(value: Json | undefined, ...path: string[]): Json | undefined {
  let found = value;
  for (const key of path) {
    found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

function text(event: JsonObject, ...path: string[]): string | undefined {
  const value = at(event, ...path);
  return typeof value === 'string' ? value : undefined;
}

function words(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== '');
}
