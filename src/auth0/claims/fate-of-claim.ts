import {
  isProfileScopeConfirmed,
  restrictedClaims,
  scopeForProfileClaim,
  throwingClaims,
} from '../catalogue/claims.ts';
import { hookPoints } from '../catalogue/rules.ts';
import type { TokenKind } from '../catalogue/triggers.ts';
import { type ClaimRuleId, claimRules } from './claim-rules.ts';
import { isAuth0ApiAudience, namespaceOf } from './namespace.ts';

/** A claim name in one situation. */
export interface ClaimInSituation {
  name: string;
  token: TokenKind;
  /** Trigger id, `rule`, or a hook's extensibility point. */
  trigger: string;
  /** Of the access token; absent where there is no API. */
  audience?: string | undefined;
  grantedScopes: readonly string[];
  /** Issuer host: `example.auth0.com`. */
  tenantDomain: string;
}

export interface ClaimFate {
  /** `throws`: setting it throws in the script, so that the login fails. */
  fate: 'kept' | 'dropped' | 'throws';
  rule: ClaimRuleId;
  /** One sentence. Absent when there is nothing to say about a kept claim. */
  reason?: string;
  /** Documentation of the rule. */
  url: string;
  /** `false`: Auth0's documents leave it open. */
  confirmed: boolean;
}

/** What Auth0 does with a custom claim of this name. Checks in Auth0's order; the first rule that applies decides. */
export function fateOfClaim(claim: ClaimInSituation): ClaimFate {
  const { name, token, trigger, audience, grantedScopes, tenantDomain } = claim;
  const tokenName = token === 'idToken' ? 'ID token' : 'access token';

  if (throwingClaims.has(name)) {
    return trigger === 'post-login'
      ? decide('scope-throws', `Setting the "${name}" claim throws, and the login fails. Use api.accessToken.addScope.`)
      : decide('scope-claim', `Auth0 sets "${name}" itself; what becomes of a custom value is not confirmed.`);
  }
  if (restrictedClaims.has(name)) {
    return decide(
      'restricted-name',
      `Auth0 reserves "${name}" and drops it without an error. A namespaced name is kept: https://example.com/${name}.`,
    );
  }

  const scope = scopeForProfileClaim(name);
  if (scope !== undefined) {
    const source = isProfileScopeConfirmed(name)
      ? ''
      : ' That this is the scope is standard OpenID Connect, not confirmed for Auth0.';
    return grantedScopes.includes(scope)
      ? decide('profile-scope-granted', `Kept because the scope "${scope}" was granted.${source}`)
      : decide(
          'profile-scope-missing',
          `"${name}" is an OpenID Connect profile claim. It is in the ${tokenName} only if the scope "${scope}" was granted.${source}`,
        );
  }

  const namespace = namespaceOf(name);
  if (namespace === 'auth0') {
    return decide(
      'auth0-namespace',
      `The namespace of "${name}" belongs to Auth0, so Auth0 drops the claim without an error.`,
    );
  }
  const onAuth0Api = token === 'accessToken' && isAuth0ApiAudience(audience, tenantDomain);
  if (namespace === 'url') {
    return onAuth0Api
      ? decide(
          'namespaced-on-auth0-api',
          `Not reliable on this audience: ${audience} is an API of Auth0, and it is not confirmed that its tokens keep custom claims.`,
        )
      : decide('namespaced');
  }
  if (namespace === 'urn') {
    return onAuth0Api
      ? decide(
          'urn-on-auth0-api',
          `URN names are kept only in access tokens for your own APIs, and ${audience} is an API of Auth0.`,
        )
      : decide('namespaced');
  }
  if (name.trim() === '') {
    return decide(
      'empty-name',
      'The name is empty. Such claims were reported never to appear in the token (not confirmed).',
    );
  }
  if (hookPoints.some(({ id }) => id === trigger)) {
    return decide('plain-name-of-hook', 'Of what a Hook returns, only scope and names with a namespace count.');
  }
  if (onAuth0Api) {
    return decide(
      'plain-name-on-auth0-api',
      `Names without a namespace are dropped from access tokens for APIs of Auth0, and ${audience} is one.`,
    );
  }
  if (/^(undefined|null|NaN|\[object Object\])([/:]|$)/.test(name)) {
    return decide(
      'undefined-namespace',
      `The name starts with "${name.split(/[/:]/)[0]}": a variable that it is made from probably had no value. What Auth0 does with it is not confirmed.`,
    );
  }
  return decide('plain-name');
}

function decide(rule: ClaimRuleId, reason?: string): ClaimFate {
  return { ...claimRules[rule], rule, ...(reason === undefined ? {} : { reason }) };
}
