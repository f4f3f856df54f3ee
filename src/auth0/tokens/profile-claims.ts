import { profileClaimsByScope } from '../catalogue/claims.ts';
import type { Json, JsonObject } from '../json.ts';
import { member } from '../read-json.ts';

/** Attributes of the user whose name differs from the claim's. */
const attributeOfClaim: Record<string, string> = { phone_number_verified: 'phone_verified' };

/** The profile claims that the granted scopes put into an ID token, as far as the user has the attributes. */
export function profileClaimsOf(user: JsonObject, scopes: readonly string[]): [string, Json][] {
  return Object.entries(profileClaimsByScope)
    .filter(([scope]) => scopes.includes(scope))
    .flatMap(([, names]) => names)
    .flatMap((name): [string, Json][] => {
      const value = member(user, attributeOfClaim[name] ?? name);
      return value === undefined || value === null ? [] : [[name, value]];
    });
}
