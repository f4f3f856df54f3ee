import type { AnyNode, Function as FunctionNode } from 'acorn';
import { full } from 'acorn-walk';
import { ruleContext } from '../auth0/catalogue/rules.ts';
import { propertyName } from './exports.ts';
import { usualRuleParameters } from './rule-parameters.ts';

/** Members of `context` that other callbacks' second arguments hardly have. */
const tellingMembers = new Set(
  Object.keys(ruleContext.properties ?? {}).filter(
    (name) => !['request', 'connection', 'stats', 'tenant'].includes(name),
  ),
);

/**
 * Whether a function is a rule: three parameters, and then a sign of Auth0, because helpers have three parameters too.
 * `isAlone` says that the function is anonymous and all there is in the file, which no other JavaScript file looks like.
 */
export function isRuleFunction(node: FunctionNode, isAlone: boolean): boolean {
  const names = node.params.map((it) => (it.type === 'Identifier' ? it.name : ''));
  const usual = usualRuleParameters.filter((pattern, index) => pattern.test(names[index] ?? '')).length;
  if (names.length === 2) {
    return isAlone && usual === 2; // a rule that forgot its callback
  }
  if (names.length !== 3) {
    return false;
  }
  return isAlone || usual === 3 || usesLikeARule(node, names);
}

/** Whether a function of three parameters uses them as only rules do: `context.idToken`, `callback(null, user, context)`. */
export function usesLikeARule(node: FunctionNode, [user, context, callback]: readonly string[]): boolean {
  let found = false;
  full(node.body, (inner) => {
    const it = inner as AnyNode;
    if (it.type === 'MemberExpression' && it.object.type === 'Identifier' && it.object.name === context) {
      found ||= tellingMembers.has(propertyName(it.property, it.computed) ?? '');
    }
    if (it.type === 'CallExpression' && it.callee.type === 'Identifier' && it.callee.name === callback) {
      const [, first, second] = it.arguments.map((argument) => (argument.type === 'Identifier' ? argument.name : ''));
      found ||= it.arguments.length === 3 && first === user && second === context;
    }
  });
  return found;
}
