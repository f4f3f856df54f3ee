import type { Facts } from '../analysis/facts.ts';
import { type FunctionNode, isFunction, type Node, walk } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** Promises that are made by hand and that nothing in the script settles. */
export const neverSettled = checkRule(
  {
    name: 'never-settled',
    description: 'Promises that are never resolved or rejected',
    severity: 'error',
    messages: {
      never:
        'Nothing resolves or rejects this promise: a return in it settles nothing, and whoever waits for it waits until Auth0 stops the script. Call {{resolve}}.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('NewExpression')) {
      const [executor] = node.arguments;
      if (!facts.bindings.isGlobal(node.callee as Node, 'Promise') || !isFunction(executor)) continue;
      const [resolve] = executor.params;
      if (resolve?.type !== 'Identifier' || isSettled(facts, executor) || isEmpty(executor)) continue;
      report({ node: node.callee as Node, messageId: 'never', data: { resolve: resolve.name } });
    }
  },
);

/** One of the two is called, or handed to somebody who can. Throwing rejects too. */
function isSettled(facts: Facts, executor: FunctionNode): boolean {
  const isUsed = executor.params.some((it) => (facts.bindings.variableOf(it as Node)?.references.length ?? 1) > 0);
  let isOther = isUsed;
  walk(executor.body, (node) => {
    if (node.type === 'ThrowStatement' || (node.type === 'Identifier' && node.name === 'arguments')) isOther = true;
    return !isOther;
  });
  return isOther;
}

/** `new Promise((resolve) => {})` is written on purpose, to wait for ever. */
function isEmpty({ body }: FunctionNode): boolean {
  return body.type === 'BlockStatement' && body.body.length === 0;
}
