import { claimNamesAtPlaces, isScopeChange } from '../analysis/claim-names.ts';
import { apiCalls } from '../analysis/facts.ts';
import { checkRule } from '../rule.ts';

const scopeMethods = new Set(['accessToken.addScope', 'accessToken.removeScope']);

/** Scopes are no custom claim: post-login throws, the other ways do nothing. */
export const scopeClaim = checkRule(
  {
    name: 'scope-claim',
    description: 'Setting the scope claim, which throws',
    severity: 'error',
    severityOf: { unconfirmed: 'warning', ignored: 'warning' },
    messages: {
      throws: 'Setting the "scope" claim throws, and the login fails. Use api.accessToken.addScope or removeScope.',
      unconfirmed: 'Auth0 writes the "scope" claim itself; what becomes of one that the script sets is not confirmed.',
      ignored:
        'Auth0 ignores this in tokens for {{audience}}, which is an API of Auth0: their scopes cannot be changed.',
    },
  },
  ({ facts, report }) => {
    for (const claim of claimNamesAtPlaces(facts)) {
      if (claim.name !== 'scope' || isScopeChange(claim)) continue;
      const messageId = claim.fate.fate === 'throws' ? 'throws' : 'unconfirmed';
      report({ node: claim.node, messageId });
    }
    const audience = facts.settings.auth0ApiAudience;
    if (audience === undefined) return;
    for (const { call, method } of apiCalls(facts)) {
      if (scopeMethods.has(method)) report({ node: call, messageId: 'ignored', data: { audience } });
    }
  },
);
