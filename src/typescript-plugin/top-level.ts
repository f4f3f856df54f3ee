import type { TypeScript, ts } from './typescript.ts';

/** Nodes that run when the module loads, in the order of the text: functions and classes are not entered. */
export function topLevelNodes(ts: TypeScript, source: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return nodes;
}

/** What names stand for at the top level: a function, or the last value that a variable gets. */
export function declarationsOf(ts: TypeScript, nodes: readonly ts.Node[]): Map<string, ts.Node> {
  const declared = new Map<string, ts.Node>();
  for (const node of nodes) {
    if (ts.isFunctionDeclaration(node) && node.name) declared.set(node.name.text, node);
    else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      declared.set(node.name.text, node.initializer);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      if (ts.isIdentifier(node.left)) declared.set(node.left.text, node.right);
  }
  return declared;
}

export function unwrap(ts: TypeScript, node: ts.Node): ts.Node {
  let inner = node;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}
