import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { objectMadeAt, objectMember, setOwn } from '../read-json.ts';
import { claimValue } from '../tokens/claim-values.ts';
import { targetScopes } from '../tokens/scopes.ts';

/**
 * The event as a later Action of the same flow sees it. `event.user` is not refreshed; only what the api keeps up to
 * date is: metadata of transaction, session and refresh token, the cookie's mode, and in credentials-exchange the claims
 * and target scopes so far. Returns a new event.
 */
export function effectsOnEvent(event: JsonObject, effects: readonly Effect[]): JsonObject {
  const next = structuredClone(event);
  for (const effect of effects) {
    const [namespace = '', name = ''] = effect.method.split('.');
    const holder = metadataHolder(next, namespace);
    if (holder !== undefined && name.endsWith('etadata')) {
      changeMetadata(holder, name, effect.arguments);
    } else if (effect.method === 'session.setCookieMode') {
      const session = objectMember(next, 'session');
      if (session !== undefined) {
        setOwn(objectMadeAt(session, 'cookie'), 'mode', effect.arguments[0] ?? null);
      }
    } else if (effect.method === 'accessToken.setCustomClaim') {
      addClaimSoFar(next, effect);
    }
  }
  const transaction = objectMember(next, 'transaction');
  const target = targetScopes(event, effects);
  if (transaction !== undefined && target !== undefined) {
    setOwn(transaction, 'target_scopes', target);
  }
  return next;
}

const holders: Record<string, string> = {
  transaction: 'transaction',
  session: 'session',
  refreshToken: 'refresh_token',
};

function metadataHolder(event: JsonObject, namespace: string): JsonObject | undefined {
  return Object.hasOwn(holders, namespace) ? objectMember(event, holders[namespace] ?? '') : undefined;
}

function changeMetadata(holder: JsonObject, method: string, [key, value]: readonly Json[]): void {
  const metadata = objectMadeAt(holder, 'metadata');
  if (method === 'evictMetadata') {
    setOwn(holder, 'metadata', {});
  } else if (typeof key !== 'string') {
    return;
  } else if (method === 'deleteMetadata' || value === null || value === undefined) {
    delete metadata[key];
  } else {
    setOwn(metadata, key, value);
  }
}

/** Only events of credentials-exchange have `accessToken`. */
function addClaimSoFar(event: JsonObject, effect: Effect): void {
  const [name] = effect.arguments;
  const accessToken = objectMember(event, 'accessToken');
  if (accessToken === undefined || typeof name !== 'string') {
    return;
  }
  const { value } = claimValue(effect, 1, name);
  const claims = objectMadeAt(accessToken, 'customClaims');
  if (value === undefined) {
    delete claims[name];
  } else {
    setOwn(claims, name, value);
  }
}
