import * as l10n from '@vscode/l10n';
import type { Rule, Scope } from 'eslint';
import { startsOpenStatement } from '../analysis/edits.ts';
import type { Facts } from '../analysis/facts.ts';
import { enclosingFunction, isInside, type Node, parentOf, propertyName, rangeOf } from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

/** `${name}`, `${user.name}`, `${list[0]}`: what a template would fill in. Not `\${name}`. */
const hole = /(?<!\\)\$\{\s*([A-Za-z_$][\w$]*)(?:(?:\?\.|\.)[A-Za-z_$][\w$]*|\[[\w$]+\])*\s*\}/g;
/** Methods that fill in or look for such a text themselves. */
const filling = /^(?:replace|replaceAll|split|template|render|compile|indexOf|includes|RegExp)$/;

/** Texts in quotes that were meant as templates: `'${namespace}/roles'`. */
export const templateInQuotes = checkRule(
  {
    name: 'template-in-quotes',
    description: 'Texts in quotes that only backticks would fill in',
    severity: 'warning',
    messages: {
      unfilled:
        'Only backticks fill in {{hole}}: in quotes it stays as it is written here. Put backticks around the text.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('Literal')) {
      if (typeof node.value !== 'string' || !node.value.includes('${') || !isValue(node)) continue;
      const text = facts.code.getText(node);
      const holes = [...text.matchAll(hole)];
      // A placeholder that is all of the text is one of a tool that uploads the script.
      const isPlaceholder = holes[0]?.[0] === text.slice(1, -1);
      const areKnown = holes.length > 0 && holes.every(([, name = '']) => isInScope(facts, node, name));
      if (isPlaceholder || !areKnown) continue;
      // Templates know no octal numbers, and one that begins a statement may be a tagged one of the statement before.
      const isOther = /`|\\[1-9]|\\0\d/.test(text) || startsOpenStatement(facts, node);
      const isWhole = holes.length === text.split('${').length - 1 && !isOther;
      const repairs = isWhole ? [backticks(node, text)] : [];
      report({ node, messageId: 'unfilled', data: { hole: holes[0]?.[0] ?? '' }, repairs });
    }
  },
);

/** An expression, but no key, no directive, no module, and nothing that is filled in later. */
function isValue(node: Node): boolean {
  const parent = parentOf(node);
  switch (parent?.type) {
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === node;
    case 'ExpressionStatement':
    case 'MethodDefinition':
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return false;
    case 'CallExpression':
    case 'NewExpression': {
      const { callee } = parent;
      const name =
        callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : '';
      return !filling.test(name ?? '') && name !== 'require';
    }
    default:
      return parent !== undefined;
  }
}

/** A variable that has its value where the text stands. */
function isInScope(facts: Facts, node: Node, name: string): boolean {
  const around = enclosingFunction(node);
  for (let scope: Scope.Scope | null = facts.code.getScope(node as Rule.Node); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable === undefined || variable.defs.length === 0) continue;
    return variable.defs.some(({ name: declared, type, node: declaration }) => {
      const isLater = rangeOf(declared as Node)[0] > rangeOf(node)[0] || isInside(node, declaration as Node);
      const isOfFunction = enclosingFunction(declared as Node) === around;
      return type !== 'Variable' || !isLater || (!isOfFunction && !isInside(node, declaration as Node));
    });
  }
  return facts.script.kind === 'rule' && ['configuration', 'auth0'].includes(name);
}

function backticks(node: Node, text: string): Repair {
  return {
    title: l10n.t('Put backticks around it'),
    isSafe: true,
    fix: (fixer) => fixer.replaceText(node, `\`${text.slice(1, -1)}\``),
  };
}
