import type { Facts } from '../analysis/facts.ts';
import { ancestorsOf, enclosingFunction, isInside, type Node, parentOf, rangeOf } from '../analysis/node.ts';
import { type Origin, written } from '../analysis/origins.ts';
import { ignoredInAnswers } from '../analysis/registration-answers.ts';
import { prefixOf } from '../analysis/texts.ts';
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
      answer:
        'Auth0 ignores {{name}} in the answer of a Hook: of the user it takes user_metadata and app_metadata only.',
      namespaced: 'A claim set on {{root}} is in no token. Set it on context.idToken or context.accessToken.',
    },
  },
  ({ facts, report }) => {
    for (const { node, name } of ignoredInAnswers(facts)) report({ node, messageId: 'answer', data: { name } });
    for (const { left, operator } of facts.nodes('AssignmentExpression')) {
      if (left.type !== 'MemberExpression' || !['=', '||=', '??='].includes(operator)) continue;
      const origin = facts.origins.only(left);
      if (origin === undefined) continue;
      if (origin.root === 'event' && origin.path.length > 0 && !isReadElsewhere(facts, left, origin)) {
        report({ node: left, messageId: 'event', data: { path: written(origin), setter: setterFor(origin) } });
      }
      const isOnRoot = (origin.root === 'user' || origin.root === 'context') && origin.path.length === 1;
      if (facts.script.kind === 'rule' && isOnRoot && isNamespaced(facts, left)) {
        report({ node: left, messageId: 'namespaced', data: { root: origin.root } });
      }
    }
  },
);

function isNamespaced(facts: Facts, { property, computed }: Node & { type: 'MemberExpression' }): boolean {
  if (!computed || facts.code.text.includes('samlConfiguration')) return false;
  return facts.texts.of(property).every((text) => /^https?:\/\/./.test(prefixOf(text)));
}

/** What was written, or something around it, is used as a value somewhere else. */
function isReadElsewhere(facts: Facts, target: Node, origin: Origin): boolean {
  const uses: Node[] = [...facts.nodes('MemberExpression'), ...facts.nodes('Identifier')];
  return uses.some((use) => {
    if (isInside(use, target) || isInside(target, use) || isBefore(use, target)) return false;
    const parent = parentOf(use);
    if (parent?.type === 'AssignmentExpression' && parent.left === use) return false;
    return facts.origins.of(use).some((it) => it.root === origin.root && isRead(use, it, origin));
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

function setterFor({ path }: Origin): string {
  const text = path.join('.');
  if (/app_metadata/i.test(text)) return 'user.setAppMetadata';
  if (/user_metadata/i.test(text)) return 'user.setUserMetadata';
  return /access/i.test(text) ? 'accessToken.setCustomClaim' : 'idToken.setCustomClaim';
}
