import type { JsonObject } from '../auth0/json.ts';
import { isJsonObject } from '../auth0/read-json.ts';
import type { TokenSettings } from './scenario.ts';

/** Auth0's defaults, for the domain that an event came in on. */
export function defaultSettings(event: JsonObject): TokenSettings {
  return {
    domain: domainOf(event),
    dialect: 'access_token',
    signingAlgorithm: 'RS256',
    accessTokenLifetime: 86_400,
    idTokenLifetime: 36_000,
    permissions: [],
  };
}

function domainOf(event: JsonObject): string {
  const [custom, request, tenant] = [event['custom_domain'], event['request'], event['tenant']];
  const id = isJsonObject(tenant) ? tenant['id'] : undefined;
  const candidates = [
    isJsonObject(custom) ? custom['domain'] : undefined,
    isJsonObject(request) ? request['hostname'] : undefined,
    typeof id === 'string' ? `${id}.auth0.com` : undefined,
  ];
  return candidates.filter((it) => typeof it === 'string').find(isHost) ?? 'example.auth0.com';
}

function isHost(text: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?$/i.test(text);
}
