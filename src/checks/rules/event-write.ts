import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from '../analysis/facts.ts';
import {
  ancestorsOf,
  enclosingFunction,
  isFunction,
  isInside,
  type Node,
  parentOf,
  propertyName,
  rangeOf,
} from '../analysis/node.ts';
import { type Origin, written } from '../analysis/origins.ts';
import { ignoredInAnswers } from '../analysis/registration-answers.ts';
import { prefixOf } from '../analysis/texts.ts';
import { isCondition, type Write, writesOf } from '../analysis/writes.ts';
import { checkRule } from '../rule.ts';

/** Values put where Auth0 does not look for them. */
export const eventWrite = checkRule(
  {
    name: 'event-write',
    description: 'Writing to event, user or context in the hope of a claim or of saved data',
    severity: 'warning',
    messages: {
      event:
        'Writing to {{path}} changes nothing at Auth0: event is a copy, and nothing in this script reads it again. Use api.{{setter}}.',
      nothing:
        'Writing to {{path}} changes nothing at Auth0: event is a copy, and nothing in this script reads it again.',
      deleted:
        'Deleting {{path}} changes nothing at Auth0: event is a copy, and nothing in this script reads it again.',
      compared:
        'A single = assigns: this does not ask what {{path}} is, but changes it, so that the condition says nothing about it. Write === if you want to compare.',
      api: 'Writing to {{path}} sets no claim: Auth0 takes only those that the script sets by calling api.{{setter}}(name, value).',
      returned:
        'What a handler returns sets no claim: Auth0 takes only those that the script sets by calling api.{{setter}}(name, value).',
      answer:
        'Auth0 ignores {{name}} in the answer of a Hook: of the user it takes user_metadata and app_metadata only.',
      namespaced: 'A claim set on {{root}} is in no token. Set it on context.idToken or context.accessToken.',
    },
  },
  ({ facts, report }) => {
    for (const { node, name } of ignoredInAnswers(facts)) report({ node, messageId: 'answer', data: { name } });
    for (const { node, token } of returnedTokens(facts)) {
      report({ node, messageId: 'returned', data: { setter: `${token}.setCustomClaim` } });
    }
    const writes = writesOf(facts);
    const targets = new Set<Node>(writes.map(({ target }) => target));
    const uses = usesOfEvent(facts);
    for (const write of writes) {
      const { target, kind } = write;
      const origin = facts.origins.only(target);
      if (origin === undefined || origin.path.length === 0) continue;
      const path = written(origin);
      if (isMeantAsComparison(write, origin)) {
        report({ node: target, messageId: 'compared', data: { path } });
      } else if (origin.root === 'api') {
        const setter = setterBeside(facts, write, origin);
        if (setter !== undefined)
          report({ node: target, messageId: 'api', data: { path: facts.code.getText(target), setter } });
      } else if (origin.root === 'event' && !isReadElsewhere(target, origin, uses, targets)) {
        const setter = kind === 'deleted' ? undefined : setterFor(origin);
        const messageId = kind === 'deleted' ? 'deleted' : setter === undefined ? 'nothing' : 'event';
        report({ node: target, messageId, data: { path, setter: setter ?? '' } });
      }
      const isOnRoot = (origin.root === 'user' || origin.root === 'context') && origin.path.length === 1;
      if (facts.script.kind === 'rule' && isOnRoot && kind === 'assigned' && isNamespaced(facts, target)) {
        report({ node: target, messageId: 'namespaced', data: { root: origin.root } });
      }
    }
  },
);

/** `if (event.user.blocked = true)`: nobody gives a field of Auth0's a constant value and asks for that at once. */
function isMeantAsComparison({ target, operator, value }: Write, { root }: Origin): boolean {
  const assignment = parentOf(target);
  const isField = root === 'event' || root === 'user' || root === 'context';
  return (
    isField && operator === '=' && value?.type === 'Literal' && assignment !== undefined && isCondition(assignment)
  );
}

/** The method that sets claims on a token which the script takes for an object of claims. None for its methods. */
function setterBeside(facts: Facts, { kind, value }: Write, { path, handler }: Origin): string | undefined {
  const [token = '', name, ...more] = path;
  const setter = `${token}.setCustomClaim`;
  const isToken = handler?.trigger !== undefined && findApiMethod(handler.trigger, setter) !== undefined;
  const isClaim = kind === 'merged' ? name === undefined : kind === 'assigned' && name !== undefined;
  const isMethod = value === undefined || isFunction(value) || facts.bindings.functionOf(value) !== undefined;
  return isToken && isClaim && !isMethod && more.length === 0 ? setter : undefined;
}

/** `return { idToken: { plan } }`, as it was done in the first beta of Actions. */
function returnedTokens(facts: Facts): { node: Node; token: string }[] {
  return facts.nodes('ReturnStatement').flatMap(({ argument, ...statement }) => {
    const fn = enclosingFunction(statement as Node);
    const trigger = facts.script.handlers.find((it) => it.fn === fn && !it.wrapped)?.trigger;
    if (trigger === undefined || argument?.type !== 'ObjectExpression') return [];
    return argument.properties.flatMap((property) => {
      const token = property.type === 'Property' ? propertyName(property) : undefined;
      const isObject = property.type === 'Property' && facts.bindings.objectOf(property.value as Node) !== undefined;
      const isToken = isObject && findApiMethod(trigger, `${token}.setCustomClaim`) !== undefined;
      return token !== undefined && isToken ? [{ node: property as Node, token }] : [];
    });
  });
}

function isNamespaced(facts: Facts, { property, computed }: Node & { type: 'MemberExpression' }): boolean {
  if (!computed || facts.code.text.includes('samlConfiguration')) return false;
  return facts.texts.of(property).every((text) => /^https?:\/\/./.test(prefixOf(text)));
}

/** A use of event or of a part of it. */
interface Use {
  node: Node;
  origin: Origin;
}

function usesOfEvent(facts: Facts): Use[] {
  return [...facts.nodes('MemberExpression'), ...facts.nodes('Identifier')].flatMap((node) =>
    facts.origins
      .of(node)
      .filter(({ root }) => root === 'event')
      .map((origin) => ({ node, origin })),
  );
}

/** What was written, or something around it, is used as a value somewhere else. */
function isReadElsewhere(target: Node, origin: Origin, uses: readonly Use[], targets: ReadonlySet<Node>): boolean {
  return uses.some(({ node: use, origin: used }) => {
    if (!isRead(use, used, origin)) return false;
    if (isInside(use, target) || isInside(target, use) || isBefore(use, target)) return false;
    const parent = parentOf(use);
    return !targets.has(use) && !(parent?.type === 'AssignmentExpression' && parent.left === use);
  });
}

/** Read in the same function, and done when the value is written. */
function isBefore(use: Node, target: Node): boolean {
  const fn = enclosingFunction(target);
  if (rangeOf(use)[1] > rangeOf(target)[0] || enclosingFunction(use) !== fn) return false;
  for (const around of ancestorsOf(target)) {
    if (around === fn) return true;
    if (/^(?:For|While|DoWhile)/.test(around.type)) return false;
  }
  return false;
}

function isRead(use: Node, { path }: Origin, { path: target }: Origin): boolean {
  const isSame =
    path.length >= target.length &&
    target.every((name, index) => path[index] === name || name === '?' || path[index] === '?');
  if (isSame) return true;
  const isAround = path.length < target.length && path.every((name, index) => target[index] === name);
  if (!isAround) return false;
  // An object around it counts if it is handed on whole: `update(event.user)`, not `event.user.name`.
  const parent = parentOf(use);
  if (parent?.type === 'MemberExpression' && parent.object === use) return parent.computed;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') return false;
  return (
    path.length > 0 &&
    rangeOf(use)[0] >= 0 &&
    parent?.type !== 'FunctionExpression' &&
    parent?.type !== 'ArrowFunctionExpression'
  );
}

/** What does for tokens and metadata what writing to event does not. None for triggers that have no such method. */
function setterFor({ path, handler }: Origin): string | undefined {
  const text = path.join('.');
  const setter = /app_metadata/i.test(text)
    ? 'user.setAppMetadata'
    : /user_metadata/i.test(text)
      ? 'user.setUserMetadata'
      : /scope/i.test(text)
        ? 'accessToken.addScope'
        : /access/i.test(text)
          ? 'accessToken.setCustomClaim'
          : 'idToken.setCustomClaim';
  return handler?.trigger && findApiMethod(handler.trigger, setter) ? setter : undefined;
}
