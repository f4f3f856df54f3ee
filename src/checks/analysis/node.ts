import type { Rule } from 'eslint';
import { VisitorKeys } from 'espree';
import type * as ESTree from 'estree';

/** A node of the tree that ESLint hands to rules. */
export type Node = ESTree.Node;
export type FunctionNode = ESTree.FunctionExpression | ESTree.ArrowFunctionExpression | ESTree.FunctionDeclaration;
export type Call = ESTree.SimpleCallExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** ESLint sets parents before any rule runs. Undefined for the program. */
export function parentOf(node: Node): Node | undefined {
  return (node as Rule.Node).parent ?? undefined;
}

/** Offsets of the first character and of the one after the last. */
export function rangeOf(node: Node): [number, number] {
  return node.range ?? [0, 0];
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}

/** Every node around, innermost first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) {
    yield at;
  }
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (const around of ancestorsOf(node)) {
    if (isFunction(around)) return around;
  }
  return undefined;
}

/** A `try` within the function catches what a node throws. */
export function isCaught(node: Node, fn: FunctionNode): boolean {
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if (around === fn) return false;
    if (around.type === 'TryStatement' && around.block === inner && around.handler) return true;
    inner = around;
  }
  return false;
}

export function isInside(node: Node, around: Node): boolean {
  const [start, end] = rangeOf(node);
  const [from, to] = rangeOf(around);
  return start >= from && end <= to;
}

/** Without what does not change a value: `(a, b)`'s parts stay, optional chains and assignments are opened. */
export function unwrap(node: Node): Node {
  return node.type === 'ChainExpression' ? unwrap(node.expression) : node;
}

/** Constant name of a property: `a.b`, `a['b']`, ``a[`b`]``. */
export function propertyName(node: ESTree.MemberExpression | ESTree.Property | ESTree.AssignmentProperty) {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (key.type === 'Identifier') return node.computed ? undefined : key.name;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Nodes directly below, in the order of evaluation as far as the order of writing tells it. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (const key of VisitorKeys[node.type] ?? []) {
    const value = fields[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) {
      children.push(value);
    }
  }
  return children;
}

/** The node and all below; `enter` returns false to leave a part out. */
export function walk(node: Node, enter: (node: Node) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const child of childrenOf(node)) walk(child, enter);
}

/** The first node below (or itself) that fits, not looking into other functions. */
export function findWithin(node: Node, fits: (node: Node) => boolean): Node | undefined {
  let found: Node | undefined;
  walk(node, (inner) => {
    if (found !== undefined || (inner !== node && isFunction(inner))) return false;
    if (fits(inner)) found = inner;
    return true;
  });
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
