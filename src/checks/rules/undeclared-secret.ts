import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';
import { isGuarded } from '../analysis/guards.ts';
import { type Node, parentOf } from '../analysis/node.ts';
import { secretUses } from '../analysis/secrets.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Secrets that the script reads, but that nobody gives it. */
export const undeclaredSecret = checkRule(
  {
    name: 'undeclared-secret',
    description: 'Secrets that the project does not declare',
    severity: 'warning',
    messages: {
      missing: 'The project declares no secret {{name}} for this script: at Auth0 it is undefined.',
      missingSetting: 'The project declares no setting {{name}} for this script: at Auth0 it is undefined.',
      similar:
        'The project declares no secret {{name}} for this script, so at Auth0 it is undefined. Did you mean {{meant}}?',
      similarSetting:
        'The project declares no setting {{name}} for this script, so at Auth0 it is undefined. Did you mean {{meant}}?',
    },
  },
  ({ facts, report }) => {
    const { secrets } = facts.settings;
    if (secrets === undefined) return;
    const isRule = facts.script.kind === 'rule';
    const seen = new Set(
      secretUses(facts)
        .filter(({ node }) => isAsked(node))
        .map(({ name }) => name),
    );
    for (const { name, node } of secretUses(facts)) {
      if (secrets.includes(name) || seen.has(name)) continue;
      const root = isRule ? ('configuration' as const) : ('event' as const);
      if (isGuarded(facts, node, root, isRule ? [name] : ['secrets', name])) continue;
      seen.add(name);
      const meant = secrets.length === 0 ? undefined : closest(name, [...secrets]);
      const isNear = meant !== undefined && distance(meant, name) <= 2;
      const property = node.type === 'MemberExpression' && !node.computed ? node.property : undefined;
      const repair: Repair | undefined =
        isNear && property
          ? { title: l10n.t('Change to {0}', meant), fix: (fixer) => fixer.replaceText(property, meant) }
          : undefined;
      const found = isNear ? 'similar' : 'missing';
      report({
        node: property ?? node,
        messageId: isRule ? `${found}Setting` : found,
        data: { name, meant: meant ?? '' },
        repairs: [repair],
      });
    }
  },
);

/** `if (!event.secrets.KEY)`, `event.secrets.KEY || 'default'`: the script knows that it may be missing. */
function isAsked(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'UnaryExpression' || parent?.type === 'BinaryExpression') return true;
  if (parent?.type === 'LogicalExpression') return parent.left === node || isAsked(parent);
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === node;
}
