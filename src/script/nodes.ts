import type { AnyNode, CallExpression } from 'acorn';

export function isFunction(node: AnyNode) {
  return (
    node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration'
  );
}

/** Constant name of a property; undefined for computed ones that are not literals. */
export function propertyName(key: AnyNode, computed: boolean): string | undefined {
  if (key.type === 'Identifier') {
    return computed ? undefined : key.name;
  }
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) {
    return key.quasis[0]?.value.cooked ?? undefined;
  }
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** `Object.assign` for a call of it; empty for what is called otherwise. */
export function calleeName({ callee }: CallExpression): string {
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
    return `${callee.object.name}.${propertyName(callee.property, callee.computed) ?? ''}`;
  }
  return callee.type === 'Identifier' ? callee.name : '';
}
