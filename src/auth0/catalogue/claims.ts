import claims from './data/claims.json' with { type: 'json' };
import { limits } from './limits.ts';

/** Names that Auth0 drops from both tokens without a word. */
export const restrictedClaims: ReadonlySet<string> = new Set(claims.silentlyIgnoredOnBothTokens);

/** Names for which post-login's `setCustomClaim` throws. */
export const throwingClaims: ReadonlySet<string> = new Set(claims.throwsInPostLogin);

/** Scope -> profile claims that need it. */
export const profileClaimsByScope: Readonly<Record<string, readonly string[]>> = claims.oidcProfileClaimsNeedScope;

/** Hosts whose URLs Auth0 keeps for itself as a namespace, subdomains included. */
export const auth0NamespaceHosts: readonly string[] = claims.forbiddenNamespaceHosts;
export const auth0UrnPrefixes: readonly string[] = claims.forbiddenUrnPrefixes;

/** Where the tenant's own APIs live: hosts (subdomains included) and paths without a closing slash. */
export const auth0ApiHosts: readonly string[] = claims.auth0ApiHosts;
export const auth0ApiPaths: readonly string[] = claims.auth0ApiPaths;

/** Date (ISO) since which claims need no namespace. */
export const plainNamesSince: string = claims.nonNamespacedAllowedSince;

/** Bytes of names and values of all custom claims of one token; above it the transaction fails. */
export const maxCustomClaimBytes: number = limits.customClaimBytesPerToken;

/** Documentation pages about claims and tokens. */
export const claimDocs = claims.docs;

const scopeOfProfileClaim = new Map(
  Object.entries(profileClaimsByScope).flatMap(([scope, names]) => names.map((name) => [name, scope] as const)),
);
const confirmedProfileClaims = new Set(Object.values(claims.profileClaimsConfirmedScopes).flat());

/** The scope that a profile claim needs; undefined for other names. */
export function scopeForProfileClaim(name: string): string | undefined {
  return scopeOfProfileClaim.get(name);
}

/** Whether Auth0's documentation ties this profile claim to its scope; for the others it is OpenID Connect that does. */
export function isProfileScopeConfirmed(name: string): boolean {
  return confirmedProfileClaims.has(name);
}
