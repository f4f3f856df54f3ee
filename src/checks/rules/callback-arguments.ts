import * as l10n from '@vscode/l10n';
import { callbackOf } from '../analysis/callback.ts';
import type { Facts } from '../analysis/facts.ts';
import { ancestorsOf, type Call, findWithin, isFunction, type Node, unwrap } from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

/** A rule ends with `callback(null, user, context)` or `callback(error)`. */
export const callbackArguments = checkRule(
  {
    name: 'callback-arguments',
    description: "Wrong arguments for a rule's callback",
    severity: 'error',
    messages: {
      missing: '{{given}} hands on {{missing}}: rules that follow, and the token, get nothing. Write {{ending}}.',
      noError:
        'If only {{condition}} holds, {{error}} is not set, and {{given}} hands on neither an error nor user and context: rules that follow, and the token, get nothing. Hand on an error of your own: {{error}} || new Error(…).',
      order:
        'The arguments are in the wrong order: Auth0 takes the first as an error, and the login fails. Write {{ending}}.',
      swapped: 'user and context are swapped: rules that follow get one for the other. Write {{ending}}.',
    },
  },
  ({ facts, report }) => {
    const callback = facts.script.kind === 'rule' ? callbackOf(facts) : undefined;
    for (const call of callback?.calls ?? []) {
      const condition = conditionWithoutError(facts, call);
      if (condition !== undefined) {
        const data = {
          given: facts.code.getText(call),
          error: facts.code.getText(call.arguments[0] as Node),
          condition,
        };
        report({ node: call, messageId: 'noError', data });
        continue;
      }
      const messageId = wrongness(facts, call);
      if (callback === undefined || messageId === undefined) continue;
      const { ending } = callback;
      const missing = call.arguments.length === 2 ? l10n.t('no context') : l10n.t('neither user nor context');
      const data = { given: facts.code.getText(call), missing, ending };
      const repairs = [
        {
          title: l10n.t('Change to {0}', ending),
          isSafe: true,
          fix: (fixer: import('eslint').Rule.RuleFixer) => fixer.replaceText(call, ending),
        },
      ];
      report({ node: call, messageId, data, repairs });
    }
  },
);

function wrongness(facts: Facts, { arguments: given }: Call): 'missing' | 'order' | 'swapped' | undefined {
  if (given.some((it) => it.type === 'SpreadElement')) return undefined;
  const [error, user, context] = given as Node[];
  if (error === undefined) return 'missing';
  if (stands(facts, error, 'user')) return 'order';
  if (!isNothing(facts, error)) return undefined;
  if (user !== undefined && context !== undefined && stands(facts, user, 'context') && stands(facts, context, 'user')) {
    return 'swapped';
  }
  return given.length < 3 ? 'missing' : undefined;
}

function stands(facts: Facts, node: Node, root: 'user' | 'context'): boolean {
  const origin = facts.origins.only(node);
  return origin?.root === root && origin.path.length === 0;
}

function isNothing(facts: Facts, node: Node): boolean {
  const value = unwrap(node);
  return (value.type === 'Literal' && value.value === null) || facts.bindings.isGlobal(value, 'undefined');
}

/** The other half of `if (error || response.statusCode !== 200) callback(error)`, in which there need be no error. */
function conditionWithoutError(facts: Facts, call: Call): string | undefined {
  const [error] = call.arguments;
  const variable = error?.type === 'Identifier' ? facts.bindings.variableOf(error) : undefined;
  const isOfCallback = variable?.defs.length === 1 && variable.defs[0]?.type === 'Parameter';
  if (!isOfCallback || variable.references.some((it) => it.isWrite())) return undefined;
  let inner: Node = call;
  for (const around of ancestorsOf(call)) {
    if (isFunction(around)) return undefined;
    if (around.type === 'IfStatement' || around.type === 'ConditionalExpression') {
      const { test } = around;
      if (around.consequent !== inner || test.type !== 'LogicalExpression' || test.operator !== '||') return undefined;
      const halves: Node[] = [test.left, test.right];
      const others = halves.filter((it) => facts.bindings.variableOf(it) !== variable);
      return others.length === 1 && others[0] !== undefined && !names(facts, others[0], variable)
        ? facts.code.getText(others[0])
        : undefined;
    }
    inner = around;
  }
  return undefined;
}

function names(facts: Facts, node: Node, variable: unknown): boolean {
  return findWithin(node, (it) => facts.bindings.variableOf(it) === variable) !== undefined;
}
