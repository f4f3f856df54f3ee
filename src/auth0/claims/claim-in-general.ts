import * as l10n from '@vscode/l10n';
import { plainNamesSince, scopeForProfileClaim } from '../catalogue/claims.ts';
import type { TokenKind } from '../catalogue/triggers.ts';
import { type ClaimFate, fateOfClaim } from './fate-of-claim.ts';

/** What becomes of a claim name in all situations together: for hovers and checks, where no scenario is at hand. */
export interface ClaimInGeneral {
  fate: 'kept' | 'dropped' | 'throws' | 'depends';
  /** The fate in the ordinary situation: own API, no profile scopes unless it depends on them. */
  ordinary: ClaimFate;
  /** Sentences for situations with another fate, or that are worth knowing. */
  exceptions: string[];
}

const ownApi = 'https://api.example.com';
const tenantDomain = 'tenant.auth0.com';

/** The fate of a name on one token of a trigger, over all audiences and scopes. */
export function claimInGeneral(name: string, token: TokenKind, trigger: string): ClaimInGeneral {
  const scope = scopeForProfileClaim(name);
  const situation = { name, token, trigger, tenantDomain, grantedScopes: [] as string[] };
  const ordinary = fateOfClaim({ ...situation, audience: ownApi });
  if (scope !== undefined) {
    const exceptions = [l10n.t('Kept if the scope "{0}" was granted.', scope)];
    if (fateOfClaim({ ...situation, grantedScopes: [scope], grant: 'password' }).fate === 'dropped') {
      exceptions.push(l10n.t('Reported missing from access tokens of the password grant (not confirmed).'));
    }
    if (token === 'accessToken') {
      exceptions.push(notReliable());
    }
    return { fate: 'depends', ordinary, exceptions };
  }
  const onAuth0Api = fateOfClaim({ ...situation, audience: `https://${tenantDomain}/api/v2/` });
  const exceptions: string[] = [];
  if (ordinary.rule === 'plain-name') {
    exceptions.push(
      l10n.t(
        'Names without a namespace are allowed since {0}; one such as https://example.com/{1} is recommended.',
        plainNamesSince,
        name,
      ),
    );
  }
  if (ordinary.fate === 'kept') {
    if (onAuth0Api.fate === 'dropped') {
      exceptions.push(l10n.t('Dropped from access tokens for APIs of Auth0, such as the Management API.'));
    } else if (onAuth0Api.rule !== ordinary.rule) {
      exceptions.push(notReliable());
    }
    if (token === 'accessToken') {
      exceptions.push(l10n.t('Invisible if no API audience was requested: the access token is then opaque.'));
    } else {
      exceptions.push(
        l10n.t('Lost if no ID token is issued: the scope must contain openid. Also in the answer of /userinfo.'),
      );
    }
  }
  return { fate: ordinary.fate, ordinary, exceptions };
}

function notReliable(): string {
  return l10n.t('Not reliable in access tokens for APIs of Auth0, such as the Management API (not confirmed).');
}
