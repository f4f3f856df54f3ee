import * as l10n from '@vscode/l10n';
import { callbackOf } from '../analysis/callback.ts';
import type { Facts } from '../analysis/facts.ts';
import { type Answer, answersWithoutScope, isNothing } from '../analysis/hook-answers.ts';
import { ancestorsOf, type Call, findWithin, isFunction, type Node, rangeOf } from '../analysis/node.ts';
import { replacements } from '../analysis/replaced-parameters.ts';
import { checkRule, type Repair } from '../rule.ts';

/** A rule ends with `callback(null, user, context)` or `callback(error)`. */
export const callbackArguments = checkRule(
  {
    name: 'callback-arguments',
    description: 'Wrong arguments for the callback of a rule or a hook',
    severity: 'error',
    severityOf: { noScope: 'warning', replaced: 'warning' },
    messages: {
      missing:
        '{{given}} hands on {{missing}}: rules that follow, and the token, may get nothing (what Auth0 does then is not confirmed). Write {{ending}}.',
      noError:
        'If only {{condition}} holds, {{error}} is not set, and {{given}} hands on neither an error nor user and context: the login is not refused, and rules that follow, and the token, may get nothing (what Auth0 does then is not confirmed). Hand on an error of your own: {{error}} || new Error(…).',
      noScope:
        'There is no scope in {{given}}, so that the access token has none either: the scopes that were granted are lost. Hand on {{scope}} in it.',
      order:
        'The arguments are in the wrong order: Auth0 takes the first as an error, and the login fails. Write {{ending}}.',
      replaced:
        'This object takes the place of the {{what}} that Auth0 handed over, and {{given}} hands it on: rules that follow, and Auth0, get nothing but what is in it. Give it a name of its own.',
      swapped: 'user and context are swapped: rules that follow get one for the other. Write {{ending}}.',
    },
  },
  ({ facts, report }) => {
    for (const { answer, object, scope } of answersWithoutScope(facts)) {
      const data = { given: facts.code.getText(answer), scope };
      report({ node: answer, messageId: 'noScope', data, repairs: [scopeRepair(object, scope)] });
    }
    const callback = facts.script.kind === 'rule' ? callbackOf(facts) : undefined;
    for (const { object, what, given } of callback ? replacements(facts, callback) : []) {
      report({ node: object, messageId: 'replaced', data: { what, given: facts.code.getText(given) } });
    }
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

function scopeRepair(object: Answer['object'], scope: string): Repair {
  const part = scope === 'scope' ? 'scope' : `scope: ${scope}`;
  const [start, end] = rangeOf(object);
  const isEmpty = object.properties.length === 0;
  return {
    title: l10n.t('Add {0}', part),
    isSafe: true,
    fix: (fixer) =>
      isEmpty
        ? fixer.replaceTextRange([start, end], `{ ${part} }`)
        : fixer.insertTextBeforeRange([rangeOf(object.properties[0] as Node)[0], end], `${part}, `),
  };
}
