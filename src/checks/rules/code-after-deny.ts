import { codeAfterEach } from '../analysis/code-after.ts';
import { returnRepair } from '../analysis/edits.ts';
import { isEffect } from '../analysis/effects.ts';
import { apiCalls, type Facts } from '../analysis/facts.ts';
import {
  enclosingFunction,
  type FunctionNode,
  isFunction,
  lineOf,
  type Node,
  parentOf,
  walk,
} from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

const denials = new Set(['access.deny', 'access.rejectInvalidSubjectToken', 'session.revoke', 'refreshToken.revoke']);
const redirects = new Set(['redirect.sendUserTo', 'prompt.render']);
/** What ends a flow in another way than the redirect before it. */
const flowEnds = new Set([...denials, ...redirects, 'multifactor.enable', 'authentication.challengeWith']);

/** `deny` throws nothing: whoever does not return carries on. */
export const codeAfterDeny = checkRule(
  {
    name: 'code-after-deny',
    description: 'Code that still runs after access was denied or the user was sent away',
    severity: 'warning',
    severityOf: { redirect: 'hint' },
    messages: {
      deny: 'api.{{method}} does not end the script: line {{line}} still runs, and what it does counts. Return after the call.',
      redirect:
        'The user leaves only when the script has ended: line {{line}} still runs. Return after api.{{method}}, unless that is meant.',
      twice:
        'The user leaves only when the script has ended: line {{line}} still runs and asks for something else. Return after api.{{method}}.',
    },
  },
  ({ facts, report }) => {
    const methods = new Map(apiCalls(facts).map(({ call, method }) => [call as Node, method]));
    const begins = new Set([...methods].filter(([, it]) => denials.has(it) || redirects.has(it)).map(([call]) => call));
    const functions = new Set([...begins].map((call) => enclosingFunction(call)).filter((it) => it !== undefined));
    for (const fn of functions) {
      for (const [call, later] of effectsAfter(facts, fn, begins)) {
        const method = methods.get(call) ?? '';
        if (isRemembered(facts, call)) continue;
        const isDenial = denials.has(method);
        const messageId = isDenial ? 'deny' : flowEnds.has(methods.get(later) ?? '') ? 'twice' : 'redirect';
        report({
          node: call,
          messageId,
          data: { method, line: lineOf(later) },
          repairs: [returnRepair(call, isDenial)],
        });
      }
    }
  },
);

/** Calls in a function, and in what it runs at once for each element, with the first effect after them. */
function effectsAfter(facts: Facts, fn: FunctionNode, begins: ReadonlySet<Node>): Map<Node, Node> {
  const carriers = carriersOf(facts, begins);
  return codeAfterEach(
    facts,
    fn,
    (node) => begins.has(node) || carriers.has(node),
    (node) => isEffect(facts, node) && !isPart(node),
  );
}

/** Calls of helpers that do nothing but deny on every path: `reject(api, 'Not allowed')`. */
function carriersOf(facts: Facts, begins: ReadonlySet<Node>): Set<Node> {
  const carriers = new Set<Node>();
  for (const call of facts.calls) {
    const fn = call.callee.type === 'Super' ? undefined : facts.bindings.functionOf(call.callee);
    const statements = fn?.body.type === 'BlockStatement' ? fn.body.body : [];
    const denies = statements.some((it) => it.type === 'ExpressionStatement' && begins.has(it.expression));
    if (denies && !statements.some((it) => it.type === 'ReturnStatement')) carriers.add(call);
  }
  return carriers;
}

/** Parts of a call that is the effect itself are evaluated before it. */
function isPart(node: Node): boolean {
  return node.type === 'CallExpression' && parentOf(node)?.type === 'AwaitExpression';
}

/** `denied = true` beside the call, and a condition on `denied` later: the script knows. */
function isRemembered(facts: Facts, call: Node): boolean {
  let block: Node | undefined = call;
  while (block !== undefined && block.type !== 'BlockStatement')
    block = isFunction(block) ? undefined : parentOf(block);
  if (block?.type !== 'BlockStatement') return false;
  const written = block.body.flatMap((statement) => {
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    const variable =
      expression?.type === 'AssignmentExpression' ? facts.bindings.variableOf(expression.left as Node) : undefined;
    return variable === undefined ? [] : [variable];
  });
  if (written.length === 0) return false;
  const tests = [...facts.nodes('IfStatement'), ...facts.nodes('ConditionalExpression')].map((it) => it.test);
  let found = false;
  for (const test of tests) {
    walk(test, (node) => {
      const variable = facts.bindings.variableOf(node);
      if (variable !== undefined && written.includes(variable)) found = true;
      return !found;
    });
  }
  return found;
}
