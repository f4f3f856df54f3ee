import * as l10n from '@vscode/l10n';
import { type Node, rangeOf } from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Patterns with an empty alternative at an end: `/^auth0|/`, written for the ids of users, fits every text. */
export const openPattern = checkRule(
  {
    name: 'open-pattern',
    description: 'Regular expressions that fit every text because of a bar at an end',
    severity: 'warning',
    messages: {
      open: 'The bar at the end of {{pattern}} stands for "or nothing", so that the pattern fits every text. Write {{meant}}.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('Literal')) {
      if (!('regex' in node) || node.regex === undefined || !isOpen(node.regex.pattern)) continue;
      const { pattern, flags } = node.regex;
      const meant = `/${closed(pattern)}/${flags}`;
      report({ node, messageId: 'open', data: { pattern, meant }, repairs: [change(node, meant)] });
    }
    for (const { callee, arguments: given } of [...facts.nodes('NewExpression'), ...facts.calls]) {
      const [text] = given;
      if (!facts.bindings.isGlobal(callee as Node, 'RegExp') || text?.type !== 'Literal') continue;
      if (typeof text.value !== 'string' || !isOpen(text.value)) continue;
      const [quote = "'"] = facts.code.getText(text);
      const meant = `${quote}${closed(text.value).replaceAll('\\', '\\\\')}${quote}`;
      const repairs = /['"\n]/.test(text.value) ? [] : [change(text, meant)];
      report({ node: text, messageId: 'open', data: { pattern: text.value, meant }, repairs });
    }
  },
);

/** Ends with a bar that is not escaped. In brackets it is a character like others. */
function isOpen(pattern: string): boolean {
  return /^[^[\]()]+\|$/.test(pattern) && !/\\(?:\\\\)*\|$/.test(pattern);
}

function closed(pattern: string): string {
  return `${pattern.slice(0, -1)}\\|`;
}

function change(node: Node, meant: string): Repair {
  return {
    title: l10n.t('Change to {0}', meant),
    fix: (fixer) => fixer.replaceTextRange(rangeOf(node), meant),
  };
}
