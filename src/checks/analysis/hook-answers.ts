import { makesToken } from '../../auth0/catalogue/rules.ts';
import { callbackOf } from './callback.ts';
import type { Facts } from './facts.ts';
import { isGuarded } from './guards.ts';
import { type Call, type Node, parentOf, propertyName, unwrap } from './node.ts';
import { readings } from './readings.ts';
import { complete, prefixOf } from './texts.ts';

/** What a hook for client credentials answers with, and the parameter that it leaves out of it. */
export interface Answer {
  answer: Node;
  object: Node & { type: 'ObjectExpression' };
  scope: string;
}

/** `cb(null, { … })` without the scopes, which Auth0 takes from the answer alone. */
export function answersWithoutScope(facts: Facts): Answer[] {
  const [handler] = facts.script.handlers;
  const scope = handler?.fn?.params[1];
  const isOfExchange = facts.script.kind === 'hook' && makesToken(handler?.triggerId ?? '');
  if (!isOfExchange || scope?.type !== 'Identifier') return [];
  return (callbackOf(facts)?.calls ?? []).flatMap(({ arguments: [error, answer] }): Answer[] => {
    const object = answer && facts.bindings.objectOf(answer as Node);
    const isAnswer = error !== undefined && isNothing(facts, error as Node);
    if (answer === undefined || object === undefined || !isAnswer || mayHaveScope(facts, answer as Node, object))
      return [];
    return [{ answer: answer as Node, object, scope: scope.name }];
  });
}

/** It is written there, may be spread into it, is assigned later, or the object is handed to something else. */
function mayHaveScope(facts: Facts, answer: Node, object: Answer['object']): boolean {
  if (object.properties.some((it) => it.type !== 'Property' || [undefined, 'scope'].includes(propertyName(it))))
    return true;
  const references = facts.bindings.variableOf(answer)?.references ?? [];
  return references.some(({ identifier, init }) => {
    const parent = parentOf(identifier as Node);
    if (init === true || identifier === answer) return false;
    if (parent?.type === 'CallExpression')
      return !facts.code.getText(parent.callee).startsWith('console.') && !isAnswerOf(facts, parent);
    if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return true;
    const names = facts.texts.of(parent.property as Node).map((it) => complete(it));
    const name = parent.computed ? names[0] : propertyName(parent);
    return names.length > 1 || name === undefined || name === 'scope';
  });
}

function isAnswerOf(facts: Facts, call: Call): boolean {
  return callbackOf(facts)?.calls.includes(call) === true;
}

/** `null` or `undefined`, where a callback takes an error. */
export function isNothing(facts: Facts, node: Node): boolean {
  const value = unwrap(node);
  return (value.type === 'Literal' && value.value === null) || facts.bindings.isGlobal(value, 'undefined');
}

/**
 * `scope.push(…)`, and `access_token.scope.push(…)` after `access_token.scope = scope`: what reads on from the scopes,
 * which Auth0 hands over as undefined where there are none.
 */
export function readingsOfScope(facts: Facts): Node[] {
  return readings(facts).flatMap(({ node, base }) => {
    const isMissing = isScope(facts, base) || (isCopyOfScope(facts, base) && !isTested(facts, base));
    return isMissing && !isGuarded(facts, node, 'scope', []) ? [base] : [];
  });
}

function isScope(facts: Facts, node: Node): boolean {
  const origin = facts.origins.only(node);
  return origin?.root === 'scope' && origin.path.length === 0 && !origin.defaulted;
}

/** The property of an object of the script, where the scopes are the one thing that is ever put. */
function isCopyOfScope(facts: Facts, node: Node): boolean {
  if (node.type !== 'MemberExpression' || propertyName(node) !== 'scope') return false;
  const object = facts.bindings.objectOf(node.object as Node);
  const variable = facts.bindings.variableOf(node.object as Node);
  if (object === undefined || variable === undefined) return false;
  const written = object.properties.filter((it) => it.type !== 'Property' || propertyName(it) === 'scope');
  const assigned = variable.references.flatMap(({ identifier }) => {
    const member = parentOf(identifier as Node);
    const assignment = member && parentOf(member);
    return assignment?.type === 'AssignmentExpression' && assignment.left === member ? [assignment] : [];
  });
  const values = [
    ...written.map((it) => (it.type === 'Property' ? (it.value as Node) : undefined)),
    ...assigned
      .filter(({ left }) => left.type !== 'MemberExpression' || mayBeScope(facts, left))
      .map(({ right }) => right as Node),
  ];
  const [value] = values;
  return values.length === 1 && value !== undefined && isScope(facts, value);
}

function mayBeScope(facts: Facts, member: Node & { type: 'MemberExpression' }): boolean {
  const name = propertyName(member);
  if (name !== undefined) return name === 'scope';
  const texts = facts.texts.of(member.property as Node);
  return texts.length === 0 || texts.some((it) => 'scope'.startsWith(prefixOf(it)));
}

/** Some condition asks for it. */
function isTested(facts: Facts, node: Node): boolean {
  const text = facts.code.getText(node);
  const tests = [
    ...facts.nodes('IfStatement').map(({ test }) => test),
    ...facts.nodes('ConditionalExpression').map(({ test }) => test),
    ...facts.nodes('LogicalExpression').map(({ left }) => left),
  ];
  return tests.some((test) => facts.code.getText(test).includes(text));
}
