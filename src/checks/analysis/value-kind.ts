import type { Facts } from './facts.ts';
import { isFunction, type Node, unwrap } from './node.ts';

/** What a value certainly is, as far as an argument is concerned. An `error` is what a `catch` has caught. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'error' | 'function';

/** Undefined where it depends on anything. */
export function valueKind(facts: Facts, node: Node, depth = 0): ValueKind | undefined {
  const value = unwrap(node);
  if (isFunction(value)) return 'function';
  switch (value.type) {
    case 'TemplateLiteral':
      return 'text';
    case 'ObjectExpression':
    case 'NewExpression':
      return 'object';
    case 'ArrayExpression':
      return 'list';
    case 'Literal':
      if (typeof value.value === 'string') return 'text';
      if (typeof value.value === 'number') return 'number';
      return typeof value.value === 'boolean' ? 'boolean' : undefined;
    case 'UnaryExpression':
      return value.operator === '!' ? 'boolean' : undefined;
    case 'Identifier': {
      const variable = facts.bindings.variableOf(value);
      const isWritten = variable?.references.some((it) => it.isWrite() && it.init !== true);
      if (variable === undefined || isWritten) return undefined;
      if (variable.defs[0]?.type === 'CatchClause') return 'error';
      const source = facts.bindings.onlySource(value);
      const isPlain = source !== undefined && source.path.length === 0 && !source.defaulted && depth < 3;
      return isPlain ? valueKind(facts, source.node, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}
