import type { Effect } from '../../auth0/effect.ts';
import type { Json, JsonObject } from '../../auth0/json.ts';

/** How a run can end. */
export const runStatuses = ['completed', 'denied', 'redirected', 'failed', 'timed-out', 'not-run'] as const;

/** What expectations are about: the part of a Report that they look at. Every Report is one. */
export interface RunResult {
  outcome: { status: string; reason?: string };
  tokens: { accessToken?: ResultToken; idToken?: ResultToken };
  effects: Effect[];
  console: { text: string }[];
}

export interface ResultToken {
  format: 'jwt' | 'opaque';
  payload: JsonObject;
  claims: { name: string; value: Json; origin: 'default' | 'script'; fate: 'kept' | 'dropped' }[];
}

/** Claims that differ from run to run, or belong to the login and not to the script. */
export const volatileClaims: ReadonlySet<string> = new Set([
  'iat',
  'exp',
  'nbf',
  'jti',
  'auth_time',
  'sid',
  'nonce',
  'at_hash',
  'c_hash',
  's_hash',
]);
