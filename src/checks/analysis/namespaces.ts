import * as l10n from '@vscode/l10n';
import { namespaceOf } from '../../auth0/claims/namespace.ts';
import type { Repair } from '../rule.ts';
import type { NamedClaim } from './claim-names.ts';
import type { Facts } from './facts.ts';
import { type Node, parentOf, rangeOf } from './node.ts';
import { complete } from './texts.ts';

/** `https://example.com` and `roles` -> `https://example.com/roles`. */
export function joinNamespace(namespace: string, name: string): string {
  return /[/:#]$/.test(namespace) ? namespace + name : `${namespace}/${name}`;
}

/**
 * Puts a namespace before a claim's name: with the constant of the file that holds one, else the one from the settings.
 * Undefined if there is neither, or if the name is not written as a literal.
 */
export function namespaceRepair(facts: Facts, { node, name }: NamedClaim): Repair | undefined {
  if (name === undefined) return undefined;
  const constant = namespaceConstant(facts, node);
  const namespace = constant?.value ?? facts.settings.namespace;
  if (namespace === undefined || namespace.trim() === '') return undefined;
  const full = joinNamespace(namespace, name);
  const separator = joinNamespace(namespace, '').slice(namespace.length);
  const written = constant
    ? `\`\${${constant.name}}${escaped(separator + name, /[\\`]|\$(?=\{)/g)}\``
    : quoted(facts, full);
  const edit = edited(facts, node, written, constant !== undefined);
  return (
    edit && {
      title: l10n.t('Rename the claim to {0}', full),
      fix: (fixer) => fixer.replaceTextRange(edit.range, edit.text),
    }
  );
}

function edited(facts: Facts, node: Node, written: string, isExpression: boolean) {
  const parent = parentOf(node);
  if (node.type === 'Literal') {
    const isKey = parent?.type === 'Property' && parent.key === node && !parent.computed;
    return { range: rangeOf(node), text: isKey && isExpression ? `[${written}]` : written };
  }
  if (node.type !== 'Identifier') return undefined;
  if (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) {
    const dot = facts.code.getTokenBefore(node);
    const start = dot === null ? rangeOf(node)[0] : dot.range[dot.value === '?.' ? 1 : 0];
    return { range: [start, rangeOf(node)[1]] as [number, number], text: `[${written}]` };
  }
  if (parent?.type === 'Property' && parent.key === node && !parent.computed) {
    const key = isExpression ? `[${written}]` : written;
    return { range: rangeOf(node), text: parent.shorthand ? `${key}: ${facts.code.getText(node)}` : key };
  }
  return undefined;
}

/** A variable that is visible at a node and holds a namespace. */
function namespaceConstant(facts: Facts, node: Node): { name: string; value: string } | undefined {
  for (
    let scope = facts.code.getScope(node) as ReturnType<typeof facts.code.getScope> | null;
    scope;
    scope = scope.upper
  ) {
    for (const variable of scope.variables) {
      const [identifier] = variable.identifiers;
      if (!identifier || rangeOf(identifier)[0] > rangeOf(node)[0] || variable.defs[0]?.type !== 'Variable') continue;
      const texts = facts.texts.of(identifier);
      const value = texts.length === 1 ? complete(texts[0]) : undefined;
      if (value !== undefined && isBareNamespace(value)) return { name: variable.name, value };
    }
  }
  return undefined;
}

/** `https://example.com`, `https://example.com/claims/`: not the address of a service that the script calls. */
function isBareNamespace(value: string): boolean {
  return (
    namespaceOf(value) === 'url' &&
    /^https?:\/\/[^/?#]+(?:\/[\w.-]*)?\/?$/.test(value) &&
    !/\/(api|oauth|v\d)\b/.test(value)
  );
}

function quoted(facts: Facts, text: string): string {
  const isDouble = (facts.code.text.match(/"/g)?.length ?? 0) > (facts.code.text.match(/'/g)?.length ?? 0);
  const quote = isDouble ? '"' : "'";
  return quote + escaped(text, isDouble ? /[\\"]/g : /[\\']/g) + quote;
}

/** As it is written between quotes: with what ends them, and line ends, behind a backslash. */
function escaped(text: string, special: RegExp): string {
  return text.replace(special, String.raw`\$&`).replaceAll('\n', String.raw`\n`).replaceAll('\r', String.raw`\r`);
}
