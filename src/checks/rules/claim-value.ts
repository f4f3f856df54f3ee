import * as l10n from '@vscode/l10n';
import { claimSites } from '../analysis/claim-sites.ts';
import { awaitRepair } from '../analysis/edits.ts';
import type { Facts } from '../analysis/facts.ts';
import { moduleOf } from '../analysis/modules.ts';
import { isFunction, type Node, parentOf, propertyName, unwrap } from '../analysis/node.ts';
import { Promises } from '../analysis/promises.ts';
import { valueKind } from '../analysis/value-kind.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Values that are something else once they are JSON. */
export const claimValue = checkRule(
  {
    name: 'claim-value',
    description: 'Claim values that JSON cannot carry',
    severity: 'error',
    messages: {
      promise: 'The value is a promise, and a promise is {} in a token. Insert await.',
      promises:
        'The value is a list of promises, because the function that makes them is async, and a promise is {} in a token. Wait for all of them: await Promise.all(…).',
      collection: 'A {{type}} is {} in a token. Use {{instead}}.',
      error: 'An error that was caught is {} in a token, unless its library makes more of it. Give {{name}}.message.',
      function: 'A function cannot be in a token: the claim is missing. Did you mean to call it?',
    },
  },
  ({ facts, report }) => {
    const promises = new Promises(facts);
    const seen = new Set<Node>();
    for (const { value } of claimSites(facts)) {
      if (value !== undefined && !seen.has(value) && valueKind(facts, value) === 'error') {
        seen.add(value);
        const name = facts.code.getText(value);
        report({ node: value, messageId: 'error', data: { name }, repairs: [messageRepair(value, name)] });
        continue;
      }
      const found = value && valueBehind(facts, value);
      if (value === undefined || found === undefined || seen.has(value)) continue;
      seen.add(value);
      for (const part of partsOf(unwrap(value))) {
        const isPromise = promises.isPromise(valueBehind(facts, part) ?? part);
        if (isPromise) report({ node: part, messageId: 'promise', repairs: [partRepair(facts, part)] });
        else if (isMappedAsync(facts, unwrap(part))) report({ node: part, messageId: 'promises' });
      }
      if (isMappedAsync(facts, found)) report({ node: value, messageId: 'promises' });
      if (promises.isPromise(found)) {
        report({ node: value, messageId: 'promise', repairs: [awaitRepair(facts, value, true)] });
      } else if (found.type === 'NewExpression' && (isNew(facts, found, 'Map') || isNew(facts, found, 'Set'))) {
        const type = isNew(facts, found, 'Map') ? 'Map' : 'Set';
        report({
          node: value,
          messageId: 'collection',
          data: { type, instead: type === 'Map' ? 'Object.fromEntries(map)' : '[...set]' },
        });
      } else if (isFunction(found) && found.type !== 'FunctionDeclaration') {
        report({ node: value, messageId: 'function' });
      }
    }
  },
);

/** The values within the literals that an object or a list is written with. */
function partsOf(value: Node): Node[] {
  const parts =
    value.type === 'ObjectExpression'
      ? value.properties.flatMap((it) => (it.type === 'Property' && it.kind === 'init' ? [it.value as Node] : []))
      : value.type === 'ArrayExpression'
        ? value.elements.filter((it) => it !== null && it.type !== 'SpreadElement')
        : [];
  return parts.flatMap((part) => [part as Node, ...partsOf(unwrap(part as Node))]);
}

function partRepair(facts: Facts, part: Node): Repair | undefined {
  const property = parentOf(part);
  return property?.type === 'Property' && property.shorthand ? undefined : awaitRepair(facts, part, true);
}

/** `roles.map(async (role) => …)`; modules have methods of this name that wait. */
function isMappedAsync(facts: Facts, node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { callee } = node;
  const [fn] = node.arguments;
  const made = fn && facts.bindings.functionOf(fn as Node);
  const isOfOther = moduleOf(facts, callee) !== undefined || facts.bindings.isGlobal(callee.object as Node, 'Promise');
  return propertyName(callee) === 'map' && made?.async === true && made.generator !== true && !isOfOther;
}

function messageRepair(value: Node, name: string): Repair {
  return {
    title: l10n.t('Change to {0}', `${name}.message`),
    isSafe: true,
    fix: (fixer) => fixer.insertTextAfter(value, '.message'),
  };
}

/** The expression itself, or what the variable was made with. */
function valueBehind(facts: Facts, value: Node): Node | undefined {
  const inner = unwrap(value);
  if (inner.type !== 'Identifier') return inner;
  const source = facts.bindings.onlySource(inner);
  return source && source.path.length === 0 ? unwrap(source.node) : undefined;
}

function isNew(facts: Facts, node: Node & { type: 'NewExpression' }, name: string): boolean {
  return facts.bindings.isGlobal(node.callee as Node, name);
}
