import * as l10n from '@vscode/l10n';
import type { Program } from 'estree';
import { distance } from 'fastest-levenshtein';
import { findTrigger, handlerNames, triggerOfHandler } from '../../auth0/catalogue/triggers.ts';
import { nearestHandler, saysAnother } from '../../script/no-script.ts';
import type { Facts } from '../analysis/facts.ts';
import { type LostHandler, lostHandlers } from '../analysis/lost-handlers.ts';
import { type FunctionNode, isFunction, lineOf, type Node, parentOf, propertyName, rangeOf } from '../analysis/node.ts';
import { secondParameter } from '../analysis/script-nodes.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Exports that Auth0 never calls, because it looks for another name. */
export const handlerName = checkRule(
  {
    name: 'handler-name',
    description: 'Handlers with a name that Auth0 does not look for',
    severity: 'error',
    messages: {
      misspelt: 'Auth0 calls no handler named {{name}}, so it never runs. Did you mean {{meant}}?',
      none: 'Auth0 calls no handler named {{name}}, so it never runs: there is no such trigger.',
      again: '{{name}} is exported again in line {{line}}, and the last one counts: this function never runs.',
      nameless: 'The function is exported without a name, so that Auth0 never calls it. Export it as {{meant}}.',
      unexported: '{{name}} is not exported, so that Auth0 never calls it. Write exports.{{name}} = {{name}}.',
      replaced:
        'exports = … only gives another object the name exports, and Auth0 does not see it: {{name}} never runs. Write module.exports = ….',
      default:
        '{{name}} is the default export, and Auth0 looks for an export that has this name: it never runs. Export it by its name, without default.',
      otherTrigger:
        'The project runs this Action on {{trigger}}, which never calls {{name}}. Its handler is {{meant}}.',
    },
  },
  ({ facts, report }) => {
    if (facts.script.kind !== 'action') return;
    for (const { node, name, last } of replacedExports(facts)) {
      report({ node, messageId: 'again', data: { name, line: lineOf(last) } });
    }
    for (const { name, at, how, statement } of lostHandlers(facts.code.ast as Program, facts.script.exports)) {
      if (isUsedElsewhere(facts, at, how)) continue;
      report({ node: at, messageId: how, data: { name }, repairs: [exportRepair(facts, name, how, statement)] });
    }
    const bound = facts.settings.trigger === undefined ? undefined : findTrigger(facts.settings.trigger);
    const exported = new Set(facts.script.exports.map(({ name }) => name));
    for (const { name, at, value } of facts.script.exports) {
      const node = at as Node;
      const trigger = triggerOfHandler(name);
      if (trigger !== undefined) {
        const meant = bound?.handlers[0]?.name;
        if (bound === undefined || trigger === bound || meant === undefined || exported.has(meant)) continue;
        report({
          node,
          messageId: 'otherTrigger',
          data: { name, trigger: bound.id, meant },
          repairs: [rename(facts, node, name, meant)],
        });
      } else if (name === '' && facts.script.handlers.length === 0) {
        report({
          loc: headOf(value as FunctionNode),
          messageId: 'nameless',
          data: { meant: bound?.handlers[0]?.name ?? 'exports.onExecutePostLogin' },
        });
      } else if (looksLikeHandler(name, value as Node | undefined)) {
        const meant = nearestHandler(name);
        if (meant === undefined && isOfNoTrigger(name)) report({ node, messageId: 'none', data: { name } });
        if (meant === undefined || exported.has(meant)) continue;
        report({ node, messageId: 'misspelt', data: { name, meant }, repairs: [rename(facts, node, name, meant)] });
      }
    }
  },
);

/** The file does something else with the function, or with what it calls exports. */
function isUsedElsewhere(facts: Facts, at: Node, how: LostHandler['how']): boolean {
  if (how === 'replaced') return /\bmodule\b/.test(facts.code.text);
  return how === 'unexported' && facts.bindings.variableOf(at)?.references.some(({ init }) => init !== true) !== false;
}

function exportRepair(facts: Facts, name: string, how: LostHandler['how'], statement: Node): Repair | undefined {
  if (how === 'replaced') {
    const title = l10n.t('Change to {0}', 'module.exports');
    return { title, isSafe: true, fix: (fixer) => fixer.insertTextBefore(statement, 'module.') };
  }
  if (how === 'default') return undefined;
  const text = `exports.${name} = ${name};`;
  const end = facts.code.text.trimEnd().length;
  const title = l10n.t('Add {0}', text);
  return { title, fix: (fixer) => fixer.insertTextAfterRange([0, end], `\n\n${text}`) };
}

/** A letter or two away from a handler, but of a moment that Auth0 has no trigger for: `onExecutePreLogin`. */
function isOfNoTrigger(name: string): boolean {
  return handlerNames.some((known) => saysAnother(name, known) && distance(name, known) <= 3);
}

/** Handlers that another one of the same name takes the place of: `exports.onExecutePostLogin = …`, twice. */
function replacedExports(facts: Facts): { node: Node; name: string; last: Node }[] {
  const assigned = facts.nodes('AssignmentExpression').flatMap(({ left, right, ...assignment }) => {
    const name = left.type === 'MemberExpression' ? propertyName(left) : undefined;
    const isOfProgram = parentOf(parentOf(assignment as Node) as Node)?.type === 'Program';
    const isExport =
      left.type === 'MemberExpression' && /^(?:module\.)?exports$/.test(facts.code.getText(left.object as Node));
    return isExport && isOfProgram && isFunction(right) && name !== undefined && handlerNames.includes(name)
      ? [{ node: left.property as Node, name }]
      : [];
  });
  return assigned.flatMap(({ node, name }) => {
    const last = assigned.findLast((other) => other.name === name)?.node;
    return last === undefined || last === node ? [] : [{ node, name, last }];
  });
}

/** A name that begins like one, of a function that takes what a handler takes. */
function looksLikeHandler(name: string, value: Node | undefined): boolean {
  if (!/^on[A-Z]/i.test(name) || handlerNames.includes(name)) return false;
  return value === undefined || secondParameter(value) === 'api' || (isFunction(value) && value.params.length <= 2);
}

function rename(facts: Facts, node: Node, name: string, meant: string): Repair | undefined {
  if (node.type === 'Identifier' && node.name !== name) return undefined;
  const text = renamed(facts, node, meant);
  if (text === undefined) return undefined;
  return {
    title: l10n.t('Rename to {0}', meant),
    isSafe: true,
    fix: (fixer) => fixer.replaceTextRange(rangeOf(node), text),
  };
}

/** The new name as it is written there. None for the name of a variable that is used elsewhere too. */
function renamed(facts: Facts, node: Node, meant: string): string | undefined {
  if (node.type === 'Literal') return `'${meant}'`;
  if (node.type === 'TemplateLiteral') return `\`${meant}\``;
  const parent = parentOf(node);
  const name = facts.code.getText(node);
  if (parent?.type === 'Property' && parent.shorthand) return `${meant}: ${name}`;
  if (parent?.type === 'ExportSpecifier' && rangeOf(parent.local as Node)[0] === rangeOf(node)[0]) {
    return `${name} as ${meant}`;
  }
  const isUsed = facts.bindings.variableOf(node)?.references.some(({ init }) => init !== true) === true;
  return isUsed ? undefined : meant;
}

function headOf({ loc, body }: FunctionNode) {
  return { start: loc?.start ?? { line: 1, column: 0 }, end: body.loc?.start ?? { line: 1, column: 1 } };
}
