import * as l10n from '@vscode/l10n';
import type { Repair } from '../rule.ts';
import type { Facts } from './facts.ts';
import { enclosingFunction, isFunction, type Node, parentOf, rangeOf } from './node.ts';

/** Puts `return` before a call that is a statement of its own. Undefined if the call is part of something else. */
export function returnRepair(call: Node, isSafe: boolean): Repair | undefined {
  const statement = parentOf(call);
  if (statement?.type !== 'ExpressionStatement') return undefined;
  return { title: l10n.t('Insert return'), isSafe, fix: (fixer) => fixer.insertTextBefore(statement, 'return ') };
}

/** Makes the function around `async`. */
export function asyncRepair(fn: Node): Repair | undefined {
  if (!isFunction(fn) || fn.async === true || fn.generator === true) return undefined;
  const method = parentOf(fn);
  const isMethod = method?.type === 'Property' && method.method;
  const [at] = rangeOf(isMethod ? method : fn);
  return {
    title: l10n.t('Make the function async'),
    isSafe: true,
    fix: (fixer) => fixer.insertTextBeforeRange([at, at], 'async '),
  };
}

/** Puts `await` before a promise, where the function around is async. */
export function awaitRepair(facts: Facts, promise: Node, isSafe: boolean): Repair | undefined {
  const fn = enclosingFunction(promise);
  if (fn?.async !== true) return undefined;
  const parent = parentOf(promise);
  const needsParentheses = parent?.type === 'MemberExpression' && parent.object === promise;
  const [start, end] = rangeOf(promise);
  const text = facts.code.text.slice(start, end);
  return {
    title: l10n.t('Insert await'),
    isSafe,
    fix: (fixer) =>
      needsParentheses
        ? fixer.replaceTextRange([start, end], `(await ${text})`)
        : fixer.insertTextBeforeRange([start, end], 'await '),
  };
}

/** Makes a function of a value that is taken for one: `then(save())`. */
export function functionRepair(value: Node): Repair {
  return {
    title: l10n.t('Insert () =>'),
    isSafe: true,
    fix: (fixer) => fixer.insertTextBefore(value, '() => '),
  };
}

/** White space at the beginning of the line that a node starts in. */
export function indentationOf(facts: Facts, node: Node): string {
  const line = facts.code.lines[(node.loc?.start.line ?? 1) - 1] ?? '';
  return /^\s*/.exec(line)?.[0] ?? '';
}
