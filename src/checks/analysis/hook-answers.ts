import { makesToken } from '../../auth0/catalogue/rules.ts';
import { callbackOf } from './callback.ts';
import type { Facts } from './facts.ts';
import { type Call, type Node, parentOf, propertyName, unwrap } from './node.ts';
import { complete } from './texts.ts';

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
