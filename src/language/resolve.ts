import type { AnyNode, CallExpression, Function as FunctionNode, Pattern } from 'acorn';
import { full, fullAncestor } from 'acorn-walk';
import { isFunction } from '../script/nodes.ts';
import type { HandlerParameters } from './handler-parameters.ts';
import { elementOfValue, memberOfValue, resultOfValue, type Value } from './value.ts';

const ELEMENT_METHODS = /^(?:at|find|findLast|pop|shift)$/;
const LIST_METHODS = /^(?:concat|filter|reverse|slice|sort|toReversed|toSorted)$/;
const CALLBACK_METHODS = /^(?:every|filter|find|findIndex|findLast|flatMap|forEach|map|some)$/;

/** A pattern, and what it is matched against: of a parameter, a declaration or a loop. */
export interface Matched {
  pattern: Pattern;
  /** Found only when asked for: most patterns of a file have nothing to do with a name that is looked for. */
  value: () => Value | undefined;
}

/**
 * Finds what expressions stand for, without running or typing anything: parameters of handlers, members, constants that
 * start with one of these, destructuring, elements of lists.
 */
export class Resolver {
  readonly #handlers: readonly HandlerParameters[];
  /** By node, so that each is looked at once. Undefined also while it is looked at: names that stand for each other. */
  readonly #found = new Map<AnyNode, Value | undefined>();
  readonly #calls = new Map<string, [CallExpression, AnyNode[]][]>();

  constructor(handlers: readonly HandlerParameters[]) {
    this.#handlers = handlers;
  }

  /** @param around the nodes around the expression, the program first */
  valueOf(node: AnyNode, around: readonly AnyNode[]): Value | undefined {
    if (this.#found.has(node)) return this.#found.get(node);
    this.#found.set(node, undefined);
    const value = this.#find(node, around);
    this.#found.set(node, value);
    return value;
  }

  #find(node: AnyNode, around: readonly AnyNode[]): Value | undefined {
    const next = (inner: AnyNode) => this.valueOf(inner, around);
    switch (node.type) {
      case 'Identifier':
        return this.#named(node.name, around);
      case 'ChainExpression':
        return next(node.expression);
      case 'ParenthesizedExpression':
        return next(node.expression);
      case 'AwaitExpression':
        return next(node.argument);
      case 'LogicalExpression':
        return next(node.operator === '&&' ? node.right : node.left);
      case 'ConditionalExpression':
        return next(node.consequent) ?? next(node.alternate);
      case 'MemberExpression': {
        const object = node.object.type === 'Super' ? undefined : next(node.object);
        if (!object) return undefined;
        if (node.computed && node.property.type === 'Literal' && typeof node.property.value === 'string')
          return memberOfValue(object, node.property.value);
        if (node.computed) return elementOfValue(object);
        return node.property.type === 'Identifier' ? memberOfValue(object, node.property.name) : undefined;
      }
      case 'CallExpression': {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined;
        const method = next(callee);
        if (method) return resultOfValue(method);
        const name = callee.property.type === 'Identifier' ? callee.property.name : '';
        if (LIST_METHODS.test(name)) return next(callee.object);
        const list = ELEMENT_METHODS.test(name) ? next(callee.object) : undefined;
        return list && elementOfValue(list);
      }
      default:
        return undefined;
    }
  }

  /** What a pattern at `target` inside `pattern` takes out of `value`. */
  inPattern(pattern: Pattern, value: Value | undefined, target: (node: Pattern) => boolean): Value | undefined {
    if (!value) return undefined;
    if (target(pattern)) return value;
    switch (pattern.type) {
      case 'AssignmentPattern':
        return this.inPattern(pattern.left, value, target);
      case 'RestElement':
        return this.inPattern(pattern.argument, value, target);
      case 'ArrayPattern':
        return firstOf(
          pattern.elements,
          (element) => element && this.inPattern(element, elementOfValue(value), target),
        );
      case 'ObjectPattern':
        return firstOf(pattern.properties, (property) => {
          if (property.type === 'RestElement') return this.inPattern(property, value, target);
          const name = property.key.type === 'Identifier' && !property.computed ? property.key.name : undefined;
          const member = name === undefined ? undefined : memberOfValue(value, name);
          return this.inPattern(property.value, member, target);
        });
      default:
        return undefined;
    }
  }

  /** Everything that gives names to values around a place, the innermost first. */
  *patterns(around: readonly AnyNode[]): Generator<Matched> {
    for (let index = around.length - 1; index >= 0; index--) {
      const node = around[index];
      const outside = around.slice(0, index + 1);
      if (!node) continue;
      if (isFunction(node)) {
        yield* this.#parametersOf(node, around[index - 1], outside);
      }
      if (node.type === 'BlockStatement' || node.type === 'Program') {
        for (const statement of node.body) yield* this.#declaredIn(statement, outside);
      }
      if (node.type === 'ForOfStatement') {
        const [declaration] = node.left.type === 'VariableDeclaration' ? node.left.declarations : [];
        const list = () => this.valueOf(node.right, around.slice(0, index));
        if (declaration) yield { pattern: declaration.id, value: () => elementOf(list()) };
      }
    }
  }

  #named(name: string, around: readonly AnyNode[]): Value | undefined {
    const isName = (node: Pattern) => node.type === 'Identifier' && node.name === name;
    for (const { pattern, value } of this.patterns(around)) {
      if (binds(pattern, name)) return this.inPattern(pattern, value(), isName);
    }
    return undefined;
  }

  *#parametersOf(fn: FunctionNode, parent: AnyNode | undefined, around: readonly AnyNode[]): Generator<Matched> {
    const handler = this.#handlers.find((candidate) => candidate.fn.start === fn.start && candidate.fn.end === fn.end);
    for (const [index, pattern] of fn.params.entries())
      yield {
        pattern,
        value: () =>
          handler?.parameters[index] ??
          (index === 0 ? this.#callbackElement(parent, around.slice(0, -1)) : undefined) ??
          this.#argumentOfCalls(fn, index, parent, around),
      };
  }

  /** `addRoles(event, api)`: a helper gets what handlers give it, if all calls in the file give the same. */
  #argumentOfCalls(
    fn: FunctionNode,
    index: number,
    parent: AnyNode | undefined,
    around: readonly AnyNode[],
  ): Value | undefined {
    const declared = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : fn.id;
    if (!declared || !around[0]) return undefined;
    const calls = this.#callsOf(declared.name, around[0]).filter(([, outside]) => !outside.includes(fn as AnyNode));
    const given = calls.map(([call, outside]) => {
      const argument = call.arguments[index];
      return argument && this.valueOf(argument, outside);
    });
    const [first, ...others] = given;
    return others.every((other) => other?.member === first?.member && other?.isElement === first?.isElement)
      ? first
      : undefined;
  }

  /** `identities.map((identity) => …)`: the first parameter is an element of the list. */
  #callbackElement(call: AnyNode | undefined, around: readonly AnyNode[]): Value | undefined {
    if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
    const { object, property } = call.callee;
    if (object.type === 'Super' || property.type !== 'Identifier' || !CALLBACK_METHODS.test(property.name))
      return undefined;
    return elementOf(this.valueOf(object, around));
  }

  *#declaredIn(statement: AnyNode, around: readonly AnyNode[]): Generator<Matched> {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return;
    for (const { id, init } of declaration.declarations)
      yield { pattern: id, value: () => (init ? this.valueOf(init, around) : undefined) };
  }

  #callsOf(name: string, program: AnyNode): [CallExpression, AnyNode[]][] {
    const calls = this.#calls.get(name) ?? callsOf(name, program);
    this.#calls.set(name, calls);
    return calls;
  }
}

function elementOf(list: Value | undefined): Value | undefined {
  return list && elementOfValue(list);
}

/** Calls of a function by its name, each with the nodes around it. */
function callsOf(name: string, program: AnyNode): [CallExpression, AnyNode[]][] {
  const calls: [CallExpression, AnyNode[]][] = [];
  fullAncestor(program, (node, _state, ancestors) => {
    const it = node as AnyNode;
    if (it.type === 'CallExpression' && it.callee.type === 'Identifier' && it.callee.name === name)
      calls.push([it, [...ancestors] as AnyNode[]]);
  });
  return calls;
}

function binds(pattern: Pattern, name: string): boolean {
  let found = false;
  full(pattern, (node) => {
    const it = node as AnyNode;
    if (it.type === 'Identifier' && it.name === name) found = true;
  });
  return found;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined | null,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
