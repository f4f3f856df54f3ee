import * as l10n from '@vscode/l10n';
import type { Scope } from 'eslint';
import type { Facts } from '../analysis/facts.ts';
import {
  enclosingFunction,
  type FunctionNode,
  isCaught,
  isFunction,
  type Node,
  propertyName,
  rangeOf,
  walk,
} from '../analysis/node.ts';
import { checkRule, type Repair } from '../rule.ts';

/** Functions of the language that are no constructors. */
const noConstructors =
  /^(?:Date\.(?:now|parse|UTC)|(?:Math|JSON|Object|Array|Number|String|Promise|Buffer)\.[a-z]\w*)$/;

/** Expressions that throw a TypeError whatever the event holds. */
export const alwaysThrows = checkRule(
  {
    name: 'always-throws',
    description: 'Expressions that always throw',
    severity: 'error',
    messages: {
      constructor: '{{name}} is no constructor, so that new throws here. Call it without new.',
      constant: '{{name}} is a constant, so that assigning to it throws here. Declare it with let.',
      promise: '{{name}} returns no promise, so that .{{method}} throws here. Make the function async.',
    },
  },
  ({ facts, report }) => {
    for (const node of facts.nodes('NewExpression')) {
      const { callee } = node;
      const name = facts.code.getText(callee as Node);
      const object = callee.type === 'MemberExpression' ? (callee.object as Node) : undefined;
      if (object === undefined || !noConstructors.test(name) || facts.bindings.variableOf(object) !== undefined)
        continue;
      report({ node, messageId: 'constructor', data: { name }, repairs: [withoutNew(facts, node)] });
    }
    for (const { variable, node } of writtenConstants(facts)) {
      report({ node, messageId: 'constant', data: { name: variable.name } });
    }
    for (const call of facts.calls) {
      const method = call.callee.type === 'MemberExpression' ? propertyName(call.callee) : undefined;
      if (call.callee.type !== 'MemberExpression' || !['then', 'catch', 'finally'].includes(method ?? '')) continue;
      const made = call.callee.object;
      const fn = made.type === 'CallExpression' ? facts.bindings.functionOf(made.callee as Node) : undefined;
      if (made.type !== 'CallExpression' || fn === undefined || !givesNoPromise(fn)) continue;
      const name = facts.code.getText(made.callee);
      report({ node: call.callee.property as Node, messageId: 'promise', data: { name, method: method ?? '' } });
    }
  },
);

/** Not of `new Date.now`, which calls nothing when `new` is gone. */
function withoutNew(facts: Facts, node: Node): Repair | undefined {
  const [, next] = facts.code.getFirstTokens(node, 2);
  if (next === undefined || facts.code.getLastToken(node)?.value !== ')') return undefined;
  return {
    title: l10n.t('Remove new'),
    isSafe: true,
    fix: (fixer) => fixer.removeRange([rangeOf(node)[0], next.range[0]]),
  };
}

function writtenConstants(facts: Facts): { variable: Scope.Variable; node: Node }[] {
  return facts.nodes('VariableDeclaration').flatMap(({ kind, declarations }) =>
    kind !== 'const'
      ? []
      : declarations.flatMap(({ id }) => {
          const variable = facts.bindings.variableOf(id);
          const writes = variable?.references.filter((it) => it.isWrite() && it.init !== true) ?? [];
          return writes.flatMap(({ identifier }) => {
            const fn = enclosingFunction(identifier as Node);
            const isSeen = variable !== undefined && (fn === undefined || !isCaught(identifier as Node, fn));
            return isSeen ? [{ variable, node: identifier as Node }] : [];
          });
        }),
  );
}

/** Everything that it returns is certainly something else: nothing, a literal, a comparison, a new object. */
function givesNoPromise(fn: FunctionNode): boolean {
  if (fn.async === true || fn.generator === true) return false;
  const returned: Node[] = fn.body.type === 'BlockStatement' ? [] : [fn.body];
  walk(fn.body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ReturnStatement' && node.argument) returned.push(node.argument);
    return true;
  });
  return returned.every(isNoPromise);
}

function isNoPromise(node: Node): boolean {
  if (node.type === 'LogicalExpression') return isNoPromise(node.left) && isNoPromise(node.right);
  if (node.type === 'ConditionalExpression') return isNoPromise(node.consequent) && isNoPromise(node.alternate);
  return ['Literal', 'TemplateLiteral', 'UnaryExpression', 'BinaryExpression', 'ArrayExpression'].includes(node.type);
}
