import * as l10n from '@vscode/l10n';
import { isAuth0ApiAudience } from '../../auth0/claims/namespace.ts';
import { isScopeChange, namedClaims } from '../analysis/claim-names.ts';
import type { Facts } from '../analysis/facts.ts';
import { namespaceRepair } from '../analysis/namespaces.ts';
import { type Node, rangeOf } from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Plain names are legal, but collide easily, and tokens for Auth0's own APIs do not carry them. */
export const claimNamespace = checkRule(
  {
    name: 'claim-namespace',
    description: 'Claim names without a namespace',
    severity: 'hint',
    severityOf: { dropped: 'warning', hook: 'warning', typo: 'warning' },
    messages: {
      plain:
        '"{{name}}" has no namespace. Auth0 keeps it, except in access tokens for its own APIs; a namespace keeps it from colliding with names that Auth0 or a standard adds later.',
      dropped:
        '"{{name}}" has no namespace, and Auth0 drops such claims from access tokens for {{audience}}, which is an API of Auth0.',
      hook: 'Only properties with a namespace, and scope, come from a hook into the token: "{{name}}" is lost.',
      typo: '"{{name}}" begins with {{start}} in place of {{meant}}: the claim gets exactly this name, so that nobody finds it under the URL that was meant.',
      noUrl:
        '"{{name}}" does not begin with https:// or http://, as Auth0 asks of a namespace: it may count as a name without one, which Auth0 leaves out of access tokens for its own APIs.',
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
      if (site.trigger === 'rule' && /^(?:app|user)_metadata$/.test(shown)) continue; // for the mappings of SAML
      if (site.value !== undefined && facts.bindings.isGlobal(site.value, 'undefined')) continue; // takes a claim away
      const written = name ?? prefix;
      const key = `${node.range?.join()} ${shown}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (/[:/]/.test(written)) {
        const [start = ''] = /^https?(?::?\/*|;\/\/)(?=[\w-]+\.)/i.exec(written) ?? [];
        const meant = `${/^https/i.test(start) ? 'https' : 'http'}://`;
        const isHost = start !== '' || /^[\w-]+(?:\.[\w-]+)+\//.test(written);
        const repair = isHost ? urlRepair(facts, node, start, start === '' ? 'https://' : meant) : undefined;
        report({
          node,
          messageId: start === '' ? 'noUrl' : 'typo',
          data: { name: shown, start, meant },
          repairs: [repair],
        });
        continue;
      }
      const isDropped =
        audience !== undefined && site.token === 'accessToken' && isAuth0ApiAudience(audience, hostOf(audience));
      const messageId = fate.rule === 'plain-name-of-hook' ? 'hook' : isDropped ? 'dropped' : 'plain';
      const data = { name: shown, audience: audience ?? '' };
      report({ node, messageId, data, repairs: [namespaceRepair(facts, claim)] });
    }
  },
);

/** Puts the beginning of a URL in place of what stands there, if it is written in one piece. */
function urlRepair(facts: Facts, node: Node, start: string, meant: string): Repair | undefined {
  const [from] = rangeOf(node);
  if (node.type !== 'Literal' || !facts.code.text.startsWith(start, from + 1)) return undefined;
  return {
    title: l10n.t('Begin it with {0}', meant),
    fix: (fixer) => fixer.replaceTextRange([from + 1, from + 1 + start.length], meant),
  };
}

function hostOf(audience: string): string {
  return /^https:\/\/([^/]+)/.exec(audience)?.[1] ?? '';
}
