import * as l10n from '@vscode/l10n';
import { ruleGlobals, ruleModules } from '../../auth0/catalogue/rules.ts';
import { enclosingFunction, type Node, parentOf } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** A sentence. */
function instead(name: string): string {
  switch (name) {
    case 'configuration':
      return l10n.t('Use event.secrets.');
    case 'auth0':
      return l10n.t('Use the auth0 package with credentials from event.secrets.');
    case 'UnauthorizedError':
      return l10n.t('Use api.access.deny(reason).');
    case 'callback':
      return l10n.t('Return from the handler; to deny access, use api.access.deny(reason).');
    case 'user':
      return l10n.t('Use event.user.');
    case 'context':
      return l10n.t('Use event.');
    default:
      return l10n.t('Use require.');
  }
}

const names = new Set([
  ...ruleGlobals.map(({ name }) => name).filter((name) => name !== 'global'),
  ...ruleModules,
  'callback',
  'user',
  'context',
]);
/** Globals of Node.js too, or names that the script may get in other ways. */
const elsewhere = new Set(['crypto', 'global', '_', 'ip', 'q', 'async', 'jwt']);

/** Globals of rules that Actions do not have. */
export const ruleGlobal = checkRule(
  {
    name: 'rule-global',
    description: 'Globals of rules in an Action',
    severity: 'error',
    messages: {
      missing: '{{name}} exists in rules only: in an Action this throws "{{name}} is not defined". {{instead}}',
    },
  },
  ({ facts, report }) => {
    if (facts.script.kind !== 'action') return;
    const seen = new Set<string>();
    for (const node of facts.nodes('Identifier')) {
      if (!names.has(node.name) || elsewhere.has(node.name) || seen.has(node.name) || !isReference(node)) continue;
      if (!facts.bindings.isGlobal(node, node.name) || !isUsed(node) || isInRule(node)) continue;
      seen.add(node.name);
      report({ node, messageId: 'missing', data: { name: node.name, instead: instead(node.name) } });
    }
  },
);

/** A name that is read, not a key or a property. */
function isReference(node: Node & { type: 'Identifier' }): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent?.type === 'Property') return parent.value === node && parentOf(parent)?.type === 'ObjectExpression';
  return parent?.type !== 'LabeledStatement' && parent?.type !== 'MetaProperty';
}

function isUsed(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return false;
  return parent?.type === 'CallExpression' || parent?.type === 'NewExpression' || parent?.type === 'MemberExpression';
}

/** A rule that the Action carries along, for a library that runs it with all that rules have. */
function isInRule(node: Node): boolean {
  const names = (enclosingFunction(node)?.params ?? []).map((it) => (it.type === 'Identifier' ? it.name : ''));
  return names.join() === 'user,context,callback';
}
