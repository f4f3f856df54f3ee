import { isContinueHandler } from '../../auth0/catalogue/triggers.ts';
import { claimSites } from '../analysis/claim-sites.ts';
import type { Facts } from '../analysis/facts.ts';
import { isInside, type Node } from '../analysis/node.ts';
import { complete } from '../analysis/texts.ts';
import { checkRule } from '../rule.ts';

/** Claims that are set only by the handler which goes on after a redirect. */
export const redirectClaim = checkRule(
  {
    name: 'redirect-claim',
    description: 'Claims that only a login with a redirect gets',
    severity: 'hint',
    messages: {
      only: 'This script sets "{{name}}" only in {{going}}, when the user comes back from a redirect, a Form or a challenge: the tokens of other logins and of a refresh do not get it here. Keep the value, for example in metadata, and set the claim in {{handler}} too.',
    },
  },
  ({ facts, report }) => {
    const going = facts.script.handlers.find(
      ({ name, triggerId }) => triggerId === 'post-login' && isContinueHandler(name),
    );
    const first = facts.script.handlers.find(({ name }) => name === 'onExecutePostLogin');
    if (going?.fn === undefined || first?.fn === undefined) return;
    const sites = claimSites(facts);
    const elsewhere = sites.filter(({ node }) => !isInside(node, going.fn as Node));
    const names = new Set(elsewhere.flatMap((site) => site.names.map((it) => complete(it) ?? '')));
    const seen = new Set<string>();
    for (const { node, nameNode, names: own } of sites) {
      const name = own.length === 1 ? complete(own[0]) : undefined;
      if (name === undefined || !isInside(node, going.fn) || names.has(name) || names.has('') || seen.has(name))
        continue;
      if (hasHelper(facts, first.fn)) continue;
      seen.add(name);
      report({ node: nameNode, messageId: 'only', data: { name, going: going.name, handler: first.name } });
    }
  },
);

/** The first handler hands `api` to a function that may set the claim. */
function hasHelper(facts: Facts, fn: Node): boolean {
  return facts.calls.some(
    (call) =>
      isInside(call, fn) &&
      call.arguments.some((it) =>
        facts.origins.of(it as Node).some(({ root, path }) => root === 'api' && path.length < 2),
      ),
  );
}
