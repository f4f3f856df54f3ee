import { scopeForProfileClaim } from '../../auth0/catalogue/claims.ts';
import { claimNamesAtPlaces } from '../analysis/claim-names.ts';
import { namespaceRepair } from '../analysis/namespaces.ts';
import { checkRule } from '../rule.ts';

/** `email`, `name`, …: Auth0 takes them out of a token again if their scope was not granted. */
export const profileClaim = checkRule(
  {
    name: 'profile-claim',
    description: 'OpenID Connect profile claims, which need a scope',
    severity: 'hint',
    messages: {
      scope:
        '"{{name}}" is an OpenID Connect profile claim: it is in the token only if the scope "{{scope}}" was granted. A namespaced name does not depend on it.',
    },
  },
  ({ facts, report }) => {
    for (const claim of claimNamesAtPlaces(facts)) {
      const scope = claim.name === undefined ? undefined : scopeForProfileClaim(claim.name);
      if (scope === undefined) continue;
      const data = { name: claim.shown, scope };
      report({ node: claim.node, messageId: 'scope', data, repairs: [namespaceRepair(facts, claim)] });
    }
  },
);
