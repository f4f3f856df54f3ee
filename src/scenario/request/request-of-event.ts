import { type Grant, grantOfProtocol, grantTypes } from '../../auth0/catalogue/protocols.ts';
import { promptsOf } from '../../auth0/flow/prompt.ts';
import type { Json, JsonObject } from '../../auth0/json.ts';
import { isJsonObject, member, stringMember } from '../../auth0/read-json.ts';
import { splitScope } from '../../auth0/tokens/scopes.ts';
import type { TokenRequest } from '../scenario.ts';

/** The request for an event that says nothing about it: a login for an API, with everything a token can carry. */
const usualRequest = {
  grant: 'authorization_code',
  audience: 'https://api.example.com',
  scope: 'openid profile email',
} as const satisfies TokenRequest;

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

function grantOf(event: JsonObject, trigger: string): Grant | undefined {
  if (trigger === 'credentials-exchange') {
    return 'client_credentials';
  }
  if (trigger === 'custom-token-exchange') {
    return 'token_exchange';
  }
  const protocol = stringMember(event, 'transaction', 'protocol') ?? '';
  const byProtocol = grantOfProtocol(protocol);
  if (byProtocol === 'authorization_code') {
    return promptsOf(event).includes('none') ? 'silent' : byProtocol;
  }
  const grantType = stringMember(event, 'request', 'body', 'grant_type');
  const byBody = Object.entries(grantTypes).find(([, type]) => grantType !== undefined && type === grantType);
  return byProtocol ?? (byBody?.[0] as Grant | undefined);
}

function audienceOf(event: JsonObject): string | undefined {
  const audience =
    stringMember(event, 'resource_server', 'identifier') ??
    stringMember(event, 'request', 'query', 'audience') ??
    stringMember(event, 'request', 'body', 'audience');
  return audience === '' ? undefined : audience;
}

/** Undefined if the event does not say. An empty list of requested scopes says nothing beside a query that has some. */
function scopesOf(event: JsonObject, trigger: string): string[] | undefined {
  const requested = member(event, 'transaction', 'requested_scopes');
  const list = Array.isArray(requested) ? requested.filter((it) => typeof it === 'string') : [];
  if (list.length > 0) {
    return list;
  }
  const granted = trigger === 'credentials-exchange' ? member(event, 'accessToken', 'scope') : undefined;
  const refreshable = member(event, 'refresh_token', 'resource_servers');
  const [first] = Array.isArray(refreshable) ? refreshable : [];
  const written =
    stringMember(event, 'request', 'query', 'scope') ??
    stringMember(event, 'request', 'body', 'scope') ??
    (isJsonObject(first) && typeof first['scopes'] === 'string' ? first['scopes'] : undefined);
  if (written !== undefined) {
    return splitScope(written);
  }
  return Array.isArray(granted) && granted.length > 0 ? granted.filter((it) => typeof it === 'string') : undefined;
}

/** Neither a transaction nor parameters: an event with required fields only, or one made by hand for a test. */
function saysNothing(event: JsonObject): boolean {
  const query = member(event, 'request', 'query');
  const body = member(event, 'request', 'body');
  const isEmpty = (value: Json | undefined) => !isJsonObject(value) || Object.keys(value).length === 0;
  return event['resource_server'] === undefined && isEmpty(query) && isEmpty(body);
}
