import { claimNamesAtPlaces } from '../analysis/claim-names.ts';
import { checkRule } from '../rule.ts';

/** Claims in a namespace that belongs to Auth0. */
export const auth0Namespace = checkRule(
  {
    name: 'auth0-namespace',
    description: 'Claim names in a namespace that belongs to Auth0',
    severity: 'error',
    messages: {
      owned:
        'The namespace of "{{name}}" belongs to Auth0, which leaves such claims out of every token, without an error. Use a domain of your own; it is never called.',
    },
  },
  ({ facts, report }) => {
    for (const { fate, node, shown } of claimNamesAtPlaces(facts)) {
      if (fate.rule === 'auth0-namespace') report({ node, messageId: 'owned', data: { name: shown } });
    }
  },
);
