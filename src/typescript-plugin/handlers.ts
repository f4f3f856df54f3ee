import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { typeName } from '../auth0/catalogue/type-name.ts';
import { knownHookPoint } from '../script/hook-parameters.ts';
import { isRegistrationHook, type UseOfParameters } from '../script/registration-hook.ts';
import { usualRuleParameters } from '../script/rule-parameters.ts';
import { exportedFunctions } from './exports.ts';
import { unwrap } from './top-level.ts';
import type { HandlerNode, TypeScript, ts } from './typescript.ts';

/** A function that Auth0 or a handler calls, and the types of its parameters as they are written in the `.d.ts`. */
export interface HandlerFunction {
  kind: 'action' | 'rule' | 'hook' | 'helper';
  fn: HandlerNode;
  /** In the order of the parameters; undefined where nothing is known. */
  types: readonly (string | undefined)[];
}

const RULE_TYPES = ['ClaimActions.Rule.User', 'ClaimActions.Rule.Context', 'ClaimActions.Rule.Callback'];

/** The handlers, Rule or Hook of a parsed file. Looks at the syntax only. */
export function handlersOf(ts: TypeScript, source: ts.SourceFile): HandlerFunction[] {
  const rule = ruleOf(ts, source);
  if (rule) return [{ kind: 'rule', fn: rule, types: RULE_TYPES }];
  const found = new Map<HandlerNode, HandlerFunction>();
  for (const [name, fn] of exportedFunctions(ts, source)) {
    const handler = name === '' ? onlyExport(ts, fn) : action(name, fn);
    if (handler && fn.parameters.length > 0) found.set(fn, handler);
  }
  return [...found.values()];
}

function action(name: string, fn: HandlerNode): HandlerFunction | undefined {
  const trigger = triggerOfHandler(name);
  if (!trigger?.event) return undefined;
  const namespace = `ClaimActions.${typeName(trigger.id)}`;
  return { kind: 'action', fn, types: [`${namespace}.Event`, `${namespace}.Api`] };
}

/** `module.exports = function …` is a Hook, or a Rule that is kept as a module. */
function onlyExport(ts: TypeScript, fn: HandlerNode): HandlerFunction | undefined {
  const names = fn.parameters.map((parameter) => nameOf(ts, parameter));
  if (names.length === 3 && isUsual(names)) {
    return isRegistrationHook(names, useOfParameters(ts, fn, names))
      ? undefined
      : { kind: 'rule', fn, types: RULE_TYPES };
  }
  const point = knownHookPoint(names);
  if (!point) return undefined;
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

function useOfParameters(ts: TypeScript, fn: HandlerNode, [, context, callback]: readonly string[]): UseOfParameters {
  const members: string[] = [];
  const answers: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === context) {
      members.push(node.name.text);
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === callback) {
      answers.push(node.arguments.map((it) => (ts.isIdentifier(it) ? it.text : '')));
    }
    ts.forEachChild(node, visit);
  };
  if (fn.body) visit(fn.body);
  return { members, answers };
}

/**
 * A file that is one function, and perhaps hands it to tests of its own (`module.exports = { rule }`). A function
 * declaration without a name is no JavaScript: only a Rule looks like that, whatever its parameters are called.
 */
function ruleOf(ts: TypeScript, source: ts.SourceFile): HandlerNode | undefined {
  const statements = source.statements.filter((it) => !ts.isEmptyStatement(it) && !isDirective(ts, it));
  const [statement, ...others] = statements;
  if (!statement || !others.every((other) => ts.isExpressionStatement(other))) return undefined;
  const node = ts.isExpressionStatement(statement) ? unwrap(ts, statement.expression) : statement;
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node) && !ts.isArrowFunction(node)) return undefined;
  const names = node.parameters.map((parameter) => nameOf(ts, parameter));
  if (ts.isFunctionDeclaration(node) && !node.name?.text && names.length === 3) return node;
  if (others.length > 0 && names.length !== 3) return undefined;
  return isUsual(names.slice(0, 2)) && names.length <= 3 ? node : undefined;
}

function isDirective(ts: TypeScript, node: ts.Statement): boolean {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);
}

function isUsual(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name, index) => usualRuleParameters[index]?.test(name));
}

/** A parameter's name; empty where it is destructured. */
export function nameOf(ts: TypeScript, parameter: ts.ParameterDeclaration): string {
  return ts.isIdentifier(parameter.name) ? parameter.name.text : '';
}
