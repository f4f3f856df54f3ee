import { createHash } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import { CompactSign, compactVerify, decodeJwt } from 'jose';
import { limits } from '../auth0/catalogue/limits.ts';
import { queryParts } from '../auth0/flow/query-parts.ts';
import { redirectSteps } from '../auth0/flow/redirect.ts';
import type { JsonObject } from '../auth0/json.ts';
import { objectMember, stringMember } from '../auth0/read-json.ts';
import type { Steps } from '../auth0/steps.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { inTurns, pause } from '../sandbox/turns.ts';
import { timeOf } from '../scenario/clock.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UserError } from '../user-error.ts';
import type { Report } from './report.ts';
import type { NamedSecret } from './secrets-of-run.ts';

export type Redirect = NonNullable<Report['redirect']>;

/** What /continue is called with when the user comes back. */
export interface ContinueRequest {
  query: Record<string, string>;
  body: JsonObject;
}

/**
 * Where a script sends the user, with the `state` that Auth0 appends and the session token that goes along. The token was
 * signed in the sandbox; here jose verifies it, with each secret of the run.
 */
export async function redirectTo(url: string, secrets: readonly NamedSecret[]): Promise<Redirect> {
  const state = stateOf(url);
  await pause();
  const found = await inTurns(sessionTokenIn(url));
  await pause();
  const signedWith = found && (await secretThatSigned(found.token, secrets));
  return {
    url: await inTurns(redirectSteps(url, { state })),
    state,
    ...(found && { sessionToken: found.payload }),
    ...(signedWith !== undefined && { signedWith }),
  };
}

/**
 * The request with which a scenario's user comes back: the `state` that was sent along, a session token as the page would
 * sign it, and what the scenario says. `secrets` are those of the script; throws UserError if that of the token has no
 * value there.
 */
export async function continueRequestOf(
  scenario: Scenario,
  redirect: Redirect | undefined,
  secrets: Record<string, string>,
): Promise<ContinueRequest> {
  const state: Record<string, string> = redirect?.state === undefined ? {} : { state: redirect.state };
  const { query, body = {}, sessionToken } = scenario.continue ?? {};
  if (!sessionToken) return { query: { ...state, ...query }, body };

  const secret = Object.hasOwn(secrets, sessionToken.secret) ? secrets[sessionToken.secret] : undefined;
  // Nothing can be signed with an empty one, either.
  if (!secret) {
    throw new UserError(
      l10n.t(
        'The session token of the scenario is signed with the secret {0}, which has no value. Add it to "secrets".',
        sessionToken.secret,
      ),
    );
  }
  const { event } = scenario;
  const issuedAt = Math.floor(timeOf(scenario) / 1000);
  const payload: JsonObject = {
    iss: stringMember(event, 'request', 'hostname') ?? null,
    sub: stringMember(event, 'user', 'user_id') ?? null,
    iat: issuedAt,
    exp: issuedAt + limits.redirectTokenSeconds,
    ...state,
    ...sessionToken.payload,
  };
  const token = await signSessionToken(payload, secret);
  return { query: { ...state, [sessionToken.parameter ?? 'session_token']: token, ...query }, body };
}

function signSessionToken(payload: JsonObject, secret: string): Promise<string> {
  const present = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null));
  return new CompactSign(new TextEncoder().encode(JSON.stringify(present)))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(secret));
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

/**
 * The first parameter that is a JWT. Attack: a hundred thousand that only look like one, each of which costs an error. So
 * not more are tried than a run may sign.
 */
function* sessionTokenIn(url: string): Steps<{ token: string; payload: JsonObject } | undefined> {
  const { search } = new URL(url);
  yield;
  let tried = 0;
  for (const part of queryParts(search)) {
    for (const token of new URLSearchParams(part).values()) {
      if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) continue;
      if (++tried > LIMITS.sessionTokens) return undefined;
      try {
        return { token, payload: decodeJwt(token) as JsonObject };
      } catch {
        // Three parts with dots that are no token.
      }
      yield;
    }
    yield;
  }
  return undefined;
}

/** Name of the secret with which the signature is valid; undefined if there is none, or it is no HS256. */
async function secretThatSigned(token: string, secrets: readonly NamedSecret[]): Promise<string | undefined> {
  for (const { name, value } of secrets) {
    try {
      await compactVerify(token, new TextEncoder().encode(value), { algorithms: ['HS256'] });
      return name;
    } catch {
      // Not this one.
    }
  }
  return undefined;
}
