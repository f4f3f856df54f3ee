import { registrationHook } from '../../auth0/catalogue/rules.ts';
import { callbackOf } from './callback.ts';
import type { Facts } from './facts.ts';
import { type Node, parentOf, propertyName } from './node.ts';

const taken = new Set(['user_metadata', 'app_metadata']);

/** A field of the user that the Hook of a registration answers with, and that Auth0 takes no notice of. */
export interface IgnoredField {
  node: Node;
  name: string;
}

/** `cb(null, { user: { name } })`, and `user.name = …` where all that becomes of the user is such an answer. */
export function ignoredInAnswers(facts: Facts): IgnoredField[] {
  if (facts.script.handlers[0]?.triggerId !== registrationHook.id) return [];
  return [...written(facts), ...assigned(facts)];
}

function written(facts: Facts): IgnoredField[] {
  return (callbackOf(facts)?.calls ?? []).flatMap(({ arguments: [, answer] }) => {
    const object = answer && facts.bindings.objectOf(answer as Node);
    const property = object?.properties.find((it) => it.type === 'Property' && propertyName(it) === 'user');
    const user = property?.type === 'Property' ? facts.bindings.objectOf(property.value as Node) : undefined;
    return (user?.properties ?? []).flatMap((it) => {
      const name = it.type === 'Property' ? propertyName(it) : undefined;
      return name === undefined || taken.has(name) ? [] : [{ node: it as Node, name }];
    });
  });
}

function assigned(facts: Facts): IgnoredField[] {
  const [parameter] = facts.script.handlers[0]?.fn?.params ?? [];
  const uses = parameter && facts.bindings.variableOf(parameter as Node)?.references.map((it) => it.identifier as Node);
  const whole = uses?.filter((it) => !isObject(it)) ?? [];
  if (uses === undefined || whole.length === 0 || !whole.every((it) => isAnswered(facts, it))) return [];
  const members = uses.flatMap((it) => (isObject(it) ? [parentOf(it) as Node & { type: 'MemberExpression' }] : []));
  return members.flatMap((member) => {
    const name = propertyName(member);
    if (name === undefined || taken.has(name) || !isTarget(member)) return [];
    const others = members.filter((it) => it !== member && [name, undefined].includes(propertyName(it)));
    return others.every(isTarget) ? [{ node: member, name }] : [];
  });
}

/** Something of it is read or written. */
function isObject(use: Node): boolean {
  const member = parentOf(use);
  return member?.type === 'MemberExpression' && member.object === use;
}

function isTarget(member: Node): boolean {
  const assignment = parentOf(member);
  return assignment?.type === 'AssignmentExpression' && assignment.left === member && assignment.operator === '=';
}

/** `response.user = user`, `{ user }`, in an object that is handed to the callback and to nothing else. */
function isAnswered(facts: Facts, use: Node): boolean {
  const around = parentOf(use);
  if (around?.type === 'Property' && around.value === use && propertyName(around) === 'user') {
    const object = parentOf(around) as Node;
    const holder = parentOf(object);
    return holder?.type === 'VariableDeclarator' ? isAnswer(facts, holder.id as Node) : isArgument(facts, object);
  }
  return (
    around?.type === 'AssignmentExpression' &&
    around.right === use &&
    around.left.type === 'MemberExpression' &&
    propertyName(around.left) === 'user' &&
    isAnswer(facts, around.left.object as Node)
  );
}

function isAnswer(facts: Facts, object: Node): boolean {
  const uses = facts.bindings.variableOf(object)?.references.map((it) => it.identifier as Node) ?? [];
  const handed = uses.filter((it) => !isObject(it) && parentOf(it)?.type !== 'VariableDeclarator');
  return handed.length > 0 && handed.every((it) => isArgument(facts, it));
}

function isArgument(facts: Facts, value: Node): boolean {
  const call = parentOf(value);
  return callbackOf(facts)?.calls.some((it) => it === call && it.arguments[1] === value) === true;
}
