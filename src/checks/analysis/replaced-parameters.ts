import type { Callback } from './callback.ts';
import type { Facts } from './facts.ts';
import { ancestorsOf, type Call, type Node, parentOf } from './node.ts';

/** An object that a rule puts in the place of its user or context, and hands on. */
export interface Replacement {
  object: Node;
  what: string;
  given: Call;
}

/**
 * `var user = { email: user.email }` with `callback(null, user, context)` after it: in one function, `var` declares no
 * other variable. Nothing else may be assigned to it, and the object takes over nothing by itself.
 */
export function replacements(facts: Facts, { fn, calls }: Callback): Replacement[] {
  return fn.params.slice(0, 2).flatMap((parameter, index) => {
    const variable = facts.bindings.variableOf(parameter as Node);
    const writes = variable?.references.filter((it) => it.isWrite()) ?? [];
    const [write] = writes;
    const object = write?.writeExpr as Node | undefined;
    if (variable === undefined || writes.length !== 1 || object?.type !== 'ObjectExpression') return [];
    const isPlain = object.properties.every(({ type }) => type === 'Property');
    if (!isPlain || isConditional(write?.identifier as Node, fn)) return [];
    const given = calls.find(({ arguments: all }) => {
      const handed = all[index + 1] as Node | undefined;
      return handed !== undefined && facts.bindings.variableOf(handed) === variable;
    });
    return given === undefined ? [] : [{ object, what: variable.name, given }];
  });
}

/** Not on every path: `if (!user) user = {}` may be meant for what never happens. */
function isConditional(name: Node, fn: Node): boolean {
  const operator = parentOf(name);
  if (operator?.type === 'AssignmentExpression' && operator.operator !== '=') return true;
  return [...ancestorsOf(name)]
    .slice(0, [...ancestorsOf(name)].indexOf(fn))
    .some(({ type }) => !/^(?:BlockStatement|ExpressionStatement|AssignmentExpression|Variable\w+)$/.test(type));
}
