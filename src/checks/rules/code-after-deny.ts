import { codeAfterEach } from '../analysis/code-after.ts';
import { DenyingHelpers, denials } from '../analysis/denying-helpers.ts';
import { returnRepair } from '../analysis/edits.ts';
import { isEffect } from '../analysis/effects.ts';
import { apiCalls, type Facts } from '../analysis/facts.ts';
import {
  type Call,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  isInside,
  lineOf,
  type Node,
  parentOf,
  walk,
} from '../analysis/node.ts';
import { consoleCalls } from '../analysis/secrets.ts';
import { complete } from '../analysis/texts.ts';
import { checkRule } from '../rule.ts';

const redirects = new Set(['redirect.sendUserTo', 'prompt.render']);
/** What ends a flow in another way than the redirect before it. */
const flowEnds = new Set([...denials, ...redirects, 'multifactor.enable', 'authentication.challengeWith']);

/** `deny` throws nothing: whoever does not return carries on. */
export const codeAfterDeny = checkRule(
  {
    name: 'code-after-deny',
    description: 'Code that still runs after access was denied or the user was sent away',
    severity: 'warning',
    severityOf: { redirect: 'hint', log: 'hint' },
    messages: {
      deny: 'api.{{method}} does not end the script: line {{line}} still runs, and what it does counts. Return after the call.',
      log: 'api.{{method}} does not end the script: line {{line}} still runs, and the log tells of what was not allowed. Return after the call.',
      redirect:
        'The user leaves only when the script has ended: line {{line}} still runs. Return after api.{{method}}, unless that is meant.',
      helper:
        '{{method}} can deny access, but the script carries on in line {{line}} whatever it returns. Return if it has denied.',
      always:
        '{{method}} denies access, but it does not end the script: line {{line}} still runs, and what it does counts. Return after the call.',
      nothing:
        '{{method}} can deny access, but what it returns then is nothing, because api.{{denial}} returns nothing: the script carries on in line {{line}}. Return true after the denial.',
      unreturned:
        'After this denial {{helper}} returns nothing, as if it had not denied, and the script carries on in line {{line}}. Return the call.',
      twice:
        'The user leaves only when the script has ended: line {{line}} still runs and asks for something else. Return after api.{{method}}.',
    },
  },
  ({ facts, report }) => {
    const methods = new Map(apiCalls(facts).map(({ call, method }) => [call as Node, method]));
    const begins = new Set([...methods].filter(([, it]) => denials.has(it) || redirects.has(it)).map(([call]) => call));
    const helpers = new DenyingHelpers(facts, methods);
    const carriers = new Set([...helpers.ignored, ...helpers.lost.keys()]);
    const functions = new Set(
      [...begins, ...carriers].map((call) => enclosingFunction(call)).filter((it) => it !== undefined),
    );
    for (const fn of functions) {
      const all = new Set([...begins, ...carriers]);
      const effects = effectsAfter(facts, fn, all);
      for (const [call, later] of logsAfter(facts, fn, all)) {
        const method = methods.get(call) ?? '';
        if (effects.has(call) || !denials.has(method) || isRemembered(facts, call)) continue;
        report({
          node: call,
          messageId: 'log',
          data: { method, line: lineOf(later) },
          repairs: [returnRepair(call, true)],
        });
      }
      for (const [call, later] of effects) {
        const method = methods.get(call) ?? '';
        if (!helpers.lost.has(call) && isRemembered(facts, call)) continue;
        if (carriers.has(call)) {
          const helper = facts.code.getText((call as Call).callee);
          const line = lineOf(later);
          const denials = helpers.lost.get(call);
          if (denials === undefined && helpers.alwaysDenies(call)) {
            const isWhole = parentOf(call)?.type === 'ExpressionStatement';
            const repairs = isWhole ? [returnRepair(call, true)] : [];
            report({ node: call, messageId: 'always', data: { method: helper, line }, repairs });
          } else if (denials === undefined) report({ node: call, messageId: 'helper', data: { method: helper, line } });
          else if (denials === 'all') {
            const denial = helpers.denialOf(call);
            report({ node: call, messageId: 'nothing', data: { method: helper, denial, line } });
          }
          for (const node of Array.isArray(denials) ? denials : []) {
            report({ node, messageId: 'unreturned', data: { helper, line }, repairs: [returnRepair(node, true)] });
          }
          continue;
        }
        const isDenial = denials.has(method);
        // Ending the session does not spare the words for the user.
        if (method.endsWith('.revoke') && denials.has(methods.get(later) ?? '')) continue;
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
  return codeAfterEach(
    fn,
    (node) => begins.has(node),
    (node) => isEffect(facts, node) && !isPart(node),
  );
}

/** The same for lines in the log, but for those that belong to the denial itself: beside it, in the same block. */
function logsAfter(facts: Facts, fn: FunctionNode, begins: ReadonlySet<Node>): Map<Node, Node> {
  const logs = new Set<Node>(consoleCalls(facts).filter((it) => !isEndMark(facts, it)));
  const found = codeAfterEach(
    fn,
    (node) => begins.has(node),
    (node) => logs.has(node),
  );
  return new Map([...found].filter(([call, later]) => !isInside(later, blockAround(call) ?? later)));
}

/** `console.log('--- done ---')` says that the script is at its end, which holds after a denial too. */
function isEndMark(facts: Facts, { arguments: [text, ...more] }: Call): boolean {
  const value = text === undefined || more.length > 0 ? undefined : complete(facts.texts.of(text as Node)[0]);
  return value !== undefined && /\b(?:end(?:ed|s|ing)?|done|finish(?:ed|es)?|exit(?:ing)?|leaving)\b/i.test(value);
}

/** Parts of a call that is the effect itself are evaluated before it. */
function isPart(node: Node): boolean {
  return node.type === 'CallExpression' && parentOf(node)?.type === 'AwaitExpression';
}

/** `denied = true` beside the call, and a condition on `denied` later: the script knows. */
function isRemembered(facts: Facts, call: Node): boolean {
  const block = blockAround(call);
  if (block === undefined) return false;
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

function blockAround(call: Node): (Node & { type: 'BlockStatement' }) | undefined {
  let block: Node | undefined = call;
  while (block !== undefined && block.type !== 'BlockStatement')
    block = isFunction(block) ? undefined : parentOf(block);
  return block?.type === 'BlockStatement' ? block : undefined;
}
