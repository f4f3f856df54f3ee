import { callbackOf } from '../analysis/callback.ts';
import { codeAfterEach } from '../analysis/code-after.ts';
import { returnRepair } from '../analysis/edits.ts';
import { isEffect } from '../analysis/effects.ts';
import type { Facts } from '../analysis/facts.ts';
import { type Call, enclosingFunction, lineOf, type Node, parentOf, unwrap } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** Rules that go on working after they have told Auth0 that they are done. */
export const codeAfterCallback = checkRule(
  {
    name: 'code-after-callback',
    description: 'Code that runs after the callback was called',
    severity: 'warning',
    messages: {
      error:
        '{{name}} ends the login with an error, but the script carries on in line {{line}}. Return after the call.',
      lost: '{{name}} has handed over user and context, so that the change in line {{line}} comes too late. Return after the call, or change them before.',
    },
  },
  ({ facts, report }) => {
    const callback = callbackOf(facts);
    if (callback === undefined || callback.isTracked) return;
    const calls = callback.calls.filter((it) => !callback.paths.secondCalls.has(it));
    const errors = new Set<Node>(calls.filter((it) => hasError(facts, it)));
    const handedOver = new Set<Node>(calls.filter((it) => !errors.has(it)));
    const ofCallback = new Set<Node>(callback.calls);
    const isLate = (node: Node) => isEffect(facts, node) && !ofCallback.has(node);
    for (const fn of new Set(calls.map((it) => enclosingFunction(it)))) {
      if (fn === undefined) continue;
      // All calls of a function at once: following its paths for each of many takes seconds.
      const found = [
        ...codeAfterEach(fn, (it) => errors.has(it), isLate),
        ...codeAfterEach(
          fn,
          (it) => handedOver.has(it),
          (it) => isTooLate(facts, it),
        ),
      ];
      for (const [node, later] of found) {
        const isError = errors.has(node);
        const data = { name: callback.name, line: lineOf(later) };
        const repairs = [returnRepair(node, isError)];
        report({ node, messageId: isError ? 'error' : 'lost', data, repairs });
      }
    }
  },
);

function hasError(facts: Facts, { arguments: [error] }: Call): boolean {
  if (error === undefined || error.type === 'SpreadElement') return false;
  const value = unwrap(error);
  if (value.type === 'NewExpression' || value.type === 'TemplateLiteral') return true;
  if (value.type === 'Literal') return value.value !== null;
  return (
    value.type === 'Identifier' &&
    !facts.bindings.isGlobal(value, 'undefined') &&
    /^(?:e|er|err|error|ex)$/i.test(value.name) &&
    isTested(value)
  );
}

/** `if (err) callback(err)`: here it certainly is an error. */
function isTested(name: Node & { type: 'Identifier' }): boolean {
  for (let at = parentOf(name); at !== undefined; at = parentOf(at)) {
    if (at.type === 'IfStatement' && at.test.type === 'Identifier' && at.test.name === name.name) return true;
    if (at.type === 'CatchClause') return true;
  }
  return false;
}

function isTooLate(facts: Facts, node: Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
  return facts.origins
    .of(node.left)
    .some(
      ({ root, path: [first] }) =>
        root === 'context' && /^(?:idToken|accessToken|redirect|multifactor)$/.test(first ?? ''),
    );
}
