import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { type EventField, fieldAt, fieldsBelow, isOpen } from '../../auth0/catalogue/event-field.ts';
import { ruleContext, ruleUser } from '../../auth0/catalogue/rules.ts';
import { findTrigger, type Trigger } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from '../analysis/facts.ts';
import { isGuarded } from '../analysis/guards.ts';
import { type Node, parentOf, propertyName } from '../analysis/node.ts';
import { type Origin, written } from '../analysis/origins.ts';
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

/** What Hooks get as parameters, and where it is in the event of the Action that replaces them. */
const fromHooks: Readonly<Record<string, string>> = {
  audience: 'event.resource_server?.identifier',
  scope: 'event.transaction.requested_scopes',
};

/** Triggers in which no user signs in, and what only a login has. */
const withoutUser = new Set(['credentials-exchange', 'custom-token-exchange']);
const ofLogins = new Set(['user', 'authorization', 'authentication', 'connection', 'session', 'stats']);

/** Fields of `event` that do not exist, but are a slip away from one that does, or come from Rules and Hooks. */
export const unknownEventField = checkRule(
  {
    name: 'unknown-event-field',
    description: 'Fields that event does not have',
    severity: 'warning',
    severityOf: { unknown: 'hint', provided: 'hint', permissions: 'hint', unlisted: 'hint' },
    messages: {
      similar: 'event of {{trigger}} has no {{path}}: it is undefined. Did you mean {{meant}}?',
      roles: 'event.user has no {{name}}: it is undefined. The roles of the user are in event.authorization?.roles.',
      api: 'api is no part of event: Auth0 passes it as the second argument, so that it is undefined here. Write async (event, api).',
      context:
        'event of {{trigger}} has no {{path}}: it is undefined. What Rules and Hooks have in context are fields of event.',
      absent:
        'event of {{trigger}} has no {{path}}, because nobody signs in there: it is undefined, and reading on from it throws.',
      moved: 'event of {{trigger}} has no {{path}}: it is undefined. Did you mean {{meant}}?',
      ofRule: 'In rules there is no {{path}}: it is undefined. Did you mean {{meant}}?',
      unknown: 'The reference of Auth0 has no {{path}} in {{trigger}}: unless it is new, it is undefined.',
      throws:
        'The reference of Auth0 has no {{path}} in {{trigger}}: unless it is new, it is undefined, and reading on from it throws.',
      provided:
        'Auth0 calls this field {{meant}}: {{path}} is undefined, unless an identity provider sends a field of this name.',
      permissions:
        'Auth0 puts no permissions of the user into event: {{path}} is undefined, unless an identity provider sends a field of this name.',
      unlisted: 'The reference of Auth0 has no {{path}}: unless it is new, it is undefined. Did you mean {{meant}}?',
      parameter: 'event of {{trigger}} has no {{path}}: it is undefined. In Actions it is {{meant}}.',
    },
  },
  ({ facts, report }) => {
    for (const { node, name: at, origin } of [...readMembers(facts), ...takenApart(facts)]) {
      const ofRule = facts.script.kind === 'rule' ? meantInRule(origin) : undefined;
      if (ofRule !== undefined && !isKnownToScript(facts, node, origin)) {
        const before = [origin.root, ...origin.path.slice(0, -1)].join('.');
        const data = { path: written(origin), meant: `${before}.${ofRule}` };
        report({ node: at, messageId: 'ofRule', data, repairs: [rename(at, ofRule)] });
      }
      const trigger = origin.root === 'event' ? origin.handler?.trigger : undefined;
      if (trigger?.confirmed !== true || trigger.event === undefined) continue;
      const path = origin.path.join('.');
      const name = origin.path.at(-1) ?? '';
      const holder = fieldAt(trigger.event, origin.path.slice(0, -1));
      if (holder === undefined || holder.type !== 'object' || holder.properties === undefined) continue;
      if (Object.hasOwn(holder.properties, name) || mayHave(holder, origin.path, name)) continue;
      if (isGuarded(facts, node, 'event', origin.path, { tries: false })) continue;
      if (path === 'user.roles' && trigger.id === 'post-login' && !isFallback(node)) {
        report({ node: at, messageId: 'roles', data: { name } });
        continue;
      }
      if (path === 'api' || path === 'context') {
        report({ node: at, messageId: path, data: { trigger: trigger.id, path: `event.${path}` } });
        continue;
      }
      if (fromHooks[path] !== undefined && trigger.id === 'credentials-exchange') {
        const data = { trigger: trigger.id, path: `event.${path}`, meant: fromHooks[path] };
        report({ node: at, messageId: 'parameter', data });
        continue;
      }
      if (withoutUser.has(trigger.id) && ofLogins.has(path)) {
        if (isAskedFor(node)) continue;
        report({ node: at, messageId: 'absent', data: { trigger: trigger.id, path: `event.${path}` } });
        continue;
      }
      if (isOpen(holder) && fromRules[path] === undefined) {
        const doubt = trigger.id === 'post-login' && !isAskedFor(node) ? doubtAbout(path, name, holder) : undefined;
        if (doubt === undefined || isPutThere(facts, origin)) continue;
        const meant = [...origin.path.slice(0, -1), doubt.meant].join('.');
        const repair = doubt.meant === '' ? undefined : rename(at, doubt.meant);
        const repairs = repair === undefined ? [] : [{ ...repair, isSafe: false }];
        report({
          node: at,
          messageId: doubt.messageId,
          data: { path: `event.${path}`, meant: `event.${meant}` },
          repairs,
        });
        continue;
      }
      const meant = nearest(trigger, path, name, holder);
      if (meant === undefined) {
        const elsewhere = origin.path.length === 1 && !isAskedFor(node) ? onlyPlaceOf(trigger.event, name) : undefined;
        const data = { trigger: trigger.id, path: `event.${path}`, meant: `event.${elsewhere}` };
        if (isKnownElsewhere(trigger, path)) continue;
        if (elsewhere !== undefined) {
          report({ node: at, messageId: 'moved', data });
          continue;
        }
        if (isPutThere(facts, origin) || name in Object.prototype) continue;
        const readOn = isReadOn(facts, node);
        // What is new at Auth0 is likely to be a new field of event itself.
        if (readOn === 'throws') report({ node: at, messageId: 'throws', data });
        else if (readOn === undefined && origin.path.length > 1 && !isAskedFor(node))
          report({ node: at, messageId: 'unknown', data });
        continue;
      }
      const data = {
        trigger: trigger.id,
        path: `event.${path}`,
        meant: `event.${[...origin.path.slice(0, -1), meant].join('.')}`,
      };
      report({ node: at, messageId: 'similar', data, repairs: [rename(at, meant)] });
    }
  },
);

/** A field that is read, where its name is written, and what it is. */
interface Reading {
  node: Node;
  name: Node;
  origin: Origin;
}

function readMembers(facts: Facts): Reading[] {
  return facts.nodes('MemberExpression').flatMap((node): Reading[] => {
    const origin = facts.origins.only(node);
    if (origin === undefined || node.property.type !== 'Identifier' || node.computed || isWritten(node)) return [];
    return [{ node, name: node.property, origin }];
  });
}

/** `async ({ user, api }) => …`, `const { userAgent } = event.request`. */
function takenApart(facts: Facts): Reading[] {
  return facts.nodes('ObjectPattern').flatMap(({ properties }) =>
    properties.flatMap((property): Reading[] => {
      const isName = property.type === 'Property' && !property.computed && property.value.type === 'Identifier';
      const origin = isName ? facts.origins.only(property.value as Node) : undefined;
      if (!isName || origin === undefined || origin.path.at(-1) !== propertyName(property)) return [];
      return [{ node: property, name: property.key as Node, origin }];
    }),
  );
}

/** A field of an open object that nothing is known against: the most of what scripts read, so this is asked first. */
function mayHave(holder: EventField, path: readonly string[], name: string): boolean {
  const text = path.join('.');
  const isDoubtful = text === 'user.roles' || fromRules[text] !== undefined;
  return path.length > 1 && !isDoubtful && isOpen(holder) && doubtAbout(text, name, holder) === undefined;
}

/**
 * A field that an open object can have, but that is more likely one of Auth0's by another name: `event.user.userId`.
 * Identity providers send fields of any name, groups above all.
 */
function doubtAbout(path: string, name: string, { properties = {} }: EventField) {
  if (path === 'user.permissions') return { messageId: 'permissions' as const, meant: '' };
  if (path === 'user.id') return { messageId: 'provided' as const, meant: 'user_id' };
  const messageId = /^user\./.test(path) ? ('provided' as const) : ('unlisted' as const);
  if (!/^(?:user|organization)\.[^.]+$/.test(path)) return undefined;
  const meant = Object.keys(properties).find((it) => plain(it) === plain(name));
  return meant === undefined ? undefined : { messageId, meant };
}

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

/** `if (event.user)`, `event.user?.email`, `event.user && …`: the script knows that it may be missing. */
function isAskedFor(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'MemberExpression') return parent.object === node && parent.optional;
  if (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') return parent.test === node;
  return parent?.type === 'LogicalExpression' || parent?.type === 'UnaryExpression';
}

/** Whether the script reads on from a field as if it were there, or asks for it somewhere. */
function isReadOn(facts: Facts, node: Node): 'throws' | 'asked' | undefined {
  const name = node.type === 'Property' ? (node.value as Node) : undefined;
  const reads =
    name === undefined
      ? [node]
      : (facts.bindings.variableOf(name)?.references ?? [])
          .filter((it) => it.isRead())
          .map((it) => it.identifier as Node);
  if (reads.some(isAskedFor)) return 'asked';
  const isRead = reads.some((it) => {
    const parent = parentOf(it);
    return parent?.type === 'MemberExpression' && parent.object === it;
  });
  return isRead ? 'throws' : undefined;
}

/** The field of `context` or `user` in Rules whose name differs in its case, in underscores, or by a letter. */
function meantInRule({ root, path }: Origin): string | undefined {
  const name = path.at(-1);
  const holder = root === 'context' ? fieldAt(ruleContext, path.slice(0, -1)) : root === 'user' ? ruleUser : undefined;
  if (name === undefined || holder?.properties === undefined || Object.hasOwn(holder.properties, name))
    return undefined;
  // What an identity provider tells of a user is there under names of its own.
  if (root === 'user' && (path.length > 1 || !/^(?:app|user)_?metadata$/i.test(name))) return undefined;
  const names = Object.keys(holder.properties);
  const same = names.find((it) => plain(it) === plain(name));
  return same ?? (name.length < 8 ? undefined : names.find((it) => it.length > 7 && distance(it, name) <= 1));
}

/** The script has put it there, or asks whether it is there. */
function isKnownToScript(facts: Facts, node: Node, origin: Origin): boolean {
  const { root, path } = origin;
  return isPutThere(facts, origin) || isAskedFor(node) || isGuarded(facts, node, root, path, { tries: false });
}

/** `event.started = …`: the script has put it there itself. */
function isPutThere(facts: Facts, { root, path }: Origin): boolean {
  return facts
    .nodes('AssignmentExpression')
    .some(({ left }) =>
      facts.origins.of(left as Node).some((it) => it.root === root && it.path.join('.') === path.join('.')),
    );
}

/** Where a field of this name is, if there is only one: `message_options.recipient` for `recipient`. */
function onlyPlaceOf(event: EventField, name: string): string | undefined {
  const places = fieldsBelow(event).filter(({ path }) => path.endsWith(`.${name}`) && !path.includes('['));
  return places.length === 1 ? places[0]?.path : undefined;
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

function rename(property: Node, meant: string): Repair | undefined {
  const parent = parentOf(property);
  if (parent?.type === 'Property' && parent.shorthand) return undefined;
  return { title: l10n.t('Change to {0}', meant), isSafe: true, fix: (fixer) => fixer.replaceText(property, meant) };
}
