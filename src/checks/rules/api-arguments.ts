import * as l10n from '@vscode/l10n';
import type { ApiMethod, ApiParameter } from '../../auth0/catalogue/api-method.ts';
import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import { indentationOf } from '../analysis/edits.ts';
import { apiCalls, type Facts } from '../analysis/facts.ts';
import { type Call, type Node, parentOf, propertyName, rangeOf, unwrap } from '../analysis/node.ts';
import { complete } from '../analysis/texts.ts';
import { type ValueKind, valueKind } from '../analysis/value-kind.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Arguments that are lost, missing, or that make a method throw. */
export const apiArguments = checkRule(
  {
    name: 'api-arguments',
    description: 'Wrong arguments for methods of api',
    severity: 'warning',
    severityOf: { scope: 'error', relative: 'error', type: 'error' },
    messages: {
      extra: 'api.{{method}} of {{trigger}} takes {{count}}: the rest is lost without a sign.',
      missing: 'api.{{method}} of {{trigger}} needs {{name}}, which is missing here.',
      scope: 'Auth0 throws for the scope "{{value}}": a scope has no spaces, and one call adds one scope.',
      relative: 'api.redirect.sendUserTo throws for "{{value}}": the URL must be absolute.',
      long: '{{name}} of api.{{method}} may have {{limit}} characters; this has {{length}}.',
      option: '"{{value}}" is none of the values that {{name}} of api.{{method}} can have: {{options}}.',
      kind: '{{name}} of api.{{method}} must be {{expected}}, and this is {{given}}.',
      type: 'api.{{method}} throws here: {{name}} must be {{expected}}, and this is {{given}}.',
      string: 'The cache stores strings only: this fails without an error. Use JSON.stringify.',
    },
  },
  ({ facts, report }) => {
    for (const { call, origin, method: path } of apiCalls(facts)) {
      const trigger = origin.handler?.trigger;
      const method = trigger && findApiMethod(trigger, path);
      if (trigger === undefined || method === undefined) continue;
      const given = call.arguments;
      if (given.some((it) => it.type === 'SpreadElement')) continue;
      const { params } = method;
      if (given.length > params.length && method.documented !== false) {
        const count = params.length === 1 ? l10n.t('one argument') : l10n.t('{0} arguments', params.length);
        report({
          node: given[params.length] as Node,
          messageId: 'extra',
          data: { method: path, trigger: trigger.id, count },
          repairs: [messageAlone(facts, call, path), withoutRest(facts, call, params.length)],
        });
      }
      const missing = params.find((it, index) => it.optional !== true && index >= given.length);
      if (missing !== undefined && !mayLeaveOut(trigger.id, method, given.length)) {
        const data = { method: path, trigger: trigger.id, name: missing.name };
        report({ node: call, messageId: 'missing', data, repairs: [oneByOne(facts, call, path)] });
      }
      for (const [index, argument] of given.entries()) {
        const parameter = params[index];
        const node = argument as Node;
        const found =
          (parameter && wrongValue(facts, path, parameter, node)) ??
          (parameter && missing === undefined ? wrongType(facts, method, parameter, node) : undefined);
        if (found) report({ node, ...found });
      }
    }
  },
);

/** The reason is missing in Auth0's own guides; a claim without a value is one without a value. */
function mayLeaveOut(trigger: string, { method }: ApiMethod, given: number): boolean {
  return (
    (method === 'access.deny' && trigger === 'pre-user-registration' && given === 1) ||
    (method === 'access.deny' && given === 0)
  );
}

function withoutRest(facts: Facts, call: Call, count: number): Repair | undefined {
  const last = call.arguments[count - 1];
  const comma = last && commaAfter(facts, last as Node);
  const end = facts.code.getLastToken(call);
  if (comma == null || end === null) return undefined;
  return {
    title: l10n.t('Remove what is lost'),
    fix: (fixer) => fixer.removeRange([comma.range[0], end.range[0]]),
  };
}

/** Behind the parentheses around an argument, and what TypeScript says about it. */
function commaAfter(facts: Facts, argument: Node) {
  return facts.code.getTokenAfter(argument, { filter: ({ value }) => value === ',' });
}

/** `deny('invalid_session', 'Log in again.')` as in other triggers: the user is to read the sentence, not the code. */
function messageAlone(facts: Facts, call: Call, method: string): Repair | undefined {
  const [code, message, ...more] = call.arguments;
  const [short, long] = [code, message].map((it) => it && complete(facts.texts.of(it as Node)[0]));
  const isCode = short !== undefined && /^[\w-]+$/.test(short) && long !== undefined && /\s/.test(long);
  if (method !== 'access.deny' || !isCode || more.length > 0) return undefined;
  const open = facts.code.getTokenAfter(call.callee as Node, { filter: ({ value }) => value === '(' });
  const comma = commaAfter(facts, code as Node);
  const first = comma && facts.code.getTokenAfter(comma);
  if (open === null || first == null) return undefined;
  return {
    title: l10n.t('Keep the message alone'),
    fix: (fixer) => fixer.removeRange([open.range[1], first.range[0]]),
  };
}

/** `setAppMetadata({ plan, since })`: one call for each key. */
function oneByOne(facts: Facts, call: Call, method: string): Repair | undefined {
  const [object] = call.arguments;
  const statement = parentOf(call);
  const pairs =
    object?.type === 'ObjectExpression'
      ? object.properties.map((it) => {
          const name = it.type === 'Property' && !it.computed && !it.method && it.kind === 'init' && propertyName(it);
          const isPlain =
            name && !/['\\\n]/.test(name) && it.type === 'Property' && it.value.type !== 'SequenceExpression';
          return isPlain ? `'${name}', ${facts.code.getText(it.value as Node)}` : undefined;
        })
      : [];
  const isAlone =
    pairs.length === 1 || (statement && /^(?:BlockStatement|Program)$/.test(parentOf(statement)?.type ?? ''));
  if (!/^user\.set(?:App|User)Metadata$/.test(method) || statement?.type !== 'ExpressionStatement') return undefined;
  // In parentheses, or with a type of TypeScript behind it, it cannot be two statements.
  const isBare = rangeOf(statement)[0] === rangeOf(call)[0] && /^\s*;?$/.test(textAfter(facts, call, statement));
  if (!isBare) return undefined;
  if (pairs.length === 0 || pairs.includes(undefined) || pairs.some((it) => it?.startsWith("''")) || !isAlone)
    return undefined;
  const callee = facts.code.getText(call.callee as Node);
  const text = pairs.map((it) => `${callee}(${it})`).join(`;\n${indentationOf(facts, statement)}`);
  return {
    title: l10n.t('Set each key with a call of its own'),
    isSafe: true,
    fix: (fixer) => fixer.replaceText(call, text),
  };
}

function textAfter(facts: Facts, node: Node, around: Node): string {
  return facts.code.text.slice(rangeOf(node)[1], rangeOf(around)[1]);
}

interface Wrong {
  messageId: 'scope' | 'relative' | 'long' | 'option' | 'string' | 'kind' | 'type';
  data: Record<string, string | number>;
  repairs?: Repair[];
}

function wrongValue(facts: Facts, method: string, parameter: ApiParameter, argument: Node): Wrong | undefined {
  if (method === 'cache.set' && parameter.name === 'value') {
    const value = unwrap(argument);
    return value.type === 'ObjectExpression' || value.type === 'ArrayExpression'
      ? { messageId: 'string', data: {} }
      : undefined;
  }
  if (unwrap(argument).type === 'Literal' && typeof (unwrap(argument) as { value?: unknown }).value !== 'string')
    return undefined;
  const texts = facts.texts.of(argument);
  const value = texts.length === 1 ? complete(texts[0]) : undefined;
  if (value === undefined) return undefined;
  const { name, maxLength, enum: options } = parameter;
  if (/^accessToken\.(?:add|remove)Scope$/.test(method)) {
    return value.trim() === '' || /\s/.test(value.trim()) ? { messageId: 'scope', data: { value } } : undefined;
  }
  if (method === 'redirect.sendUserTo' && name === 'url' && !/^[a-z][a-z\d+.-]*:/i.test(value)) {
    return { messageId: 'relative', data: { value } };
  }
  if (maxLength !== undefined && value.length > maxLength) {
    return { messageId: 'long', data: { name, method, limit: maxLength, length: value.length } };
  }
  if (options !== undefined && !options.includes(value)) {
    return { messageId: 'option', data: { value, name, method, options: options.join(', ') } };
  }
  return undefined;
}

/** Types of the catalogue that a value of a plain kind can have. */
const kindsByType: Readonly<Record<string, ValueKind>> = { string: 'text', number: 'number', boolean: 'boolean' };

function wrongType(
  facts: Facts,
  { method, checksArguments }: ApiMethod,
  { name, type, enum: options }: ApiParameter,
  argument: Node,
): Wrong | undefined {
  const expected = options ? 'text' : /^\w+\[\]$/.test(type) ? 'list' : kindsByType[type];
  const kind = valueKind(facts, argument);
  if (expected === undefined || kind === undefined || kind === expected) return undefined;
  const data = { method, name, expected: wordFor(expected), given: wordFor(kind) };
  const messageId = checksArguments === true ? 'type' : 'kind';
  if (kind !== 'error' || expected !== 'text') return { messageId, data };
  const message = `${facts.code.getText(argument)}.message`;
  const title = l10n.t('Change to {0}', message);
  return { messageId, data, repairs: [{ title, fix: (fixer) => fixer.replaceText(argument, message) }] };
}

function wordFor(kind: ValueKind): string {
  switch (kind) {
    case 'text':
      return l10n.t('a text');
    case 'number':
      return l10n.t('a number');
    case 'boolean':
      return l10n.t('true or false');
    case 'list':
      return l10n.t('a list');
    case 'object':
      return l10n.t('an object');
    case 'error':
      return l10n.t('the error that was caught');
    case 'function':
      return l10n.t('a function');
  }
}
