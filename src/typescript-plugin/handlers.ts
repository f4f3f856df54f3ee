import { hookPoints } from '../auth0/catalogue/rules.ts';
import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { typeName } from '../auth0/catalogue/type-name.ts';
import type { TypeScript, ts } from './typescript.ts';

/** A function that Auth0 calls, and the types of its parameters as they are written in `types/claim-actions.d.ts`. */
export interface HandlerFunction {
  kind: 'action' | 'rule' | 'hook';
  fn: HandlerNode;
  /** In the order of the parameters. */
  types: readonly string[];
}

export type HandlerNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

const RULE_TYPES = ['ClaimActions.Rule.User', 'ClaimActions.Rule.Context', 'ClaimActions.Rule.Callback'];

/** The handlers, Rule or Hook of a parsed file. Looks at the syntax only. */
export function handlersOf(ts: TypeScript, source: ts.SourceFile): HandlerFunction[] {
  const rule = ruleOf(ts, source);
  if (rule) return [{ kind: 'rule', fn: rule, types: RULE_TYPES }];
  const found = new Map<HandlerNode, HandlerFunction>();
  for (const [name, value] of exportsOf(ts, source)) {
    const handler = name === '' ? hook(ts, value, source) : action(ts, name, value, source);
    if (handler && handler.fn.parameters.length > 0) found.set(handler.fn, handler);
  }
  return [...found.values()];
}

function action(ts: TypeScript, name: string, value: ts.Node, source: ts.SourceFile): HandlerFunction | undefined {
  const trigger = triggerOfHandler(name);
  const fn = trigger?.event && functionOf(ts, value, source);
  if (!trigger || !fn) return undefined;
  const namespace = `ClaimActions.${typeName(trigger.id)}`;
  return { kind: 'action', fn, types: [`${namespace}.Event`, `${namespace}.Api`] };
}

function hook(ts: TypeScript, value: ts.Node, source: ts.SourceFile): HandlerFunction | undefined {
  const fn = functionOf(ts, value, source);
  const names = fn?.parameters.map((parameter) => nameOf(ts, parameter));
  const point = hookPoints.find(({ parameters }) =>
    parameters.slice(0, -1).every((name, index) => names?.[index] === name),
  );
  if (!fn || !point) return undefined;
  const namespace = `ClaimActions.${typeName(point.id)}Hook`;
  const types = point.parameters.map((parameter, index) => {
    if (index === point.parameters.length - 1) return `${namespace}.Callback`;
    const input = point.input[parameter];
    if (input?.type === 'object') return `${namespace}.${typeName(parameter)}`;
    const type = input?.type === 'array' ? 'string[]' : (input?.type ?? 'any');
    return input?.optional ? `${type} | undefined` : type;
  });
  return { kind: 'hook', fn, types };
}

/** A file that is one function `(user, context, callback)` and nothing else. */
function ruleOf(ts: TypeScript, source: ts.SourceFile): HandlerNode | undefined {
  const statements = source.statements.filter((statement) => !ts.isEmptyStatement(statement));
  const [statement] = statements;
  if (!statement || statements.length > 1) return undefined;
  const node = ts.isExpressionStatement(statement) ? unwrap(ts, statement.expression) : statement;
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node) && !ts.isArrowFunction(node)) return undefined;
  const [user, context, callback] = node.parameters.map((parameter) => nameOf(ts, parameter));
  return user === 'user' && context === 'context' && callback !== undefined ? node : undefined;
}

/** What a file exports, by name; `''` for `module.exports` itself. */
function* exportsOf(ts: TypeScript, source: ts.SourceFile): Generator<[name: string, value: ts.Node]> {
  for (const statement of source.statements) {
    if (ts.isExpressionStatement(statement)) yield* assigned(ts, statement.expression, source);
    else if (ts.isFunctionDeclaration(statement) && isExported(ts, statement) && statement.name)
      yield [statement.name.text, statement];
    else if (ts.isVariableStatement(statement) && isExported(ts, statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) yield [name.text, initializer];
  }
}

/** `exports.x = f`, `module.exports = { … }`, and chains such as `exports = module.exports = { … }`. */
function* assigned(ts: TypeScript, expression: ts.Expression, source: ts.SourceFile): Generator<[string, ts.Node]> {
  const targets: ts.Expression[] = [];
  let value = unwrap(ts, expression);
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    targets.push(value.left);
    value = unwrap(ts, value.right);
  }
  for (const target of targets) {
    const name = memberName(ts, target);
    if (name !== undefined) yield [name, value];
  }
  if (!targets.some((target) => isModuleExports(ts, target))) return;
  const object = ts.isIdentifier(value) ? (declared(ts, value.text, source) ?? value) : value;
  if (!ts.isObjectLiteralExpression(object)) yield ['', value];
  else yield* propertiesOf(ts, object);
}

function* propertiesOf(ts: TypeScript, object: ts.ObjectLiteralExpression): Generator<[string, ts.Node]> {
  for (const property of object.properties) {
    const name = property.name && 'text' in property.name ? property.name.text : undefined;
    if (name === undefined) continue;
    if (ts.isMethodDeclaration(property)) yield [name, property];
    else if (ts.isPropertyAssignment(property)) yield [name, property.initializer];
    else if (ts.isShorthandPropertyAssignment(property)) yield [name, property.name];
  }
}

/** `x` of `exports.x`, `module.exports.x` and `exports['x']`. */
function memberName(ts: TypeScript, target: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(target) && isModuleExports(ts, target.expression)) return target.name.text;
  if (ts.isElementAccessExpression(target) && isModuleExports(ts, target.expression))
    return ts.isStringLiteralLike(target.argumentExpression) ? target.argumentExpression.text : undefined;
  return undefined;
}

function isModuleExports(ts: TypeScript, node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'exports';
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module' &&
    node.name.text === 'exports'
  );
}

/** The function that a value is, directly or by way of names declared at the top of the file. */
function functionOf(ts: TypeScript, value: ts.Node, source: ts.SourceFile, depth = 0): HandlerNode | undefined {
  const node = ts.isExpression(value) ? unwrap(ts, value) : value;
  if (ts.isIdentifier(node)) {
    const next = depth < 4 ? declared(ts, node.text, source) : undefined;
    return next && functionOf(ts, next, source, depth + 1);
  }
  const isFunction =
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node);
  return isFunction ? node : undefined;
}

/** What a name stands for at the top of the file: a function, or what a variable starts with. */
function declared(ts: TypeScript, name: string, source: ts.SourceFile): ts.Node | undefined {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations)
      if (ts.isIdentifier(declaration.name) && declaration.name.text === name)
        return declaration.initializer && unwrap(ts, declaration.initializer);
  }
  return undefined;
}

function isExported(ts: TypeScript, node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function unwrap(ts: TypeScript, expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

/** A parameter's name; empty where it is destructured. */
export function nameOf(ts: TypeScript, parameter: ts.ParameterDeclaration): string {
  return ts.isIdentifier(parameter.name) ? parameter.name.text : '';
}
