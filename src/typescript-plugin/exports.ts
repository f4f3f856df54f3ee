import { declarationsOf, topLevelNodes, unwrap } from './top-level.ts';
import type { HandlerNode, TypeScript, ts } from './typescript.ts';

/**
 * The functions that a parsed file exports, by name; `''` for `module.exports` itself. All forms of CommonJS that a
 * script may have, and those of an ES module. The last value of a name wins.
 */
export function exportedFunctions(ts: TypeScript, source: ts.SourceFile): Map<string, HandlerNode> {
  return new ModuleExports(ts, source).functions;
}

class ModuleExports {
  readonly functions = new Map<string, HandlerNode>();
  readonly #ts: TypeScript;
  readonly #declared: ReadonlyMap<string, ts.Node>;

  constructor(ts: TypeScript, source: ts.SourceFile) {
    this.#ts = ts;
    const nodes = topLevelNodes(ts, source);
    this.#declared = declarationsOf(ts, nodes);
    for (const node of nodes) this.#read(node);
  }

  #read(node: ts.Node): void {
    const ts = this.#ts;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) this.#assignment(node);
    else if (ts.isCallExpression(node)) this.#call(node);
    else if (ts.isFunctionDeclaration(node) && this.#isExported(node) && node.name) this.#add(node.name.text, node);
    else if (ts.isExportAssignment(node)) this.#members(node.expression);
    else if (ts.isExportDeclaration(node) && !node.moduleSpecifier && node.exportClause) {
      if (ts.isNamedExports(node.exportClause))
        for (const { name, propertyName } of node.exportClause.elements) this.#add(name.text, propertyName ?? name);
    } else if (ts.isVariableStatement(node) && this.#isExported(node))
      for (const { name, initializer } of node.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) this.#add(name.text, initializer);
  }

  /** `exports.x = f` and `module.exports = { … }`; each part of a chain comes here of its own. */
  #assignment({ left, right }: ts.BinaryExpression): void {
    const name = this.#memberOfExports(left);
    if (name !== undefined) this.#add(name, right);
    if (!this.#isModuleExports(left)) return;
    this.#members(right);
    this.#add('', right);
  }

  /** `Object.assign(exports, { … })` and `Object.defineProperty(exports, 'x', { value: f })`. */
  #call({ expression, arguments: [target, ...rest] }: ts.CallExpression): void {
    const ts = this.#ts;
    if (!target || !ts.isPropertyAccessExpression(expression) || !this.#isModuleExports(target)) return;
    if (!ts.isIdentifier(expression.expression) || expression.expression.text !== 'Object') return;
    if (expression.name.text === 'assign') for (const object of rest) this.#members(object);
    const [name, descriptor] = rest;
    if (expression.name.text !== 'defineProperty' || !name || !descriptor || !ts.isStringLiteralLike(name)) return;
    for (const [key, value] of this.#propertiesOf(descriptor)) if (key === 'value') this.#add(name.text, value);
  }

  #members(object: ts.Node): void {
    for (const [name, value] of this.#propertiesOf(object)) this.#add(name, value);
  }

  #add(name: string, value: ts.Node): void {
    const ts = this.#ts;
    const found = this.#follow(value);
    if (!found) return;
    const isFunction =
      ts.isArrowFunction(found) ||
      ts.isFunctionExpression(found) ||
      ts.isFunctionDeclaration(found) ||
      ts.isMethodDeclaration(found);
    if (isFunction) this.functions.set(name, found);
  }

  *#propertiesOf(value: ts.Node): Generator<[name: string, value: ts.Node]> {
    const ts = this.#ts;
    const object = this.#follow(value);
    if (!object || !ts.isObjectLiteralExpression(object)) return;
    for (const property of object.properties) {
      const name = property.name && this.#nameOf(property.name);
      if (name === undefined) continue;
      if (ts.isMethodDeclaration(property)) yield [name, property];
      else if (ts.isPropertyAssignment(property)) yield [name, property.initializer];
      else if (ts.isShorthandPropertyAssignment(property)) yield [name, property.name];
    }
  }

  #nameOf(name: ts.PropertyName): string | undefined {
    const ts = this.#ts;
    if (!ts.isComputedPropertyName(name)) return 'text' in name ? name.text : undefined;
    return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
  }

  /** The value behind parentheses, chains of assignments and names that are declared at the top level. */
  #follow(value: ts.Node, seen = new Set<string>()): ts.Node | undefined {
    const ts = this.#ts;
    const node = unwrap(ts, value);
    if (ts.isBinaryExpression(node)) {
      const isValue = [ts.SyntaxKind.EqualsToken, ts.SyntaxKind.CommaToken].includes(node.operatorToken.kind);
      return isValue ? this.#follow(node.right, seen) : undefined;
    }
    if (!ts.isIdentifier(node)) return node;
    const declared = seen.has(node.text) ? undefined : this.#declared.get(node.text);
    return declared && this.#follow(declared, seen.add(node.text));
  }

  /** `x` of `exports.x`, `module.exports.x` and `exports['x']`. */
  #memberOfExports(target: ts.Expression): string | undefined {
    const ts = this.#ts;
    if (ts.isPropertyAccessExpression(target) && this.#isModuleExports(target.expression)) return target.name.text;
    if (ts.isElementAccessExpression(target) && this.#isModuleExports(target.expression))
      return ts.isStringLiteralLike(target.argumentExpression) ? target.argumentExpression.text : undefined;
    return undefined;
  }

  #isModuleExports(node: ts.Node): boolean {
    const ts = this.#ts;
    if (ts.isIdentifier(node)) return node.text === 'exports';
    return (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'module' &&
      node.name.text === 'exports'
    );
  }

  #isExported(node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
    return node.modifiers?.some(({ kind }) => kind === this.#ts.SyntaxKind.ExportKeyword) ?? false;
  }
}
