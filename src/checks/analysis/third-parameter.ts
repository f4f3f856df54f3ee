import type { Facts } from './facts.ts';
import { ancestorsOf, findWithin, type Node, parentOf } from './node.ts';
import type { HandlerNode } from './script-nodes.ts';

/** A parameter of a handler of an Action behind `event` and `api`, which nobody passes. */
export interface ThirdParameter {
  handler: HandlerNode;
  name: string;
  /** Where it is first used: called, or handed on. */
  use: Node;
  isCalled: boolean;
}

/** Used third parameters of handlers: not those with a default, or that the script asks for. */
export function thirdParameters(facts: Facts): ThirdParameter[] {
  return facts.script.handlers.flatMap((handler): ThirdParameter[] => {
    const third = handler.trigger === undefined || handler.wrapped ? undefined : handler.fn?.params[2];
    const variable = third?.type === 'Identifier' ? facts.bindings.variableOf(third) : undefined;
    if (variable === undefined || variable.references.some((it) => it.isWrite())) return [];
    const uses = variable.references.map((it) => it.identifier as Node);
    if (uses.some((it) => isAsked(it) || isUnderTest(facts, it))) return [];
    const called = uses.find((it) => isCallee(it));
    const use = called ?? uses.find((it) => parentOf(it)?.type === 'CallExpression');
    return use === undefined ? [] : [{ handler, name: variable.name, use, isCalled: called !== undefined }];
  });
}

function isCallee(node: Node): boolean {
  const parent = parentOf(node);
  return parent?.type === 'CallExpression' && parent.callee === node && !parent.optional;
}

/** `typeof callback`, `callback?.()`, `callback || …` */
function isAsked(node: Node): boolean {
  const parent = parentOf(node);
  if (parent?.type === 'CallExpression') return parent.callee === node && parent.optional;
  return /^(?:Unary|Binary|Logical|Conditional)Expression$|^IfStatement$/.test(parent?.type ?? '');
}

/** Behind a condition that names it. */
function isUnderTest(facts: Facts, use: Node): boolean {
  const variable = facts.bindings.variableOf(use);
  for (const around of ancestorsOf(use)) {
    const test = around.type === 'IfStatement' || around.type === 'ConditionalExpression' ? around.test : undefined;
    if (test && findWithin(test, (it) => facts.bindings.variableOf(it) === variable) !== undefined) return true;
  }
  return false;
}
