import * as l10n from '@vscode/l10n';
import type { Scope } from 'eslint';
import { closest, distance } from 'fastest-levenshtein';
import { ruleGlobals, ruleModules } from '../../auth0/catalogue/rules.ts';
import type { Facts } from '../analysis/facts.ts';
import { enclosingFunction, isInside, type Node, parentOf, rangeOf } from '../analysis/node.ts';
import { runtimeGlobals } from '../analysis/runtime-globals.ts';
import { checkRule, type Repair } from '../rule.ts';

const ofRules = new Set([...ruleGlobals.map(({ name }) => name), ...ruleModules]);
/** In Actions, `rule-global` says more about them. */
const ofRuleParameters = new Set(['user', 'context', 'callback']);
/** Something else is put in their place before the script is uploaded. */
const placeholder = /^(?:__\w*__|(?:YOUR|MY|REPLACE|INSERT|ENTER|TEMPLATE)_\w+)$/i;

/** Names that are declared nowhere. */
export const undefinedName = checkRule(
  {
    name: 'undefined-name',
    description: 'Names that are declared nowhere',
    severity: 'error',
    severityOf: { leaks: 'warning' },
    messages: {
      missing: '{{name}} is declared nowhere: the script throws "{{name}} is not defined" here.',
      leaks:
        '{{name}} is declared nowhere, so that this makes a global of it, which other logins in the same process read and change. Declare it with const or let.',
      similar:
        '{{name}} is declared nowhere: the script throws "{{name}} is not defined" here. Did you mean {{meant}}?',
    },
  },
  ({ facts, report }) => {
    for (const [name, references] of leaking(facts)) {
      const [first] = references;
      if (first === undefined) continue;
      const node = first.identifier as Node;
      report({ node, messageId: 'leaks', data: { name }, repairs: [declareRepair(node, references)] });
    }
    const names = new Map<string, { node: Node; meant: string | undefined }>();
    for (const { identifier } of undeclared(facts)) {
      const node = identifier as Node;
      if (names.has(identifier.name as string)) continue;
      names.set(identifier.name as string, { node, meant: nearest(facts, identifier.name as string, node) });
    }
    // A text that leaves out functions which it calls shows only a part.
    if ([...names.values()].some(({ node, meant }) => meant === undefined && isCalled(node))) return;
    for (const [name, { node, meant }] of names) {
      const data = { name, meant: meant ?? '' };
      if (meant === undefined) report({ node, messageId: 'missing', data });
      else report({ node, messageId: 'similar', data, repairs: [rename(node, meant)] });
    }
  },
);

function undeclared({ code, script }: Facts): Scope.Reference[] {
  const { globalScope } = code.scopeManager;
  const through = globalScope?.through ?? [];
  const assigned = new Set(through.filter((it) => it.isWrite()).map(({ identifier }) => identifier.name));
  return through.filter((reference) => {
    const name = reference.identifier.name as string;
    const isOfRules = script.kind === 'action' ? ofRuleParameters.has(name) || ofRules.has(name) : ofRules.has(name);
    if (assigned.has(name) || runtimeGlobals.has(name) || isOfRules || placeholder.test(name)) return false;
    return !isAsked(reference.identifier as Node);
  });
}

/** Names that are assigned to and declared nowhere, each with all of its references. */
function leaking(facts: Facts): Map<string, Scope.Reference[]> {
  const through = facts.code.scopeManager.globalScope?.through ?? [];
  const byName = new Map<string, Scope.Reference[]>();
  for (const reference of through) {
    const name = reference.identifier.name as string;
    byName.set(name, [...(byName.get(name) ?? []), reference]);
  }
  for (const [name, references] of byName) {
    const isMeant = references.some((it) => isAsked(it.identifier as Node));
    // In strict code the assignment throws, and nothing leaks.
    const writes = references.filter((it) => it.isWrite() && !it.from.isStrict);
    if (writes.length === 0 || isMeant || runtimeGlobals.has(name) || ofRules.has(name) || placeholder.test(name))
      byName.delete(name);
    else byName.set(name, [...writes, ...references.filter((it) => !writes.includes(it))]);
  }
  return byName;
}

/** `const` before an assignment that is a statement, if the name is used in the same block only, and after it. */
function declareRepair(node: Node, references: readonly Scope.Reference[]): Repair | undefined {
  const assignment = parentOf(node);
  const statement = assignment && parentOf(assignment);
  const block = statement && parentOf(statement);
  const isStatement =
    assignment?.type === 'AssignmentExpression' &&
    assignment.operator === '=' &&
    statement?.type === 'ExpressionStatement' &&
    rangeOf(statement)[0] === rangeOf(node)[0];
  if (!isStatement || block === undefined || !/^(?:BlockStatement|Program)$/.test(block.type)) return undefined;
  const isBelow = ({ identifier }: Scope.Reference) =>
    isInside(identifier as Node, block) && rangeOf(identifier as Node)[0] >= rangeOf(node)[0];
  // `total = total + 1`: a declaration would make it throw.
  const isOfItself = ({ identifier }: Scope.Reference) =>
    isInside(identifier as Node, assignment.right) &&
    enclosingFunction(identifier as Node) === enclosingFunction(assignment);
  if (!references.every(isBelow) || references.some(isOfItself)) return undefined;
  const word = references.filter((it) => it.isWrite()).length > 1 ? 'let' : 'const';
  return {
    title: l10n.t('Declare it with {0}', word),
    fix: (fixer) => fixer.insertTextBefore(statement, `${word} `),
  };
}

/** `typeof name`: the script knows that it may be missing. */
function isAsked(node: Node): boolean {
  const parent = parentOf(node);
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

function isCalled(node: Node): boolean {
  const parent = parentOf(node);
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === node;
}

/** A name that can be seen from there and differs by a slip of the pen. */
function nearest({ code }: Facts, name: string, node: Node): string | undefined {
  const visible: string[] = [];
  for (let scope: Scope.Scope | null = code.getScope(node as never); scope !== null; scope = scope.upper) {
    visible.push(...scope.variables.filter(({ defs }) => defs.length > 0).map((variable) => variable.name));
  }
  const meant = visible.length === 0 ? undefined : closest(name, visible);
  const limit = name.length > 7 ? 2 : 1;
  return meant !== undefined && name.length > 3 && distance(name, meant) <= limit ? meant : undefined;
}

function rename(node: Node, meant: string): Repair | undefined {
  const parent = parentOf(node);
  if (parent?.type === 'Property' && parent.shorthand) return undefined;
  return { title: l10n.t('Change to {0}', meant), fix: (fixer) => fixer.replaceText(node, meant) };
}
