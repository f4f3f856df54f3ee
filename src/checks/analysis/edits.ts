import * as l10n from '@vscode/l10n';
import type { SourceCode } from 'eslint';
import type { Repair } from '../rule.ts';
import type { Facts } from './facts.ts';
import { ancestorsOf, enclosingFunction, isFunction, type Node, parentOf, rangeOf } from './node.ts';

/** Puts `return` before a call that is a statement of its own. Undefined if the call is part of something else. */
export function returnRepair(call: Node, isSafe: boolean): Repair | undefined {
  const statement = parentOf(call);
  if (statement?.type !== 'ExpressionStatement') return undefined;
  return { title: l10n.t('Insert return'), isSafe, fix: (fixer) => fixer.insertTextBefore(statement, 'return ') };
}

/** Makes the function around `async`. */
export function asyncRepair(code: SourceCode, fn: Node): Repair | undefined {
  if (!isFunction(fn) || fn.async === true || fn.generator === true) return undefined;
  const at = isGeneric(code, fn) ? undefined : startOf(fn);
  return (
    at && {
      title: l10n.t('Make the function async'),
      isSafe: true,
      fix: (fixer) => fixer.insertTextBeforeRange([at.start, at.start], 'async '),
    }
  );
}

/** `<T>(event: T) => …`: what stands before the first token is a type of TypeScript. */
function isGeneric(code: SourceCode, fn: Node): boolean {
  const [start] = rangeOf(fn);
  return (
    fn.type === 'ArrowFunctionExpression' &&
    />\s*$/.test(code.text.slice(code.getTokenBefore(fn)?.range[1] ?? 0, start))
  );
}

/** Where a function begins; of a method, its name or the bracket before that. None for what can never be async. */
function startOf(fn: Node): { start: number } | undefined {
  const method = parentOf(fn);
  const isOfObject = method?.type === 'Property' && (method.method || method.kind !== 'init');
  if (method?.type !== 'MethodDefinition' && !isOfObject) return { start: rangeOf(fn)[0] };
  if (/^(?:get|set|constructor)$/.test(method.kind)) return undefined;
  if (method.type === 'Property') return { start: rangeOf(method)[0] };
  return method.computed ? undefined : { start: rangeOf(method.key as Node)[0] };
}

/** Puts `await` before a promise, where the function around is async. */
export function awaitRepair(facts: Facts, promise: Node, isSafe: boolean): Repair | undefined {
  const fn = enclosingFunction(promise);
  if (fn?.async !== true) return undefined;
  const [start, end] = rangeOf(promise);
  const text = facts.code.text.slice(start, end);
  const before = startsOpenStatement(facts, promise) ? ';' : '';
  return {
    title: l10n.t('Insert await'),
    isSafe,
    fix: (fixer) =>
      needsParentheses(promise)
        ? fixer.replaceTextRange([start, end], `${before}(await ${text})`)
        : fixer.insertTextBeforeRange([start, end], 'await '),
  };
}

/** Whether what stands around binds closer than `await`. */
function needsParentheses(promise: Node): boolean {
  const parent = parentOf(promise);
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === promise;
    case 'CallExpression':
      return parent.callee === promise;
    case 'TaggedTemplateExpression':
      return parent.tag === promise;
    case 'BinaryExpression':
      return parent.operator === '**' && parent.left === promise;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === promise;
    default:
      return false;
  }
}

/** Without a semicolon before it, a statement that begins with a parenthesis would call what ends the one before. */
export function startsOpenStatement(facts: Facts, node: Node): boolean {
  const [start] = rangeOf(node);
  for (const around of ancestorsOf(node)) {
    if (rangeOf(around)[0] !== start) return false;
    if (around.type !== 'ExpressionStatement') continue;
    const block = parentOf(around);
    const statements = block !== undefined && 'body' in block && Array.isArray(block.body) ? block.body : [];
    const previous = statements[statements.indexOf(around as never) - 1] as Node | undefined;
    const isOpen = previous?.type === 'ExpressionStatement' || previous?.type === 'VariableDeclaration';
    return isOpen && facts.code.getTokenBefore(around)?.value !== ';';
  }
  return false;
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
