import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../auth0/catalogue/event-field.ts';
import type { Facts } from '../analysis/facts.ts';
import { type Node, unwrap } from '../analysis/node.ts';
import { written } from '../analysis/origins.ts';
import { complete } from '../analysis/texts.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Lists of `event` that are compared with one text, which they never equal. */
export const arrayComparison = checkRule(
  {
    name: 'array-comparison',
    description: 'Lists of event compared with a text',
    severity: 'warning',
    messages: {
      never: '{{path}} is a list and equals no text, so that this is always {{result}}. Use includes.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('BinaryExpression')) {
      if (!/^[!=]==?$/.test(node.operator) || node.left.type === 'PrivateIdentifier') continue;
      const [list, text] = listOf(facts, node.left) ? [node.left, node.right] : [node.right, node.left];
      const path = listOf(facts, list);
      const value = facts.texts.of(text);
      // A loose comparison makes a text of the list first.
      const isLoose = node.operator.length === 2;
      if (path === undefined || isLoose || value.length === 0 || value.some((it) => complete(it) === undefined))
        continue;
      if (unwrap(text).type !== 'Literal' && unwrap(text).type !== 'Identifier') continue;
      const isEqual = node.operator.startsWith('=');
      report({
        node,
        messageId: 'never',
        data: { path, result: isEqual ? 'false' : 'true' },
        repairs: [includesRepair(facts, node, list, text)],
      });
    }
  },
);

/** `event.transaction.prompt`: what the reference calls a list. */
function listOf(facts: Facts, node: Node): string | undefined {
  const origin = facts.origins.only(node);
  const trigger = origin?.root === 'event' && !origin.defaulted ? origin.handler?.trigger : undefined;
  if (origin === undefined || trigger?.confirmed !== true || trigger.event === undefined) return undefined;
  return fieldAt(trigger.event, origin.path)?.type === 'array' ? written(origin) : undefined;
}

function includesRepair(facts: Facts, node: Node & { type: 'BinaryExpression' }, list: Node, text: Node): Repair {
  const asked = `${facts.code.getText(list)}?.includes(${facts.code.getText(text)})`;
  return {
    title: l10n.t('Use includes'),
    fix: (fixer) => fixer.replaceText(node, node.operator.startsWith('=') ? asked : `!${asked}`),
  };
}
