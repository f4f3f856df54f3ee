import type { JsonObject } from '../../auth0/json.ts';
import type { Report, Token } from '../../run/report.ts';
import type { Expectation } from '../../scenario/scenario.ts';

/**
 * What a later run is held against: how this one ended and what the script itself put into the tokens. Auth0's own claims
 * are left out, because they belong to the scenario and not to the script.
 */
export function expectationOf({ outcome, tokens }: Report): Expectation {
  const { accessToken, idToken } = tokens;
  return {
    outcome:
      outcome.status === 'denied' && outcome.reason ? { status: 'denied', reason: outcome.reason } : outcome.status,
    ...(accessToken ? { accessToken: { claims: claimsOfScript(accessToken) } } : {}),
    ...(idToken ? { idToken: { claims: claimsOfScript(idToken) } } : {}),
  };
}

/** What the script set, with `null` for what must not be there because Auth0 drops it. */
function claimsOfScript({ claims }: Token): JsonObject {
  const own = claims.filter(({ origin }) => origin === 'script');
  const dropped = own.filter(({ fate }) => fate === 'dropped').map(({ name }) => [name, null] as const);
  const kept = own.filter(({ fate }) => fate === 'kept').map(({ name, value }) => [name, value] as const);
  return Object.fromEntries([...dropped, ...kept]);
}
