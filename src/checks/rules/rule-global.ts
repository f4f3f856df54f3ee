import * as l10n from '@vscode/l10n';
import { ruleGlobals, ruleModules } from '../../auth0/catalogue/rules.ts';
import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from '../analysis/facts.ts';
import { enclosingFunction, type Node, parentOf } from '../analysis/node.ts';
import type { HandlerNode } from '../analysis/script-nodes.ts';
import { thirdParameters } from '../analysis/third-parameter.ts';
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
      parameters:
        'These are the parameters of a Rule, but Auth0 calls an Action with event and api: {{user}} is the event here, {{context}} is api, and {{callback}} is undefined.',
      callback:
        'Auth0 calls an Action with event and api, and with nothing else: {{name}} is undefined, so that calling it throws. {{instead}}',
      third: 'Auth0 calls an Action with event and api, and with nothing else: {{name}} is undefined.',
    },
  },
  ({ facts, report }) => {
    if (facts.script.kind !== 'action') return;
    for (const { loc, names } of ruleParameters(facts)) {
      report({ loc, messageId: 'parameters', data: names });
    }
    for (const { use, name, isCalled, handler } of thirdParameters(facts)) {
      const data = { name, instead: insteadOfCallback(name, handler) };
      report({ node: use, messageId: isCalled ? 'callback' : 'third', data });
    }
    const seen = new Set<string>();
    for (const node of facts.nodes('Identifier')) {
      if (!names.has(node.name) || elsewhere.has(node.name) || seen.has(node.name) || !isReference(node)) continue;
      if (!facts.bindings.isGlobal(node, node.name) || !isUsed(node) || isInRule(node)) continue;
      seen.add(node.name);
      report({ node, messageId: 'missing', data: { name: node.name, instead: instead(node.name) } });
    }
  },
);

/** `exports.onExecutePostLogin = async (user, context, callback) => …`: a Rule's function that was given a new name. */
function ruleParameters({ script }: Facts) {
  return script.handlers.flatMap(({ fn, trigger, wrapped }) => {
    const [user, context, callback] = fn?.params ?? [];
    const isOfRule = user?.type === 'Identifier' && user.name === 'user' && context?.type === 'Identifier';
    if (trigger === undefined || wrapped || !isOfRule || context.name !== 'context' || callback?.type !== 'Identifier')
      return [];
    const start = user.loc?.start ?? { line: 1, column: 0 };
    const loc = { start, end: callback.loc?.end ?? start };
    return [{ loc, names: { user: user.name, context: context.name, callback: callback.name } }];
  });
}

/** A sentence; empty for what was not meant as a callback. */
function insteadOfCallback(name: string, { trigger }: HandlerNode): string {
  if (!/^(?:callback|cb|next|done)$/i.test(name)) return '';
  return trigger && findApiMethod(trigger, 'access.deny') ? instead('callback') : l10n.t('Return from the handler.');
}

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
