import type { JsonObject } from '../../auth0/json.ts';
import type { Expectation, ExpectedToken } from '../scenario.ts';
import { type ResultToken, type RunResult, volatileClaims } from './run-result.ts';

/**
 * What a later run is held against: how this one ended, what the script put into the tokens, and `null` for what Auth0
 * drops of it. Auth0's own claims are left out, because they belong to the scenario and not to the script. What
 * `previous` asks for beyond that (exact claims, more claims, effects, console) is kept and brought up to date.
 */
export function expectationFromReport(result: RunResult, previous: Expectation = {}): Expectation {
  const { outcome, tokens, effects, console } = result;
  const accessToken = expectedToken(tokens.accessToken, previous.accessToken);
  const idToken = expectedToken(tokens.idToken, previous.idToken);
  return {
    outcome:
      outcome.status === 'denied' && outcome.reason ? { status: 'denied', reason: outcome.reason } : outcome.status,
    ...(accessToken ? { accessToken } : {}),
    ...(idToken ? { idToken } : {}),
    ...(previous.effects === undefined
      ? {}
      : { effects: effects.map(({ method, arguments: args }) => ({ method, arguments: args })) }),
    ...(previous.console === undefined ? {} : { console: console.map(({ text }) => text) }),
  };
}

function expectedToken(token: ResultToken | undefined, previous: ExpectedToken | undefined): ExpectedToken | undefined {
  if (token === undefined) {
    return undefined;
  }
  const { claims, payload } = token;
  const own = claims.filter(({ origin }) => origin === 'script');
  const kept = Object.entries(payload).filter(([name]) => {
    const isAsked = previous?.exact ? !volatileClaims.has(name) : Object.hasOwn(previous?.claims ?? {}, name);
    return isAsked || own.some((claim) => claim.name === name && claim.fate === 'kept');
  });
  const isAbsent = (name: string) => !Object.hasOwn(payload, name);
  const asked = Object.keys(previous?.claims ?? {});
  const dropped = own.filter(({ fate }) => fate === 'dropped').map(({ name }) => name);
  const absent = [...new Set([...dropped, ...asked])].filter(isAbsent).map((name) => [name, null] as const);
  const expected: JsonObject = Object.fromEntries([...kept, ...absent]);
  if (previous === undefined && Object.keys(expected).length === 0) {
    return undefined;
  }
  return { claims: expected, ...(previous?.exact ? { exact: true } : {}) };
}
