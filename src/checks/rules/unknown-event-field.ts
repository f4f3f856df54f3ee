import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { type EventField, fieldAt, isOpen } from '../../auth0/catalogue/event-field.ts';
import { findTrigger, type Trigger } from '../../auth0/catalogue/triggers.ts';
import { isGuarded } from '../analysis/guards.ts';
import { type Node, parentOf } from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

/** What rules or people call it, and where it is in Actions. */
const fromRules: Readonly<Record<string, string>> = {
  'client.id': 'client_id',
  'client.clientID': 'client_id',
  'tenant.name': 'id',
  'client.clientName': 'name',
  'stats.loginsCount': 'logins_count',
  'request.userAgent': 'user_agent',
  'request.geoip.country_code': 'countryCode',
  'request.geoip.country_code3': 'countryCode3',
  'request.geoip.country_name': 'countryName',
  'request.geoip.city_name': 'cityName',
  'request.geoip.time_zone': 'timeZone',
};

/** Fields of `event` that are a slip away from one that exists. */
export const unknownEventField = checkRule(
  {
    name: 'unknown-event-field',
    description: 'Fields that event does not have',
    severity: 'warning',
    messages: {
      similar: 'event of {{trigger}} has no {{path}}: it is undefined. Did you mean {{meant}}?',
      roles: 'event.user has no {{name}}: it is undefined. The roles of the user are in event.authorization?.roles.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('MemberExpression')) {
      const [origin, ...others] = facts.origins.of(node);
      const trigger = origin?.root === 'event' ? origin.handler?.trigger : undefined;
      if (origin === undefined || others.length > 0 || trigger?.confirmed !== true || trigger.event === undefined)
        continue;
      if (node.property.type !== 'Identifier' || node.computed || isWritten(node)) continue;
      const path = origin.path.join('.');
      const name = origin.path.at(-1) ?? '';
      const holder = fieldAt(trigger.event, origin.path.slice(0, -1));
      if (holder === undefined || holder.type !== 'object' || holder.properties === undefined) continue;
      if (Object.hasOwn(holder.properties, name) || isGuarded(facts, node, 'event', origin.path, { tries: false }))
        continue;
      if (path === 'user.roles' && trigger.id === 'post-login' && !isFallback(node)) {
        report({ node: node.property, messageId: 'roles', data: { name } });
        continue;
      }
      if (isOpen(holder) && fromRules[path] === undefined) continue;
      const meant = nearest(trigger, path, name, holder);
      if (meant === undefined) continue;
      const data = {
        trigger: trigger.id,
        path: `event.${path}`,
        meant: `event.${[...origin.path.slice(0, -1), meant].join('.')}`,
      };
      report({ node: node.property, messageId: 'similar', data, repairs: [rename(node.property, meant)] });
    }
  },
);

function nearest(trigger: Trigger, path: string, name: string, { properties = {} }: EventField): string | undefined {
  const names = Object.keys(properties);
  const old = fromRules[path];
  if (old !== undefined && names.includes(old)) return old;
  if (isKnownElsewhere(trigger, path)) return undefined;
  const same = names.find((it) => plain(it) === plain(name));
  if (same !== undefined) return same;
  return name.length < 5
    ? undefined
    : names.find((it) => it.length > 4 && distance(it, name) <= (name.length > 7 ? 2 : 1));
}

/** Another trigger has it: the reference of this one may only be behind. */
function isKnownElsewhere({ id }: Trigger, path: string): boolean {
  const postLogin = findTrigger('post-login')?.event;
  return id !== 'post-login' && postLogin !== undefined && fieldAt(postLogin, path.split('.')) !== undefined;
}

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function isWritten(node: Node): boolean {
  const parent = parentOf(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** `event.authorization?.roles || event.user.roles` */
function isFallback(node: Node): boolean {
  const parent = parentOf(node);
  return (
    parent?.type === 'LogicalExpression' ||
    (parent?.type === 'ChainExpression' && parentOf(parent)?.type === 'LogicalExpression')
  );
}

function rename(property: Node, meant: string): Repair {
  return { title: l10n.t('Change to {0}', meant), isSafe: true, fix: (fixer) => fixer.replaceText(property, meant) };
}
