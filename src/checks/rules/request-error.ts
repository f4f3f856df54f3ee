import { callbackOf } from '../analysis/callback.ts';
import type { Facts } from '../analysis/facts.ts';
import { moduleOf } from '../analysis/modules.ts';
import {
  ancestorsOf,
  type Call,
  enclosingFunction,
  type FunctionNode,
  findWithin,
  isCaught,
  isFunction,
  isInside,
  type Node,
  parentOf,
  propertyName,
  rangeOf,
} from '../analysis/node.ts';
import { checkRule } from '../rule.ts';

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'head']);

/** Callbacks of `request` that read the response without a look at the error. */
export const requestError = checkRule(
  {
    name: 'request-error',
    description: 'Requests whose error nobody looks at',
    severity: 'warning',
    messages: {
      unheard:
        "Nobody listens for the request's error: if the connection fails, Node.js throws it where nobody can catch it, and the script ends. Add .on('error', …).",
      ignored:
        'Nobody looks at {{error}}: an answer with a bad status ends the login, but if there is no answer at all, the script goes on as if the request had succeeded. Hand {{error}} to the callback.',
      unseen:
        'If the request fails, {{name}} is undefined, and the script throws here, where nobody catches it. Look at {{error}} first.',
    },
  },
  ({ facts, report }) => {
    for (const call of facts.calls) {
      if (isUnheard(facts, call)) report({ node: call.callee as Node, messageId: 'unheard' });
    }
    if (facts.script.kind === 'action') return;
    for (const call of facts.calls) {
      const fn = call.arguments.at(-1);
      if (!isFunction(fn) || !isRequest(facts, call)) continue;
      const [error, ...answers] = fn.params;
      if (error?.type !== 'Identifier' || answers.length === 0) continue;
      const reading = answers
        .map((it) => firstReading(facts, it as Node, fn))
        .find((it) => it !== undefined && !isAskedFor(facts, it, answers as Node[]));
      if (reading === undefined && isIgnored(facts, error) && endsWithAnError(facts, answers as Node[], fn)) {
        report({ node: error, messageId: 'ignored', data: { error: error.name } });
      }
      if (reading === undefined || isAskedBefore(facts, error, reading)) continue;
      const name = facts.code.getText(reading);
      report({ node: reading, messageId: 'unseen', data: { name, error: error.name } });
    }
  },
);

/** `const req = https.request(…)` on which nobody listens for `error`, which Node.js then throws. */
function isUnheard(facts: Facts, call: Call): boolean {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || !['request', 'get'].includes(propertyName(callee) ?? '')) return false;
  if (!/^(?:node:)?https?$/.test(moduleOf(facts, callee) ?? '')) return false;
  const parent = parentOf(call);
  if (parent?.type === 'ExpressionStatement') return true;
  if (parent?.type === 'MemberExpression') return isUnheardChain(parent);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  const variable = facts.bindings.variableOf(parent.id);
  return (variable?.references ?? []).every(({ identifier, init }) => {
    const member = parentOf(identifier as Node);
    if (init === true) return true;
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return false; // handed on
    const listening = parentOf(member);
    const isListening = /^(?:on|once|addListener)$/.test(propertyName(member) ?? '');
    const event = listening?.type === 'CallExpression' ? listening.arguments[0] : undefined;
    // A chain of listeners, or an event by a name that is not constant, may well hold it.
    return !isListening || (event?.type === 'Literal' && event.value !== 'error' && !isChained(listening));
  });
}

/** `https.get(…).on('timeout', …).end()`: a statement of calls, none of which listens for `error`. */
function isUnheardChain(member: Node & { type: 'MemberExpression' }): boolean {
  const call = parentOf(member);
  if (call?.type !== 'CallExpression' || call.callee !== member) return false;
  const [event] = call.arguments;
  const isListening = /^(?:on|once|addListener)$/.test(propertyName(member) ?? '');
  if (isListening && (event?.type !== 'Literal' || event.value === 'error')) return false;
  const parent = parentOf(call);
  if (parent?.type === 'MemberExpression' && parent.object === call) return isUnheardChain(parent);
  return parent?.type === 'ExpressionStatement';
}

function isChained(call: Node | undefined): boolean {
  const parent = call && parentOf(call);
  return parent?.type === 'MemberExpression' && parent.object === call;
}

function isRequest(facts: Facts, { callee }: Call): boolean {
  const isVerb = callee.type === 'MemberExpression' && verbs.has(propertyName(callee) ?? '');
  const name = (isVerb ? callee.object : callee) as Node;
  if (name.type !== 'Identifier') return false;
  return /^request(?:@|$)/.test(moduleOf(facts, name) ?? '') || facts.bindings.isGlobal(name, 'request');
}

/** Nobody reads the parameter, whose name does not say that this is meant: `_error`. */
function isIgnored(facts: Facts, error: Node & { type: 'Identifier' }): boolean {
  const references = facts.bindings.variableOf(error)?.references ?? [];
  return !error.name.startsWith('_') && references.length === 0;
}

/** `if (response && response.statusCode >= 400) return callback(new Error(…))` */
function endsWithAnError(facts: Facts, answers: readonly Node[], fn: FunctionNode): boolean {
  return (callbackOf(facts)?.calls ?? []).some((call) => {
    const [error] = call.arguments;
    const isError = error !== undefined && !(error.type === 'Literal' && error.value === null);
    if (!isError || enclosingFunction(call) !== fn) return false;
    for (const around of ancestorsOf(call)) {
      if (around === fn) return false;
      if (around.type !== 'IfStatement') continue;
      const asked = answers.map((it) => facts.bindings.variableOf(it));
      if (findWithin(around.test, (it) => it.type === 'Identifier' && asked.includes(facts.bindings.variableOf(it))))
        return true;
    }
    return false;
  });
}

/** `response.statusCode`, `JSON.parse(body)`: what throws without a response. */
function firstReading(facts: Facts, answer: Node, fn: FunctionNode): Node | undefined {
  const variable = facts.bindings.variableOf(answer);
  const reads = (variable?.references ?? []).filter((it) => it.isRead()).map((it) => it.identifier as Node);
  const first = reads.sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0])[0];
  if (first === undefined || !isInside(first, fn.body) || isCaught(first, fn)) return undefined;
  const parent = parentOf(first);
  if (parent?.type === 'MemberExpression') return parent.object === first && !parent.optional ? first : undefined;
  const isParsed = parent?.type === 'CallExpression' && facts.code.getText(parent.callee) === 'JSON.parse';
  return isParsed && parent.arguments[0] === first ? first : undefined;
}

/** The error is read in a condition, or handed to somebody, before the response is read. */
function isAskedBefore(facts: Facts, error: Node, reading: Node): boolean {
  const reads = facts.bindings.variableOf(error)?.references.filter((it) => it.isRead()) ?? [];
  return reads.some(
    ({ identifier }) => rangeOf(identifier as Node)[0] < rangeOf(reading)[0] && !isLogged(identifier as Node),
  );
}

/** `if (response && …)`, `if (!body)`: the script knows that there may be none, and asks before it reads. */
function isAskedFor(facts: Facts, reading: Node, answers: readonly Node[]): boolean {
  return answers.some((answer) =>
    facts.bindings.variableOf(answer)?.references.some(({ identifier }) => {
      const test = identifier as Node;
      const parent = parentOf(test);
      if (parent?.type === 'UnaryExpression') return true;
      const isTest =
        parent?.type === 'LogicalExpression' ||
        ((parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === test);
      const isSame = facts.bindings.variableOf(test) === facts.bindings.variableOf(reading);
      return isTest && (isSame || isWithinCondition(test, reading));
    }),
  );
}

/** Read only where the condition holds that asks for another answer. */
function isWithinCondition(test: Node, reading: Node): boolean {
  for (const around of ancestorsOf(test)) {
    if (isFunction(around)) return false;
    if (around.type === 'IfStatement' || around.type === 'ConditionalExpression') return isInside(reading, around);
  }
  return false;
}

/** `console.log(err)` and `if (err) console.log(err)` see the error, but go on. */
function isLogged(name: Node): boolean {
  const parent = parentOf(name);
  if (parent?.type === 'IfStatement') return parent.alternate == null && onlyLogs(parent.consequent);
  for (const around of ancestorsOf(name)) {
    if (around.type === 'CallExpression') return isOfConsole(around);
    if (around.type === 'IfStatement' || isFunction(around)) return false;
  }
  return false;
}

function onlyLogs(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.length > 0 && statement.body.every(onlyLogs);
  if (statement.type !== 'ExpressionStatement') return false;
  return statement.expression.type === 'CallExpression' && isOfConsole(statement.expression);
}

function isOfConsole({ callee }: Call): boolean {
  return findWithin(callee as Node, (it) => it.type === 'Identifier' && it.name === 'console') !== undefined;
}
