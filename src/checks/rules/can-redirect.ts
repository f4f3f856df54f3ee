import { apiCalls } from '../analysis/facts.ts';
import type { Node } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** Redirects that nobody asked about first. */
export const canRedirect = checkRule(
  {
    name: 'can-redirect',
    description: 'Redirects in logins that cannot be redirected',
    severity: 'hint',
    messages: {
      unasked:
        'Logins without a browser page (silent authentication, refresh tokens, passwords sent by the application) cannot be redirected: they fail here. Ask api.redirect.canRedirect() or the protocol first.',
    },
  },
  ({ facts, report }) => {
    const text = facts.code.text;
    if (/canRedirect|\bprotocol\b|prompt\b.*none|none.*\bprompt\b/.test(text)) return;
    for (const { call, method, origin } of apiCalls(facts)) {
      if (method !== 'redirect.sendUserTo' || origin.handler?.triggerId !== 'post-login') continue;
      report({ node: call.callee as Node, messageId: 'unasked' });
    }
  },
);
