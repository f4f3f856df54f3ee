import { claimNamesAtPlaces } from '../analysis/claim-names.ts';
import { namespaceRepair } from '../analysis/namespaces.ts';
import { checkRule } from '../rule.ts';

/** Claims with a name that Auth0 reserves for itself. */
export const restrictedClaim = checkRule(
  {
    name: 'restricted-claim',
    description: 'Claim names that Auth0 reserves and drops from every token',
    severity: 'error',
    messages: {
      restricted:
        'Auth0 reserves "{{name}}" and leaves the claim out of every token, without an error. Give it a namespace.',
    },
  },
  ({ facts, report }) => {
    for (const claim of claimNamesAtPlaces(facts)) {
      if (claim.fate.rule !== 'restricted-name') continue;
      const repairs = [namespaceRepair(facts, claim)];
      report({ node: claim.node, messageId: 'restricted', data: { name: claim.shown }, repairs });
    }
  },
);
