import * as l10n from '@vscode/l10n';
import {
  isProfileScopeConfirmed,
  restrictedClaims,
  scopeForProfileClaim,
  throwingClaims,
} from '../catalogue/claims.ts';
import type { Grant } from '../catalogue/protocols.ts';
import { hookPoints } from '../catalogue/rules.ts';
import type { TokenKind } from '../catalogue/triggers.ts';
import { type ClaimRuleId, claimRules } from './claim-rules.ts';
import { isAuth0ApiAudience, namespaceOf } from './namespace.ts';
import { tokenName } from './token-name.ts';

/** A claim name in one situation. */
export interface ClaimInSituation {
  name: string;
  token: TokenKind;
  /** Trigger id, `rule`, or a hook's extensibility point. */
  trigger: string;
  /** Of the access token; absent where there is no API. */
  audience?: string | undefined;
  grantedScopes: readonly string[];
  /** Absent where no request is at hand: then the usual one through a browser. */
  grant?: Grant | undefined;
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
  const { name, trigger, audience } = claim;

  if (throwingClaims.has(name)) {
    return trigger === 'post-login'
      ? decide(
          'scope-throws',
          l10n.t('Setting the "{0}" claim throws, and the login fails. Use api.accessToken.addScope.', name),
        )
      : decide(
          'scope-claim',
          l10n.t('Auth0 sets "{0}" itself; what becomes of a custom value is not confirmed.', name),
        );
  }
  if (restrictedClaims.has(name)) {
    return decide(
      'restricted-name',
      l10n.t(
        'Auth0 reserves "{0}" and drops it without an error. A namespaced name is kept: https://example.com/{0}.',
        name,
      ),
    );
  }

  const scope = scopeForProfileClaim(name);
  if (scope !== undefined) {
    return fateOfProfileClaim(claim, scope);
  }

  const namespace = namespaceOf(name);
  if (namespace === 'auth0') {
    return decide(
      'auth0-namespace',
      l10n.t('The namespace of "{0}" belongs to Auth0, so Auth0 drops the claim without an error.', name),
    );
  }
  const onAuth0Api = isForAuth0Api(claim);
  if (namespace === 'url') {
    return onAuth0Api
      ? decide(
          'namespaced-on-auth0-api',
          l10n.t(
            'Not reliable on this audience: {0} is an API of Auth0, and it is not confirmed that its tokens keep custom claims.',
            audience ?? '',
          ),
        )
      : decide('namespaced');
  }
  if (namespace === 'urn') {
    return onAuth0Api
      ? decide(
          'urn-on-auth0-api',
          l10n.t(
            'URN names are kept only in access tokens for your own APIs, and {0} is an API of Auth0.',
            audience ?? '',
          ),
        )
      : decide('namespaced');
  }
  if (name.trim() === '') {
    return decide(
      'empty-name',
      l10n.t('The name is empty. Such claims were reported never to appear in the token (not confirmed).'),
    );
  }
  if (hookPoints.some(({ id }) => id === trigger)) {
    return decide('plain-name-of-hook', l10n.t('Of what a Hook returns, only scope and names with a namespace count.'));
  }
  if (onAuth0Api) {
    return decide(
      'plain-name-on-auth0-api',
      l10n.t(
        'Names without a namespace are dropped from access tokens for APIs of Auth0, and {0} is one.',
        audience ?? '',
      ),
    );
  }
  const missing = missingValueIn(name);
  if (missing !== undefined) {
    return decide(
      'undefined-namespace',
      l10n.t(
        'The name starts with "{0}": a variable that it is made from probably had no value. What Auth0 does with it is not confirmed.',
        missing,
      ),
    );
  }
  return decide('plain-name');
}

function isForAuth0Api({ token, audience, tenantDomain }: ClaimInSituation): boolean {
  return token === 'accessToken' && isAuth0ApiAudience(audience, tenantDomain);
}

function fateOfProfileClaim(claim: ClaimInSituation, scope: string): ClaimFate {
  const { name, token, audience, grantedScopes, grant } = claim;
  const isGranted = grantedScopes.includes(scope);
  if (isGranted && name === 'email' && token === 'accessToken' && grant === 'password') {
    return decide(
      'email-with-password-grant',
      l10n.t(
        'Auth0 support reports that with the password grant "email" is not set on the access token, although its scope was granted. The documentation does not say so (not confirmed). A namespaced name is kept: https://example.com/email.',
      ),
    );
  }
  if (isGranted && isForAuth0Api(claim)) {
    return decide(
      'profile-claim-on-auth0-api',
      l10n.t(
        'The scope "{0}" was granted, but the claim is not reliable on this audience: {1} is an API of Auth0, whose tokens take no names without a namespace. Whether that includes "{2}" is not confirmed.',
        scope,
        audience ?? '',
        name,
      ),
    );
  }
  const sentence = isGranted
    ? l10n.t('Kept because the scope "{0}" was granted.', scope)
    : l10n.t(
        '"{0}" is an OpenID Connect profile claim. It is in the {1} only if the scope "{2}" was granted.',
        name,
        tokenName(token),
        scope,
      );
  const reason = isProfileScopeConfirmed(name)
    ? sentence
    : `${sentence} ${l10n.t('That this is the scope is standard OpenID Connect, not confirmed for Auth0.')}`;
  return decide(isGranted ? 'profile-scope-granted' : 'profile-scope-missing', reason);
}

/**
 * What a value became that a name was made from and that was missing, or was no text. Only where the name can hardly be
 * meant: `nullable`, `undefined_behaviour` and `NaNoWriMo` are names, too.
 */
function missingValueIn(name: string): string | undefined {
  return /^(?:(undefined|null|NaN)(?:[/:.#]|$)|(undefined)(?=[a-z])|(\[object Object\]))/
    .exec(name)
    ?.slice(1)
    .find(Boolean);
}

function decide(rule: ClaimRuleId, reason?: string): ClaimFate {
  return { ...claimRules[rule], rule, ...(reason === undefined ? {} : { reason }) };
}
