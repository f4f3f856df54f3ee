import * as l10n from '@vscode/l10n';
import { type EventField, fieldAt } from '../../auth0/catalogue/event-field.ts';
import { ruleContext, ruleUser } from '../../auth0/catalogue/rules.ts';
import { isContinueHandler } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from '../analysis/facts.ts';
import { isGuarded } from '../analysis/guards.ts';
import { enclosingFunction, type Node, parentOf, propertyName, rangeOf } from '../analysis/node.ts';
import { type Origin, written } from '../analysis/origins.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Objects that are missing in logins as they happen every day. */
const oftenMissing = new Set([
  'event.authorization',
  'event.organization',
  'event.resource_server',
  'event.session',
  'event.refresh_token',
  'event.prompt',
  'event.client',
  'event.security_context',
  'event.custom_domain',
  'event.agent',
  'event.session_transfer_token',
  'event.user.app_metadata',
  'event.user.user_metadata',
  'user.app_metadata',
  'user.user_metadata',
  'context.authorization',
  'context.organization',
]);

/** Objects that the reference calls optional, but that are there whenever a script asks for them. */
const nearlyAlways =
  /^(?:event\.(?:transaction|authentication|request|message\.data)|context\.(?:request(?:\.(?:query|body|geoip))?|authentication|samlConfiguration|connectionOptions|sso))$/;

/** Reading on from a field that may be missing. */
export const optionalField = checkRule(
  {
    name: 'optional-field',
    description: 'Reading on from a field that may be missing',
    severity: 'warning',
    severityOf: { rare: 'hint', value: 'hint' },
    messages: {
      object: '{{path}} is missing in some cases{{when}}: then the script throws here and fails.',
      empty:
        '{{path}} is missing in some cases{{when}}: the empty object in its place has nothing in it, {{what}} is undefined, and the script throws here.',
      rare: '{{path}} is optional: without it the script throws here and fails.',
      chain:
        '{{path}} may be undefined here, and {{use}} it then throws. The question mark before does not help: add ?? {{instead}}.',
      key: '{{path}} is missing for users whose metadata has no "{{key}}": then the script throws here and fails.',
      parameter:
        '{{path}} is missing in requests that were sent without "{{key}}": then the script throws here and fails.',
      value: '{{path}} is missing for some users: then the script throws here and fails.',
    },
  },
  ({ facts, report }) => {
    const seen = new Set<string>();
    const reported = new Set<string>();
    for (const { node, base } of readings(facts)) {
      const [origin, ...others] = facts.origins.of(base);
      if (origin === undefined || others.length > 0 || origin.defaulted || origin.path.includes('?')) continue;
      const found = missingPart(origin);
      if (
        found === undefined ||
        found.field.documented === false ||
        isAfterHandler(origin) ||
        seen.has(`${rangeOf(base)}`)
      )
        continue;
      seen.add(`${rangeOf(base)}`);
      const path = written(found);
      if (nearlyAlways.test(path) || isImplied(facts, base, found) || isGuarded(facts, node, found.root, found.path))
        continue;
      reported.add(`${rangeOf(base)}`);
      report({
        node: base,
        messageId: messageFor(path),
        data: { path, when: reasonFor(path) },
        repairs: [optionalRepair(facts, node, base)],
      });
    }
    for (const { node, base, origin } of readingsOfKeys(facts)) {
      if (
        seen.has(`${rangeOf(base)}`) ||
        (base.type === 'MemberExpression' && reported.has(`${rangeOf(base.object as Node)}`))
      )
        continue;
      if (isGuarded(facts, node, origin.root, origin.path)) continue;
      seen.add(`${rangeOf(base)}`);
      report({
        node: base,
        messageId: keyOfMetadata.test(written(origin)) ? 'key' : 'parameter',
        data: { path: written(origin), key: origin.path.at(-1) ?? '' },
        repairs: [optionalRepair(facts, node, base)],
      });
    }
    for (const { node, base, origin } of readingsBehindEmpty(facts)) {
      const [first, second] = [origin.path.slice(0, -1), origin.path];
      const path = written({ ...origin, path: first });
      if (!oftenMissing.has(path) || isGuarded(facts, node, origin.root, first, { depth: 0 })) continue;
      if (isGuarded(facts, node, origin.root, second)) continue;
      report({
        node: base,
        messageId: 'empty',
        data: { path, when: reasonFor(path), what: facts.code.getText(base) },
        repairs: [optionalRepair(facts, node, base)],
      });
    }
    for (const { node, use, instead } of unsafeChains(facts)) {
      const origin = facts.origins.only(node);
      if (origin === undefined || origin.defaulted) continue;
      if (missingParts(origin).every((path) => isGuarded(facts, node, origin.root, path))) continue;
      report({
        node,
        messageId: 'chain',
        data: { path: written(origin), use, instead },
        repairs: [defaultRepair(facts, node, instead)],
      });
    }
    for (const { key, origin } of nestedPatterns(facts)) {
      const found = missingPart(origin);
      if (found === undefined || found.field.documented === false || isAfterHandler(origin)) continue;
      const path = written(found);
      if (nearlyAlways.test(path) || isImplied(facts, key, found) || isGuarded(facts, key, found.root, found.path))
        continue;
      report({ node: key, messageId: messageFor(path), data: { path, when: reasonFor(path) } });
    }
  },
);

function messageFor(path: string): 'object' | 'value' | 'rare' {
  if (oftenMissing.has(path)) return 'object';
  return /^(?:event\.)?user\./.test(path) ? 'value' : 'rare';
}

/** In parentheses, with the space before; empty where nothing is to be said. */
function reasonFor(path: string): string {
  switch (path) {
    case 'event.organization':
    case 'context.organization':
      return ` (${l10n.t('only logins through an Organization have it')})`;
    case 'event.resource_server':
      return ` (${l10n.t('only requests with an API audience have it')})`;
    case 'event.session':
      return ` (${l10n.t('refresh tokens and passwords sent by the application have none')})`;
    case 'event.refresh_token':
      return ` (${l10n.t('only exchanges of a refresh token have it')})`;
    case 'user.app_metadata':
    case 'user.user_metadata':
      return ` (${l10n.t('users without any have none')})`;
    default:
      return '';
  }
}

/** `base.something`, `const { something } = base`: what throws if the base is missing. */
function readings(facts: Facts): { node: Node; base: Node }[] {
  const members = facts
    .nodes('MemberExpression')
    .filter((it) => !it.optional && it.object.type !== 'Super')
    .map((node) => ({ node: node as Node, base: node.object as Node }));
  const patterns = facts
    .nodes('VariableDeclarator')
    .filter(({ id, init }) => id.type === 'ObjectPattern' && init != null && init.type !== 'LogicalExpression')
    .map((node) => ({ node: node as Node, base: node.init as Node }));
  return [...members, ...patterns];
}

/** `const { id } = event.organization?.metadata`, `for (const it of event.authorization?.roles)`: undefined throws there. */
function unsafeChains(facts: Facts): { node: Node; use: string; instead: string }[] {
  const patterns = facts.nodes('VariableDeclarator').flatMap(({ id, init }) => {
    const instead = id.type === 'ObjectPattern' ? '{}' : '[]';
    const isTakenApart = id.type === 'ObjectPattern' || id.type === 'ArrayPattern';
    return isTakenApart && init ? [{ node: init as Node, use: l10n.t('taking apart'), instead }] : [];
  });
  const loops = facts
    .nodes('ForOfStatement')
    .map(({ right }) => ({ node: right as Node, use: l10n.t('going through'), instead: '[]' }));
  const spreads = facts
    .nodes('SpreadElement')
    .filter((it) => parentOf(it)?.type !== 'ObjectExpression')
    .map(({ argument }) => ({ node: argument as Node, use: l10n.t('spreading'), instead: '[]' }));
  return [...patterns, ...loops, ...spreads].filter(
    ({ node }) => node.type === 'ChainExpression' && endsInMember(node),
  );
}

function endsInMember(node: Node & { type: 'ChainExpression' }): boolean {
  return node.expression.type === 'MemberExpression';
}

const keyOfMetadata = /^(?:event\.)?user\.(?:app|user)_metadata\.[^.]+$/;
/** Parameters that an application sends or leaves out, but for those without which there is no request. */
const keyOfRequest =
  /^(?:event|context)\.request\.(?:query|body)\.(?!(?:grant_type|client_id|response_type|redirect_uri|state)$)[^.]+$/;

/**
 * `user.app_metadata.roles.includes(…)`, `event.request.query.scope.split(…)`: a key of metadata, which a user has once
 * something has written it, or a parameter of the request.
 */
function readingsOfKeys(facts: Facts): { node: Node; base: Node; origin: Origin }[] {
  return readings(facts).flatMap(({ node, base }) => {
    const origin = facts.origins.only(base);
    if (origin === undefined || origin.defaulted || origin.path.includes('?')) return [];
    if (rootField(origin) === undefined || isOfOuter(facts, base)) return [];
    const path = written(origin);
    return keyOfMetadata.test(path) || keyOfRequest.test(path) ? [{ node, base, origin }] : [];
  });
}

/** A variable of a function around: what calls the inner one may have used it before, or may never call. */
function isOfOuter(facts: Facts, node: Node): boolean {
  const variable = node.type === 'Identifier' ? facts.bindings.variableOf(node) : undefined;
  const [declared] = variable?.identifiers ?? [];
  return declared !== undefined && enclosingFunction(declared as Node) !== enclosingFunction(node);
}

/**
 * `roles.includes(…)` where `roles` is `(event.authorization || {}).roles`: a field of the object that stands in for one
 * that may be missing.
 */
function readingsBehindEmpty(facts: Facts): { node: Node; base: Node; origin: Origin }[] {
  return readings(facts).flatMap(({ node, base }) => {
    const source = base.type === 'Identifier' ? facts.bindings.onlySource(base) : undefined;
    const value = source === undefined ? base : source.node;
    const object = value.type === 'MemberExpression' && source?.path.length !== 1 ? value.object : value;
    const isField = value !== object || source?.path.length === 1;
    const isEmpty =
      object.type === 'LogicalExpression' &&
      object.operator !== '&&' &&
      object.right.type === 'ObjectExpression' &&
      object.right.properties.length === 0;
    const origin = isEmpty && isField && source?.defaulted !== true ? facts.origins.only(base) : undefined;
    return origin === undefined || value.type === 'ChainExpression' ? [] : [{ node, base, origin }];
  });
}

function defaultRepair(facts: Facts, node: Node, instead: string): Repair {
  return {
    title: l10n.t('Add ?? {0}', instead),
    isSafe: true,
    fix: (fixer) => fixer.replaceText(node, `${facts.code.getText(node)} ?? ${instead}`),
  };
}

/** `const { authorization: { roles } } = event`: a pattern in a pattern, with what it takes apart. */
function nestedPatterns(facts: Facts): { key: Node; origin: Origin }[] {
  return facts.nodes('VariableDeclarator').flatMap(({ id, init }) => {
    const origin = init ? facts.origins.only(init) : undefined;
    return origin && id.type === 'ObjectPattern' && !origin.defaulted ? nestedIn(id, origin) : [];
  });
}

function nestedIn(pattern: Node & { type: 'ObjectPattern' }, origin: Origin): { key: Node; origin: Origin }[] {
  return pattern.properties.flatMap((property) => {
    const name = property.type === 'Property' ? propertyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined || property.value.type !== 'ObjectPattern') return [];
    const inner = { ...origin, path: [...origin.path, name] };
    return [{ key: property.key as Node, origin: inner }, ...nestedIn(property.value, inner)];
  });
}

/** The value itself, if it may be missing although everything before it is there. */
function missingPart(origin: Origin): (Origin & { field: EventField }) | undefined {
  const root = rootField(origin);
  const field = root && origin.path.length > 0 ? fieldAt(root, origin.path) : undefined;
  return field?.optional === true ? { ...origin, field } : undefined;
}

/** The parts on the way that are optional, or keys of metadata that need not be there. */
function missingParts(origin: Origin): string[][] {
  const root = rootField(origin);
  if (root === undefined || origin.path.includes('?')) return [];
  return origin.path
    .map((_, index) => origin.path.slice(0, index + 1))
    .filter((path) => {
      const field = fieldAt(root, path);
      return field === undefined || (field.optional === true && !nearlyAlways.test(written({ ...origin, path })));
    });
}

function rootField({ root, handler }: Origin): EventField | undefined {
  if (root === 'event') return handler?.trigger?.confirmed === true ? handler.trigger.event : undefined;
  if (handler?.triggerId !== 'rule') return undefined;
  return root === 'user' ? ruleUser : root === 'context' ? ruleContext : undefined;
}

/** What a redirect, a Form or a challenge comes back with is there in the handler that goes on. */
function isAfterHandler({ handler, path: [first] }: Origin): boolean {
  return first === 'prompt' && handler !== undefined && isContinueHandler(handler.name);
}

/** Another condition around says as much: the protocol, or the organization of a scope check. */
function isImplied(facts: Facts, base: Node, { root, path: [first] }: Origin): boolean {
  if (root === 'event' && (first === 'refresh_token' || first === 'session')) {
    return isGuarded(facts, base, 'event', ['transaction', 'protocol']);
  }
  return false;
}

/** Puts `?.` in place of the dot; not where the value is assigned to or called with `new`. */
function optionalRepair(facts: Facts, node: Node, base: Node): Repair | undefined {
  if (node.type !== 'MemberExpression' || isAssigned(node)) return undefined;
  const [, end] = rangeOf(base);
  const dot = facts.code.text.slice(end).search(/\S/) + end;
  if (node.computed)
    return { title: l10n.t('Insert ?.'), isSafe: true, fix: (fixer) => fixer.insertTextBeforeRange([dot, dot], '?.') };
  return { title: l10n.t('Insert ?.'), isSafe: true, fix: (fixer) => fixer.replaceTextRange([dot, dot + 1], '?.') };
}

function isAssigned(node: Node): boolean {
  let at: Node = node;
  for (let parent = parentOf(at); parent !== undefined; at = parent, parent = parentOf(at)) {
    if (parent.type === 'AssignmentExpression') return parent.left === at;
    if (parent.type === 'UpdateExpression') return true;
    if (parent.type !== 'MemberExpression' || parent.object !== at) return false;
  }
  return false;
}
