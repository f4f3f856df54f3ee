import { claimDocs } from '../catalogue/claims.ts';
import { hookDocs } from '../catalogue/rules.ts';

/** What decides about a claim name. Ids are stable: they stand in Reports. */
export interface ClaimRule {
  fate: 'kept' | 'dropped' | 'throws';
  /** Page that says so. */
  url: string;
  /** `false`: Auth0's documents leave it open. The reason then says "not confirmed". */
  confirmed: boolean;
}

const customClaims = claimDocs.customClaims;

/** In the order of checking: the first that matches decides. */
export const claimRules = {
  'scope-throws': { fate: 'throws', url: customClaims, confirmed: true },
  'scope-claim': { fate: 'dropped', url: customClaims, confirmed: false },
  'restricted-name': { fate: 'dropped', url: customClaims, confirmed: true },
  'profile-scope-missing': { fate: 'dropped', url: claimDocs.profileScopes, confirmed: true },
  'email-with-password-grant': { fate: 'dropped', url: claimDocs.emailWithPasswordGrant, confirmed: false },
  'profile-scope-granted': { fate: 'kept', url: claimDocs.profileScopes, confirmed: true },
  'profile-claim-on-auth0-api': { fate: 'kept', url: claimDocs.migration, confirmed: false },
  'auth0-namespace': { fate: 'dropped', url: customClaims, confirmed: true },
  'namespaced-on-auth0-api': { fate: 'kept', url: claimDocs.migration, confirmed: false },
  'urn-on-auth0-api': { fate: 'dropped', url: claimDocs.migration, confirmed: true },
  'empty-name': { fate: 'dropped', url: customClaims, confirmed: false },
  'plain-name-of-hook': { fate: 'dropped', url: hookDocs.migrate, confirmed: true },
  'plain-name-on-auth0-api': { fate: 'dropped', url: claimDocs.migration, confirmed: true },
  'undefined-namespace': { fate: 'kept', url: customClaims, confirmed: false },
  namespaced: { fate: 'kept', url: customClaims, confirmed: true },
  'plain-name': { fate: 'kept', url: claimDocs.migration, confirmed: true },
} as const satisfies Record<string, ClaimRule>;

export type ClaimRuleId = keyof typeof claimRules;
