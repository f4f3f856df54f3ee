import * as l10n from '@vscode/l10n';
import type { Facts } from '../analysis/facts.ts';
import { moduleOf } from '../analysis/modules.ts';
import { type Call, isInside, type Node, propertyName, rangeOf, unwrap } from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

const clients = /^(?:axios|got|ky|node-fetch|cross-fetch|undici)(?:@|$)/;
const requests = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'request', 'fetch']);
const limits = new Set(['timeout', 'signal', 'headersTimeout', 'bodyTimeout', 'dispatcher']);

/** Requests that can use up the time that Auth0 gives to all Actions of a flow together. */
export const requestTimeout = checkRule(
  {
    name: 'request-timeout',
    description: 'HTTP requests without a timeout',
    severity: 'hint',
    messages: {
      missing:
        'This request has no timeout. If the server does not answer, the script waits until Auth0 stops it: all Actions of a trigger have 20 seconds together.',
    },
  },
  ({ facts, report }) => {
    if (facts.script.kind !== 'action' || setsDefaults(facts)) return;
    for (const call of facts.calls) {
      const client = clientOf(facts, call);
      if (client === undefined || isLimited(facts, call) || isRaced(facts, call)) continue;
      report({ node: call.callee as Node, messageId: 'missing', repairs: [timeoutRepair(facts, call, client)] });
    }
  },
);

function clientOf(facts: Facts, { callee }: Call): string | undefined {
  if (callee.type === 'Super') return undefined;
  if (facts.bindings.isGlobal(callee, 'fetch')) return 'fetch';
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (callee.type === 'MemberExpression' && !requests.has(name ?? '')) return undefined;
  const module = moduleOf(facts, callee);
  const client = module === undefined ? undefined : clients.exec(module)?.[0].replace('@', '');
  if (client === undefined) return undefined;
  // An instance brings its own defaults.
  const instance = facts.bindings.onlySource(
    callee.type === 'MemberExpression' ? (callee.object as Node) : callee,
  )?.node;
  return instance?.type === 'CallExpression' &&
    !facts.bindings.isGlobal(instance.callee as Node, 'require') &&
    instance.arguments.some((it) => mayLimit(facts, it as Node))
    ? undefined
    : client;
}

/** One of the arguments holds a limit, or cannot be read. */
function isLimited(facts: Facts, { arguments: given }: Call): boolean {
  return (
    given.slice(given.length === 1 ? 0 : 1).some((it) => mayLimit(facts, it as Node)) ||
    given.some((it) => it.type === 'SpreadElement')
  );
}

function mayLimit(facts: Facts, argument: Node): boolean {
  const value = unwrap(argument);
  const object = facts.bindings.objectOf(value);
  if (object === undefined)
    return value.type === 'Identifier' || value.type === 'CallExpression' || value.type === 'MemberExpression'
      ? isConfiguration(facts, value)
      : false;
  return (
    object.properties.some(
      (it) => it.type === 'SpreadElement' || limits.has(propertyName(it) ?? '?') || propertyName(it) === undefined,
    ) || isAddedTo(facts, value)
  );
}

/** A variable that is neither a string nor made here may be anything. */
function isConfiguration(facts: Facts, value: Node): boolean {
  const text = facts.texts.of(value);
  return (
    text.every((it) => it.parts.length === 1 && typeof it.parts[0] !== 'string') &&
    !/^(?:url|uri|href|endpoint|data|body|payload|params)$/i.test(facts.code.getText(value))
  );
}

/** `options.signal = …` after the object was made. */
function isAddedTo(facts: Facts, value: Node): boolean {
  const variable = facts.bindings.variableOf(value);
  return facts.nodes('AssignmentExpression').some(({ left }) => {
    const object = left.type === 'MemberExpression' ? facts.bindings.variableOf(left.object as Node) : undefined;
    return (
      variable !== undefined &&
      object === variable &&
      left.type === 'MemberExpression' &&
      limits.has(propertyName(left) ?? '')
    );
  });
}

/** `axios.defaults.timeout = …`, and interceptors, which may do the same. */
function setsDefaults(facts: Facts): boolean {
  return facts
    .nodes('MemberExpression')
    .some(
      (it) =>
        ['defaults', 'interceptors'].includes(propertyName(it) ?? '') &&
        moduleOf(facts, it.object as Node) !== undefined,
    );
}

/** `Promise.race([fetch(…), timeout])`. */
function isRaced(facts: Facts, call: Call): boolean {
  return facts.calls.some(
    ({ callee, arguments: given }) =>
      callee.type === 'MemberExpression' &&
      propertyName(callee) === 'race' &&
      given.some((it) => isInside(call, it as Node)),
  );
}

function timeoutRepair(facts: Facts, call: Call, client: string): Repair | undefined {
  const { arguments: given } = call;
  const options = given.at(-1);
  const limit =
    client === 'axios' || client === 'ky'
      ? 'timeout: 5000'
      : client === 'got'
        ? 'timeout: { request: 5000 }'
        : 'signal: AbortSignal.timeout(5000)';
  const title = l10n.t('Add {0}', limit);
  if (
    options?.type === 'ObjectExpression' &&
    (given.length > 1 || client !== 'fetch') &&
    !(client === 'axios' && given.length === 2 && isBodyFirst(facts, given))
  ) {
    const [start, end] = rangeOf(options);
    const isEmpty = options.properties.length === 0;
    return {
      title,
      fix: (fixer) => fixer.replaceTextRange([start, Math.min(start + 1, end)], `{ ${limit}${isEmpty ? ' ' : ','}`),
    };
  }
  if (given.length === 1 && options !== undefined && client !== 'axios') {
    const place = placeForArgument(facts, call);
    return place && { title, fix: (fixer) => fixer.insertTextAfterRange([0, place.at], `${place.comma} { ${limit} }`) };
  }
  return undefined;
}

/** Where one more argument goes: after the last one and its parentheses, and after its type in TypeScript. */
function placeForArgument(facts: Facts, call: Call): { at: number; comma: string } | undefined {
  const end = facts.code.getLastToken(call);
  const last = end === null ? null : facts.code.getTokenBefore(end);
  if (end === null || last === null) return undefined;
  const isTyped = facts.code.text.slice(last.range[1], end.range[0]).trim() !== '';
  return { at: isTyped ? end.range[0] : last.range[1], comma: last.value === ',' ? '' : ',' };
}

/** The second argument of `axios.post` is the body, the third the options. */
function isBodyFirst(facts: Facts, given: Call['arguments']): boolean {
  const call = given[0] && (given[0] as { parent?: Node }).parent;
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    /^(?:post|put|patch)$/.test(facts.code.getText(call.callee.property as Node))
  );
}
