import type { AnyNode, Function as FunctionNode } from 'acorn';
import { full } from 'acorn-walk';
import { propertyName } from './nodes.ts';
import { parameterNames } from './patterns.ts';
import { isRegistrationHook, looksLikeARule, type UseOfParameters } from './registration-hook.ts';
import { usualRuleParameters } from './rule-parameters.ts';

/**
 * Whether a function is a rule: three parameters, and then a sign of Auth0, because helpers have three parameters too.
 * `isAlone` says that the function is anonymous and all there is in the file, which no other JavaScript file looks like.
 */
export function isRuleFunction(node: FunctionNode, isAlone: boolean): boolean {
  const names = parameterNames(node);
  const usual = usualRuleParameters.filter((pattern, index) => pattern.test(names[index] ?? '')).length;
  if (names.length === 2) {
    return isAlone && usual === 2; // a rule that forgot its callback
  }
  if (names.length !== 3) {
    return false;
  }
  return isAlone || usual === 3 || usesLikeARule(node, names);
}

/** Whether an exported function that may be a rule is a hook of a registration. */
export function isRegistrationHookFunction(node: FunctionNode): boolean {
  const names = parameterNames(node);
  return isRuleFunction(node, false) && isRegistrationHook(names, useOfParameters(node, names));
}

/** Whether a function of three parameters uses them as only rules do: `context.idToken`, `callback(null, user, context)`. */
function usesLikeARule(node: FunctionNode, names: readonly string[]): boolean {
  return looksLikeARule(names, useOfParameters(node, names));
}

function useOfParameters(node: FunctionNode, [, context, callback]: readonly string[]): UseOfParameters {
  const members: string[] = [];
  const answers: string[][] = [];
  full(node.body, (inner) => {
    const it = inner as AnyNode;
    if (it.type === 'MemberExpression' && it.object.type === 'Identifier' && it.object.name === context) {
      members.push(propertyName(it.property, it.computed) ?? '');
    }
    if (it.type === 'CallExpression' && it.callee.type === 'Identifier' && it.callee.name === callback) {
      answers.push(it.arguments.map((argument) => (argument.type === 'Identifier' ? argument.name : '')));
    }
  });
  return { members, answers };
}
