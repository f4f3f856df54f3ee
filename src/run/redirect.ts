import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { redirectUrl } from '../auth0/flow/redirect.ts';
import type { JsonObject } from '../auth0/json.ts';
import { objectMember } from '../auth0/read-json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Report } from './report.ts';

export type Redirect = NonNullable<Report['redirect']>;

/** What /continue is called with when the user comes back. */
export interface ContinueRequest {
  query: Record<string, string>;
  body: JsonObject;
}

/** Where a script sends the user, with the `state` that Auth0 appends and the session token that goes along. */
export function redirectTo(url: string): Redirect {
  const state = stateOf(url);
  const sessionToken = sessionTokenIn(url);
  return { url: redirectUrl(url, { state }), state, ...(sessionToken && { sessionToken }) };
}

/** The request with which a scenario's user comes back; its `state` is the one that was sent along. */
export function continueRequestOf({ continue: back }: Scenario, redirect: Redirect | undefined): ContinueRequest {
  const state = redirect?.state === undefined ? {} : { state: redirect.state };
  return { query: { ...state, ...back?.query }, body: back?.body ?? {} };
}

/** The event of the continue handler: the same transaction, another request. */
export function eventOfContinue(event: JsonObject, { query, body }: ContinueRequest): JsonObject {
  const request = objectMember(event, 'request') ?? {};
  const method = Object.keys(body).length > 0 ? 'POST' : 'GET';
  return { ...event, request: { ...request, method, query, body } };
}

/** The context of rules that run again after a redirect. */
export function contextOfContinue(context: JsonObject, { query, body }: ContinueRequest): JsonObject {
  const request = objectMember(context, 'request') ?? {};
  return { ...context, protocol: 'redirect-callback', request: { ...request, query, body } };
}

/** Derived from the URL instead of random, so that the same run gives the same report. */
function stateOf(url: string): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 32);
}

function sessionTokenIn(url: string): JsonObject | undefined {
  for (const value of new URL(url).searchParams.values()) {
    if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(value)) {
      try {
        return decodeJwt(value) as JsonObject;
      } catch {
        // Three parts with dots that are no token.
      }
    }
  }
  return undefined;
}
