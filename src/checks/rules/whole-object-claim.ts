import { maxCustomClaimBytes } from '../../auth0/catalogue/claims.ts';
import { claimSites } from '../analysis/claim-sites.ts';
import type { Facts } from '../analysis/facts.ts';
import { type Node, unwrap } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** The whole event, api or profile as a claim. */
export const wholeObjectClaim = checkRule(
  {
    name: 'whole-object-claim',
    description: 'A whole event, api or user profile as the value of a claim',
    severity: 'warning',
    messages: {
      api: '{{what}} holds methods only, and none of them gets into a token. Give the value that you mean.',
      event:
        'The whole event becomes a claim, with event.secrets: whoever has the token can read them. Pick the fields that you need.',
      identities:
        '{{what}} holds the access token that the identity provider has given, if there is one: whoever has the token can use it there. Pick the fields that you need.',
      user: 'The whole profile becomes a claim: everybody who sees the token can read it, and above {{limit}} kB the login fails. Pick the fields that you need.',
    },
  },
  ({ facts, report }) => {
    const seen = new Set<Node>();
    for (const { value } of claimSites(facts)) {
      if (value === undefined || seen.has(value)) continue;
      seen.add(value);
      const inner = unwrap(value);
      const isText = inner.type === 'CallExpression' && facts.code.getText(inner.callee as Node) === 'JSON.stringify';
      const node = isText ? (inner.arguments[0] as Node | undefined) : inner;
      for (const { root, path } of node ? facts.origins.of(node) : []) {
        const text = path.join('.');
        if (root === 'api' && path.length < 2)
          report({ node: value, messageId: 'api', data: { what: facts.code.getText(node as Node) } });
        if (root === 'user' && facts.script.kind === 'rule' && /^identities(?:\.(?:\[\]|\d+))?$/.test(text))
          report({ node: value, messageId: 'identities', data: { what: facts.code.getText(node as Node) } });
      }
      for (const { root, path } of node ? [node, ...spreadIn(facts, node)].flatMap((it) => facts.origins.of(it)) : []) {
        const text = path.join('.');
        if (root === 'event' && text === '') report({ node: value, messageId: 'event' });
        if ((root === 'event' && text === 'user') || (root === 'user' && text === '')) {
          report({ node: value, messageId: 'user', data: { limit: Math.round(maxCustomClaimBytes / 1024) } });
        }
      }
    }
  },
);

/** What `{ ...event.user }` is made of, unless something is taken out again: `{ ...event.user, email: undefined }`. */
function spreadIn(facts: Facts, node: Node): Node[] {
  const { properties = [] } = node.type === 'ObjectExpression' ? node : {};
  const takesAway = properties.some(
    (it) => it.type === 'Property' && facts.bindings.isGlobal(it.value as Node, 'undefined'),
  );
  return takesAway ? [] : properties.flatMap((it) => (it.type === 'SpreadElement' ? [it.argument] : []));
}
