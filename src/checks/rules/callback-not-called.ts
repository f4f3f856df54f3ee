import * as l10n from '@vscode/l10n';
import { phoneMessageHook, registrationHook } from '../../auth0/catalogue/rules.ts';
import { runsAtOnce } from '../analysis/at-once.ts';
import { callbackOf } from '../analysis/callback.ts';
import { indentationOf } from '../analysis/edits.ts';
import type { Facts } from '../analysis/facts.ts';
import {
  enclosingFunction,
  type FunctionNode,
  isCaught,
  isFunction,
  type Node,
  parentOf,
  propertyName,
  rangeOf,
  unwrap,
} from '../analysis/node.ts';
import { catches } from '../analysis/promise-use.ts';
import { shortText } from '../analysis/short-text.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Paths through a rule or hook that end without a word to Auth0. */
export const callbackNotCalled = checkRule(
  {
    name: 'callback-not-called',
    description: 'Paths through a rule or hook that never call the callback',
    severity: 'error',
    severityOf: { uncaught: 'warning', uncaughtAwait: 'warning' },
    messages: {
      path: '{{name}} is not called on this path: the login hangs until Auth0 stops the script, after about 20 seconds.',
      pathOfExchange:
        '{{name}} is not called on this path: the application waits for its token until Auth0 stops the Hook, and then gets none.',
      pathOfRegistration:
        '{{name}} is not called on this path: Auth0 waits for the Hook until it stops it. If it runs before a registration, the user is not signed up then.',
      pathOfMessage: '{{name}} is not called on this path: nothing goes on for the user until Auth0 stops the Hook.',
      uncaught: 'If {{call}} fails, nobody catches the error and {{name}} is not called. Add .catch({{name}}).',
      uncaughtAwait:
        'If {{call}} fails, nobody catches the error and {{name}} is not called. Put it into try, and hand the error to {{name}} in catch.',
      thrown:
        'Nobody catches what is thrown in this callback, and {{name}} is not called on this path. Hand the error to {{name}} instead.',
      never: '{{name}} is never called: the login hangs until Auth0 stops the script, after about 20 seconds.',
      neverOfExchange:
        '{{name}} is never called: the application waits for its token until Auth0 stops the Hook, and then gets none.',
      neverOfRegistration:
        '{{name}} is never called: Auth0 waits for the Hook until it stops it. If it runs before a registration, nobody can sign up.',
      neverOfMessage: '{{name}} is never called: nothing goes on for the user until Auth0 stops the Hook.',
    },
  },
  ({ facts, report }) => {
    const callback = callbackOf(facts);
    if (callback === undefined || callback.isTracked) return;
    const { name, fn, ending, paths } = callback;
    for (const node of facts.nodes('ThrowStatement')) {
      if (!isThrownLater(facts, node)) continue;
      report({ node, messageId: 'thrown', data: { name }, repairs: [handOnRepair(facts, node, name)] });
    }
    const ofKind = suffixFor(facts);
    for (const chain of paths.uncaught()) {
      const call = shortText(facts, firstOf(chain));
      report({ node: chain, messageId: 'uncaught', data: { call, name }, repairs: [catchRepair(chain, name)] });
    }
    const awaited = facts.nodes('AwaitExpression').find((it) => failsUnheard(facts, it, fn));
    if (awaited !== undefined) {
      const call = shortText(facts, awaited.argument);
      report({ node: awaited, messageId: 'uncaughtAwait', data: { call, name } });
    }
    const missing = paths.missing();
    if (paths.callNodes.size === 0 && missing.length > 0 && missing.every((it) => it === fn)) {
      report({
        loc: headOf(facts, fn),
        messageId: `never${ofKind}`,
        data: { name },
        repairs: [endingRepair(facts, fn, ending)],
      });
      return;
    }
    for (const node of missing) {
      report({
        loc: headOf(facts, node),
        messageId: `path${ofKind}`,
        data: { name },
        repairs: [endingRepair(facts, node, ending)],
      });
    }
  },
);

/** `await load()` of the rule itself, outside of `try`: Auth0 takes no notice of the promise that an async rule returns. */
function failsUnheard(facts: Facts, node: Node & { type: 'AwaitExpression' }, fn: FunctionNode): boolean {
  return enclosingFunction(node) === fn && !isCaught(node, fn) && mayFail(facts, node.argument, new Set());
}

/** A call that is not caught, and that is none of a function of the file in which everything is. */
function mayFail(facts: Facts, awaited: Node, seen: Set<FunctionNode>): boolean {
  const value = unwrap(awaited);
  if (value.type !== 'CallExpression' || catches(value)) return false;
  const called = facts.bindings.functionOf(value.callee as Node);
  if (called === undefined) return true;
  if (seen.has(called)) return false;
  seen.add(called);
  return facts
    .nodes('AwaitExpression')
    .some((it) => enclosingFunction(it) === called && !isCaught(it, called) && mayFail(facts, it.argument, seen));
}

/** Who waits for the callback: a login, a request of an application for its own token, a registration, or a message. */
function suffixFor({ script }: Facts): '' | 'OfExchange' | 'OfRegistration' | 'OfMessage' {
  if (script.kind === 'rule') return '';
  switch (script.handlers[0]?.triggerId) {
    case registrationHook.id:
      return 'OfRegistration';
    case phoneMessageHook.id:
      return 'OfMessage';
    default:
      return 'OfExchange';
  }
}

/** Where a chain begins: `save(user)` in `save(user).then(…).then(…)`. */
function firstOf(chain: Node): Node {
  const isLink =
    chain.type === 'CallExpression' &&
    chain.callee.type === 'MemberExpression' &&
    ['then', 'catch', 'finally'].includes(propertyName(chain.callee) ?? '');
  return isLink && chain.callee.type === 'MemberExpression' ? firstOf(chain.callee.object as Node) : chain;
}

function catchRepair(chain: Node, name: string): Repair {
  const text = `.catch(${name})`;
  return { title: l10n.t('Add {0}', text), fix: (fixer) => fixer.insertTextAfter(chain, text) };
}

/**
 * Thrown in a callback that gets an error first, as those of Node.js do. It runs when everything around has ended, so
 * that no `catch` and no promise sees the throw.
 */
function isThrownLater(facts: Facts, node: Node & { type: 'ThrowStatement' }): boolean {
  const fn = enclosingFunction(node);
  const call = fn && parentOf(fn);
  const [error] = fn?.params ?? [];
  if (fn === undefined || fn.async === true || call?.type !== 'CallExpression' || error?.type !== 'Identifier') {
    return false;
  }
  const isHandedOn = call.arguments.includes(fn as (typeof call.arguments)[number]);
  if (!isHandedOn || runsAtOnce(call) || !/^_*(?:e|er|err|error)$/i.test(error.name)) return false;
  if (facts.bindings.functionOf(call.callee as Node) !== undefined) return false;
  return !isCaught(node, fn);
}

/** `throw error` becomes `return callback(error)`. */
function handOnRepair(facts: Facts, { argument, ...node }: Node & { type: 'ThrowStatement' }, name: string): Repair {
  const text = `return ${name}(${facts.code.getText(argument as Node)});`;
  return {
    title: l10n.t('Return {0}', `${name}(…)`),
    fix: (fixer) => fixer.replaceTextRange(rangeOf(node as Node), text),
  };
}

/** What names the path: the `return`, or the line in which a branch or a function begins. */
function headOf(facts: Facts, node: Node) {
  const [start, end] = rangeOf(node);
  const isWhole = node.type === 'ReturnStatement' || (!('body' in node) && !('consequent' in node));
  const body = isFunction(node) || node.type === 'CatchClause' ? rangeOf(node.body)[0] : end;
  const lineEnd = facts.code.text.indexOf('\n', start);
  const stop = isWhole ? end : Math.min(body, lineEnd === -1 ? end : lineEnd, end);
  return { start: facts.code.getLocFromIndex(start), end: facts.code.getLocFromIndex(Math.max(stop, start + 1)) };
}

function endingRepair(facts: Facts, node: Node, ending: string): Repair | undefined {
  if (node.type === 'ReturnStatement') {
    const [start, end] = rangeOf(node);
    if (node.argument) return undefined;
    return {
      title: l10n.t('Return {0}', ending),
      fix: (fixer) => fixer.replaceTextRange([start, end], `return ${ending};`),
    };
  }
  const body = isFunction(node) || node.type === 'CatchClause' ? node.body : node;
  if (body.type !== 'BlockStatement') return undefined;
  const [, end] = rangeOf(body);
  const indentation = indentationOf(facts, body);
  const lineStart = facts.code.text.lastIndexOf('\n', end - 1) + 1;
  const closesAlone = facts.code.text.slice(lineStart, end - 1).trim() === '';
  const text = closesAlone ? `${indentation}  return ${ending};\n` : ` return ${ending}; `;
  const at = closesAlone ? lineStart : end - 1;
  return { title: l10n.t('End with {0}', ending), fix: (fixer) => fixer.insertTextBeforeRange([at, at], text) };
}
