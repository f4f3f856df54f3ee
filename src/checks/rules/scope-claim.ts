import { claimNamesAtPlaces, isScopeChange } from '../analysis/claim-names.ts';
import { checkRule } from '../rule.ts';

/** Scopes are no custom claim: post-login throws, the other ways do nothing. */
export const scopeClaim = checkRule(
  {
    name: 'scope-claim',
    description: 'Setting the scope claim, which throws',
    severity: 'error',
    severityOf: { unconfirmed: 'warning' },
    messages: {
      throws: 'Setting the "scope" claim throws, and the login fails. Use api.accessToken.addScope or removeScope.',
      unconfirmed: 'Auth0 writes the "scope" claim itself; what becomes of one that the script sets is not confirmed.',
    },
  },
  ({ facts, report }) => {
    for (const claim of claimNamesAtPlaces(facts)) {
      if (claim.name !== 'scope' || isScopeChange(claim)) continue;
      const messageId = claim.fate.fate === 'throws' ? 'throws' : 'unconfirmed';
      report({ node: claim.node, messageId });
    }
  },
);
