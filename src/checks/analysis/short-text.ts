import type { Facts } from './facts.ts';
import { type Node, propertyName, unwrap } from './node.ts';

/** A call as people name it: whole if it is short, else without arguments and without the steps between. */
export function shortText(facts: Facts, node: Node): string {
  const line = facts.code.getText(node).replace(/\s+/g, ' ').replaceAll(' .', '.');
  const open = line.indexOf('(');
  if (line.length <= 40 || open === -1) return line;
  const value = unwrap(node);
  const last = value.type === 'CallExpression' && value.callee.type === 'MemberExpression' ? value.callee : undefined;
  const isChain = last !== undefined && facts.code.getText(last.object).includes('(');
  return `${line.slice(0, Math.min(open, 40))}(…)${isChain ? ` … .${propertyName(last) ?? '…'}(…)` : ''}`;
}
