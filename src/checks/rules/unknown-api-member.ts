import * as l10n from '@vscode/l10n';
import { closest, distance } from 'fastest-levenshtein';
import type { Trigger } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from '../analysis/facts.ts';
import { isGuarded } from '../analysis/guards.ts';
import { type Node, parentOf, propertyName } from '../analysis/node.ts';
import type { Origin } from '../analysis/origins.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Members that the `api` of a trigger does not have. */
export const unknownApiMember = checkRule(
  {
    name: 'unknown-api-member',
    description: 'Methods that api does not have in this trigger',
    severity: 'error',
    messages: {
      unknown: 'api of {{trigger}} has no {{path}}: the script throws here.',
      similar: 'api of {{trigger}} has no {{path}}: the script throws here. Did you mean {{meant}}?',
      idToken:
        'api of credentials-exchange has no idToken: client credentials give no ID token, and the script throws here. Use api.accessToken.',
    },
  },
  ({ facts, report }) => {
    const seen = new Set<Node>();
    const added = addedNames(facts);
    for (const node of facts.nodes('MemberExpression')) {
      const [origin] = facts.origins.of(node);
      const trigger = origin?.root === 'api' && !origin.defaulted ? origin.handler?.trigger : undefined;
      if (origin === undefined || trigger === undefined || trigger.confirmed === false || trigger.api.length === 0)
        continue;
      if (origin.path.includes('?') || origin.path.length > 2 || seen.has(node) || isAsked(node)) continue;
      const names = knownNames(trigger, origin.path);
      const name = origin.path.at(-1) ?? '';
      if (names === undefined || names.includes(name) || inherited.has(name) || added.has(name)) continue;
      if (isGuarded(facts, node, 'api', origin.path, { tries: false })) continue;
      seen.add(node);
      const path = origin.path.join('.');
      if (path === 'idToken' && trigger.id === 'credentials-exchange') {
        report({ node: node.property, messageId: 'idToken', repairs: [rename(node, 'accessToken')] });
        continue;
      }
      const meant = nearest(name, names, trigger, origin);
      if (meant === undefined)
        report({ node: node.property, messageId: 'unknown', data: { trigger: trigger.id, path } });
      else {
        const shown = [...origin.path.slice(0, -1), meant].join('.');
        report({
          node: node.property,
          messageId: 'similar',
          data: { trigger: trigger.id, path, meant: shown },
          repairs: [rename(node, meant)],
        });
      }
    }
  },
);

/** Members that the script adds itself: `api.noop = api.noop || (() => {})`, as people do for their tests. */
function addedNames(facts: Facts): Set<string> {
  const members = facts.nodes('AssignmentExpression').map(({ left }) => left);
  return new Set(members.flatMap((it) => (it.type === 'MemberExpression' ? (propertyName(it) ?? []) : [])));
}

const inherited = new Set(['toString', 'hasOwnProperty', 'constructor', 'then', 'bind', 'call', 'apply']);

/** Group -> its methods, of a trigger. The empty group has the groups themselves. */
const groupsOf = new Map<string, ReadonlyMap<string, string[]>>();

/** Names that may stand at the end of a path. Undefined if what stands before is not known itself. */
function knownNames(trigger: Trigger, path: readonly string[]): string[] | undefined {
  let groups = groupsOf.get(trigger.id);
  if (groups === undefined) {
    groups = groupMethods(trigger);
    groupsOf.set(trigger.id, groups);
  }
  return groups.get(path.length === 1 ? '' : (path[0] ?? ''));
}

function groupMethods({ api, undocumentedApi }: Trigger): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { method } of [...api, ...undocumentedApi]) {
    const [group = '', name = ''] = method.split('.');
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return new Map([['', [...groups.keys()]], ...groups]);
}

const oldNames: Readonly<Record<string, string>> = {
  setClaim: 'setCustomClaim',
  addClaim: 'setCustomClaim',
  setCustomClaims: 'setCustomClaim',
};

function nearest(name: string, names: readonly string[], trigger: Trigger, { path }: Origin): string | undefined {
  const same = names.find((it) => it.toLowerCase() === name.toLowerCase()) ?? names.find((it) => it === oldNames[name]);
  if (same !== undefined || names.length === 0) return same;
  const found = closest(name, [...names]);
  const isNear = distance(name.toLowerCase(), found.toLowerCase()) <= Math.max(2, Math.floor(name.length / 4));
  // A group that other triggers have is no slip of the pen.
  return isNear && !(path.length === 1 && trigger.id !== 'post-login' && name === 'idToken') ? found : undefined;
}

/** `if (api.session)`, `api.session?.revoke`: the script asks whether it is there. */
function isAsked(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'MemberExpression' && parent.object === node) return parent.optional;
  if (parent?.type === 'CallExpression' && parent.callee === node) return parent.optional;
  return (
    parent?.type === 'IfStatement' ||
    parent?.type === 'LogicalExpression' ||
    parent?.type === 'UnaryExpression' ||
    parent?.type === 'BinaryExpression' ||
    (parent?.type === 'ConditionalExpression' && parent.test === node)
  );
}

function rename({ property, computed }: Node & { type: 'MemberExpression' }, meant: string): Repair | undefined {
  if (computed || property.type !== 'Identifier') return undefined;
  return { title: l10n.t('Change to {0}', meant), isSafe: true, fix: (fixer) => fixer.replaceText(property, meant) };
}
