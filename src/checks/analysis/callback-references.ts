import { isFunction, type Node, parentOf } from './node.ts';

/** `if (reject()) return;`: what the call did is known to the code after it. */
export function isTested(call: Node): boolean {
  const parent = parentOf(call);
  if (parent?.type === 'UnaryExpression' || parent?.type === 'LogicalExpression' || parent?.type === 'BinaryExpression')
    return true;
  return (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') && parent.test === call;
}

/** References that do not hand the callback to anybody, or that the call around takes care of. */
export function isHandled(node: Node): boolean {
  const parent = parentOf(node);
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
    case 'VariableDeclarator':
    case 'IfStatement':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'ExpressionStatement':
      return true;
    case 'MemberExpression':
      return parent.object === node;
    case 'AssignmentExpression':
      return parent.left === node || parent.left.type === 'Identifier';
    default:
      return isFunction(parent) && parent.body !== node;
  }
}
