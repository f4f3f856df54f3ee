import { isAuth0ApiAudience } from '../../auth0/claims/namespace.ts';
import { isScopeChange, namedClaims } from '../analysis/claim-names.ts';
import { namespaceRepair } from '../analysis/namespaces.ts';
import { checkRule } from '../rule.ts';

/** Plain names are legal, but collide easily, and tokens for Auth0's own APIs do not carry them. */
export const claimNamespace = checkRule(
  {
    name: 'claim-namespace',
    description: 'Claim names without a namespace',
    severity: 'hint',
    severityOf: { dropped: 'warning', hook: 'warning' },
    messages: {
      plain:
        '"{{name}}" has no namespace. Auth0 keeps it, except in access tokens for its own APIs; a namespace keeps it from colliding with names that Auth0 or a standard adds later.',
      dropped:
        '"{{name}}" has no namespace, and Auth0 drops such claims from access tokens for {{audience}}, which is an API of Auth0.',
      hook: 'Only properties with a namespace, and scope, come from a hook into the token: "{{name}}" is lost.',
    },
  },
  ({ facts, report }) => {
    const audience = facts.settings.auth0ApiAudience;
    const seen = new Set<unknown>();
    for (const claim of namedClaims(facts)) {
      const { node, shown, name, fate, site, hole, prefix } = claim;
      if (!/^plain-name(?:-of-hook)?$/.test(fate.rule) || isScopeChange(claim)) continue;
      if (hole !== undefined && (prefix === '' || /^(?:h|ht|htt|https?(?::.*)?|u|ur|urn(?::.*)?)$/i.test(prefix)))
        continue;
      if (/[:/]/.test(name ?? prefix)) continue; // a namespace of another kind
      if (site.trigger === 'rule' && /^(?:app|user)_metadata$/.test(shown)) continue; // for the mappings of SAML
      if (site.value !== undefined && facts.bindings.isGlobal(site.value, 'undefined')) continue; // takes a claim away
      const isDropped =
        audience !== undefined && site.token === 'accessToken' && isAuth0ApiAudience(audience, hostOf(audience));
      const messageId = fate.rule === 'plain-name-of-hook' ? 'hook' : isDropped ? 'dropped' : 'plain';
      const key = `${node.range?.join()} ${shown}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const data = { name: shown, audience: audience ?? '' };
      report({ node, messageId, data, repairs: [namespaceRepair(facts, claim)] });
    }
  },
);

function hostOf(audience: string): string {
  return /^https:\/\/([^/]+)/.exec(audience)?.[1] ?? '';
}
