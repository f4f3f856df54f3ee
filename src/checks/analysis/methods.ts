import type * as ESTree from 'estree';
import type { Facts } from './facts.ts';
import { ancestorsOf, type FunctionNode, isFunction, type Node, propertyName } from './node.ts';

/**
 * The function of the file that a call of a member calls: a property of an object literal, one that was assigned
 * (`global.load = …`, `helpers.load = …`), a method of a class of the file on `this`, on the class or on what `new` made.
 */
export function methodOf(facts: Facts, callee: Node): FunctionNode | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined;
  const name = propertyName(callee);
  if (name === undefined) return undefined;
  const object = callee.object as Node;
  const found = [
    ...propertiesOf(facts, object, name),
    ...assignedTo(facts, object, name),
    ...classesOf(facts, object).flatMap((it) => membersOf(it, name)),
  ];
  return found.length === 1 ? found[0] : undefined;
}

function propertiesOf(facts: Facts, object: Node, name: string): FunctionNode[] {
  return (facts.bindings.objectOf(object)?.properties ?? []).flatMap((it) => {
    const value = it.type === 'Property' && propertyName(it) === name ? (it.value as Node) : undefined;
    const fn = value && facts.bindings.functionOf(value);
    return fn === undefined ? [] : [fn];
  });
}

/** `exports.load = async () => …` too. The object is named the same way in both places. */
function assignedTo(facts: Facts, object: Node, name: string): FunctionNode[] {
  if (object.type !== 'Identifier') return [];
  const variable = facts.bindings.variableOf(object);
  return facts.nodes('AssignmentExpression').flatMap(({ left, right }) => {
    const target = left.type === 'MemberExpression' && propertyName(left) === name ? left.object : undefined;
    const isSame =
      target?.type === 'Identifier' && target.name === object.name && facts.bindings.variableOf(target) === variable;
    return isSame && isFunction(right) ? [right] : [];
  });
}

function classesOf(facts: Facts, object: Node): ESTree.Class[] {
  if (object.type === 'ThisExpression') {
    for (const around of ancestorsOf(object)) if (isClass(around)) return [around];
    return [];
  }
  const made = object.type === 'Identifier' ? (facts.bindings.onlySource(object)?.node ?? object) : object;
  const named = made.type === 'NewExpression' ? (made.callee as Node) : object;
  const defined = named.type === 'Identifier' ? facts.bindings.variableOf(named)?.defs[0]?.node : named;
  return defined !== undefined && isClass(defined as Node) ? [defined as ESTree.Class] : [];
}

function isClass(node: Node): node is ESTree.ClassDeclaration | ESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

function membersOf({ body }: ESTree.Class, name: string): FunctionNode[] {
  return body.body.flatMap((it) => {
    if (it.type === 'StaticBlock' || it.computed || it.key.type !== 'Identifier' || it.key.name !== name) return [];
    return isFunction(it.value) ? [it.value] : [];
  });
}
