import { type HandlerFunction, nameOf } from './handlers.ts';
import { unwrap } from './top-level.ts';
import type { HandlerNode, TypeScript, ts } from './typescript.ts';

interface Call {
  arguments: readonly ts.Expression[];
  /** The function that is called. */
  helper: HandlerNode;
}

/** Helpers of helpers end here. */
const MAX_ROUNDS = 4;

/**
 * Functions of the file that are only ever called with what a handler was called with: `addRoles(event, api)`, and
 * `mail(event.user)` where errors are not shown, because a field that may be missing would be reported. Those that the
 * author gave types are left alone, and so is what they call.
 */
export function helpersOf(
  ts: TypeScript,
  source: ts.SourceFile,
  handlers: readonly HandlerFunction[],
  showsErrors: boolean,
  hasAuthorTypes: (fn: HandlerNode) => boolean,
): HandlerFunction[] {
  const typed = new Map<ts.Node, HandlerFunction>(handlers.map((handler) => [handler.fn, handler]));
  const { calls, ambiguous } = callsIn(ts, source);
  const helpers = new Map<HandlerNode, Call[]>();
  for (const call of calls)
    if (!typed.has(call.helper) && !hasAuthorTypes(call.helper))
      helpers.set(call.helper, [...(helpers.get(call.helper) ?? []), call]);
  const found: HandlerFunction[] = [];
  for (let round = 0, before = -1; round < MAX_ROUNDS && before < found.length; round++) {
    before = found.length;
    for (const [fn, its] of helpers) {
      if (typed.has(fn)) continue;
      const types = fn.parameters.map((_, index) => agreed(its.map((call) => typeOf(call.arguments[index]))));
      if (!types.some((type) => type !== undefined)) continue;
      const helper: HandlerFunction = { kind: 'helper', fn, types };
      found.push(helper);
      typed.set(fn, helper);
    }
  }
  return found;

  function typeOf(argument: ts.Expression | undefined): string | undefined {
    const node = argument && unwrap(ts, argument);
    if (!node) return undefined;
    if (ts.isPropertyAccessExpression(node) && !showsErrors) {
      const object = typeOf(node.expression);
      return object && `NonNullable<${object}['${node.name.text}']>`;
    }
    if (!ts.isIdentifier(node) || ambiguous.has(node.text)) return undefined;
    for (let around: ts.Node = node; !ts.isSourceFile(around); around = around.parent) {
      if (!ts.isFunctionLike(around)) continue;
      const index = around.parameters.findIndex((it) => nameOf(ts, it as ts.ParameterDeclaration) === node.text);
      if (index >= 0) return typed.get(around)?.types[index];
    }
    return undefined;
  }
}

function agreed(types: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = types;
  return others.every((type) => type === first) ? first : undefined;
}

/** Calls of functions that the file declares, and the names that stand for more than one thing in it. */
function callsIn(ts: TypeScript, source: ts.SourceFile): { calls: Call[]; ambiguous: ReadonlySet<string> } {
  const functions = new Map<string, HandlerNode>();
  const declared = new Map<string, number>();
  const called: ts.CallExpression[] = [];
  const declare = (name: string, fn?: ts.Node) => {
    declared.set(name, (declared.get(name) ?? 0) + 1);
    if (fn && (ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)))
      functions.set(name, fn);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) declare(node.name.text, node);
    else if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      declare(node.name.text, node.initializer && unwrap(ts, node.initializer));
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      // A parameter that gets another value later is not what the caller gave.
      if (ts.isIdentifier(node.left)) declare(node.left.text);
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) called.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const calls = called.flatMap((call) => {
    const name = ts.isIdentifier(call.expression) ? call.expression.text : '';
    const helper = declared.get(name) === 1 ? functions.get(name) : undefined;
    // A function that calls itself says nothing about what others give it.
    return helper && !isInside(ts, call, helper) ? [{ helper, arguments: call.arguments }] : [];
  });
  return { calls, ambiguous: new Set(declared.keys()) };
}

function isInside(ts: TypeScript, node: ts.Node, outer: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) if (at === outer) return true;
  return false;
}
