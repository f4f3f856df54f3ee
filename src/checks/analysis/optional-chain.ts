import * as l10n from '@vscode/l10n';
import type { Repair } from '../rule.ts';
import type { Facts } from './facts.ts';
import { type Node, parentOf, rangeOf } from './node.ts';

/**
 * Puts `?.` in place of the dot, or before the bracket, and of the `!` of TypeScript. Undefined where that would not
 * parse, or would throw a step further on: `new a.b()`, `a.b = 1`, `(a.b).c`, `'c' in a.b`.
 */
export function optionalRepair(facts: Facts, node: Node): Repair | undefined {
  if (node.type !== 'MemberExpression' || !mayBeUndefined(facts, node)) return undefined;
  const place = stepOf(facts, node);
  if (place === undefined) return undefined;
  const { at, length, bang } = place;
  return {
    title: l10n.t('Insert ?.'),
    isSafe: true,
    fix: (fixer) => [
      ...(bang === undefined ? [] : [fixer.removeRange([bang, bang + 1])]),
      fixer.replaceTextRange([at, at + length], '?.'),
    ],
  };
}

/** Where the dot or the bracket is, and the `!` before it. Undefined if a cast is in between. */
function stepOf(facts: Facts, { object, computed }: Node & { type: 'MemberExpression' }) {
  const sign = computed ? '[' : '.';
  const token = facts.code.getTokenAfter(object, { filter: ({ value }) => value !== ')' });
  const [, start] = rangeOf(object as Node);
  if (token === null || token.value !== sign) return undefined;
  const [at] = token.range;
  const blank = (comment: string) => ' '.repeat(comment.length);
  const between = facts.code.text.slice(start, at).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, blank);
  if (!/^[\s)]*!?[\s)]*$/.test(between)) return undefined;
  const bang = between.indexOf('!');
  return { at, length: computed ? 0 : 1, bang: bang === -1 ? undefined : start + bang };
}

/** Whether the code around does without the value of a chain that has ended early. */
function mayBeUndefined(facts: Facts, node: Node): boolean {
  let at = node;
  for (let parent = parentOf(at); parent !== undefined; at = parent, parent = parentOf(at)) {
    switch (parent.type) {
      case 'MemberExpression':
      case 'CallExpression': {
        const isStep = parent.type === 'MemberExpression' ? parent.object === at : parent.callee === at;
        // Parentheses end the chain, so that the next step is taken from undefined.
        if (!isStep || facts.code.getTokenAfter(at)?.value === ')') return !isStep;
        break;
      }
      case 'ChainExpression':
      case 'AwaitExpression':
        break;
      case 'AssignmentExpression':
        return parent.left !== at && !parent.left.type.endsWith('Pattern');
      case 'AssignmentPattern':
      case 'ForInStatement':
      case 'ForOfStatement':
        return parent.left !== at;
      case 'Property':
        return parentOf(parent)?.type !== 'ObjectPattern' || parent.value !== at;
      case 'BinaryExpression':
        return !/^in/.test(parent.operator) || parent.right !== at;
      case 'NewExpression':
        return parent.callee !== at;
      case 'TaggedTemplateExpression':
        return parent.tag !== at;
      case 'ClassDeclaration':
      case 'ClassExpression':
        return parent.superClass !== at;
      case 'YieldExpression':
        return !parent.delegate;
      case 'UpdateExpression':
      case 'ArrayPattern':
      case 'RestElement':
        return false;
      default:
        return true;
    }
  }
  return true;
}
