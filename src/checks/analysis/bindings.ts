import type { Scope } from 'eslint';
import type * as ESTree from 'estree';
import { type Call, type FunctionNode, isFunction, type Node, parentOf, propertyName } from './node.ts';

/** Where a value can come from: an expression, with the steps to take from it. */
export interface Source {
  node: Node;
  /** Property names on the way from `node` to the value, as in destructuring; `[]` for an element of an array. */
  path: string[];
  /** A default value stands in where it is undefined. */
  defaulted: boolean;
}

/** A variable that is a parameter, or a part of one. */
export interface Parameter {
  fn: FunctionNode;
  index: number;
  path: string[];
  defaulted: boolean;
}

/** Who calls a function of the file. */
export interface Callers {
  calls: Call[];
  /** Something else is done with the function too, so that there may be calls that nobody sees. */
  escapes: boolean;
}

/** The way from a pattern to one of the names in it. */
type Steps = Pick<Source, 'path' | 'defaulted'>;

/** Of names that stand for each other: enough for people, and an end for those that stand for themselves. */
const MAX_NAMES = 30;

/** What names stand for. Reads the scopes that ESLint has analysed. */
export class Bindings {
  readonly #variables = new Map<ESTree.Identifier, Scope.Variable>();
  readonly #sources = new Map<Scope.Variable, Source[] | undefined>();
  readonly #parameters = new Map<Scope.Variable, Parameter | undefined>();
  readonly #callers = new Map<FunctionNode, Callers>();
  readonly #steps = new Map<Node, ReadonlyMap<ESTree.Identifier, Steps>>();

  constructor(scopes: Scope.ScopeManager) {
    for (const scope of scopes.scopes) {
      for (const { identifier, resolved } of scope.references) {
        if (resolved !== null && identifier.type === 'Identifier') this.#variables.set(identifier, resolved);
      }
      for (const variable of scope.variables) {
        for (const identifier of variable.identifiers) this.#variables.set(identifier, variable);
      }
    }
  }

  /** Undefined for globals. */
  variableOf(node: Node): Scope.Variable | undefined {
    const variable = node.type === 'Identifier' ? this.#variables.get(node) : undefined;
    return variable === undefined || variable.defs.length === 0 ? undefined : variable;
  }

  isGlobal(node: Node, name: string): boolean {
    return node.type === 'Identifier' && node.name === name && this.variableOf(node) === undefined;
  }

  /** Every expression that is ever assigned to a variable; undefined if one of them cannot be told. */
  sourcesOf(variable: Scope.Variable): Source[] | undefined {
    if (!this.#sources.has(variable)) this.#sources.set(variable, this.#findSources(variable));
    return this.#sources.get(variable);
  }

  #findSources(variable: Scope.Variable): Source[] | undefined {
    const sources: Source[] = [];
    for (const def of variable.defs) {
      if (def.type === 'Variable') {
        const init = initializer(def.node, def.parent);
        const found = init && this.#stepsTo(def.node.id, def.name);
        if (init && found)
          sources.push({ ...found, node: init, path: isForOf(def.parent) ? ['[]', ...found.path] : found.path });
        if (init && !found) return undefined;
      } else if (def.type === 'FunctionName') {
        sources.push({ node: def.node, path: [], defaulted: false });
      } else {
        return undefined;
      }
    }
    for (const reference of variable.references) {
      if (!reference.isWrite() || reference.init === true) continue;
      const assignment = parentOf(reference.identifier as Node);
      if (assignment?.type !== 'AssignmentExpression' || assignment.left !== reference.identifier) return undefined;
      if (!['=', '||=', '??='].includes(assignment.operator)) return undefined;
      sources.push({ node: assignment.right, path: [], defaulted: false });
    }
    return sources;
  }

  /** The function that a name or an expression stands for. */
  functionOf(node: Node): FunctionNode | undefined {
    if (isFunction(node)) return node;
    const variable = this.variableOf(node);
    const sources = variable && this.sourcesOf(variable);
    const [source] = sources ?? [];
    return sources?.length === 1 && source !== undefined && source.path.length === 0 && isFunction(source.node)
      ? source.node
      : undefined;
  }

  #stepsTo(pattern: Node, name: ESTree.Identifier): Steps | undefined {
    let steps = this.#steps.get(pattern);
    if (steps === undefined) {
      steps = new Map(stepsFrom(pattern));
      this.#steps.set(pattern, steps);
    }
    return steps.get(name);
  }

  /** Position of the parameter that a variable is (part of), with the steps to it. */
  parameterOf(variable: Scope.Variable): Parameter | undefined {
    if (!this.#parameters.has(variable)) this.#parameters.set(variable, this.#findParameter(variable));
    return this.#parameters.get(variable);
  }

  #findParameter(variable: Scope.Variable): Parameter | undefined {
    const [def] = variable.defs;
    if (variable.defs.length !== 1 || def?.type !== 'Parameter' || !isFunction(def.node)) return undefined;
    const isReassigned = variable.references.some((it) => it.isWrite() && it.init !== true);
    for (const [index, parameter] of def.node.params.entries()) {
      const found = this.#stepsTo(parameter, def.name as ESTree.Identifier);
      if (found) return isReassigned && found.path.length > 0 ? undefined : { fn: def.node, index, ...found };
    }
    return undefined;
  }

  callersOf(fn: FunctionNode): Callers {
    const known = this.#callers.get(fn);
    if (known !== undefined) return known;
    const callers = this.#findCallers(fn);
    this.#callers.set(fn, callers);
    return callers;
  }

  #findCallers(fn: FunctionNode): Callers {
    const name = fn.type === 'ArrowFunctionExpression' ? undefined : fn.id;
    const declarator = parentOf(fn);
    const identifier =
      fn.type === 'FunctionDeclaration'
        ? name
        : declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
          ? declarator.id
          : undefined;
    const variable = identifier ? this.#variables.get(identifier) : undefined;
    if (variable === undefined) return { calls: [], escapes: true };
    const calls: Call[] = [];
    let escapes = false;
    for (const { identifier: used, init } of variable.references) {
      const user = parentOf(used as Node);
      if (user?.type === 'CallExpression' && user.callee === used) calls.push(user);
      else if (init !== true) escapes = true;
    }
    return { calls, escapes };
  }

  /** The object literal that an expression stands for, if nothing else is ever assigned to the name. */
  objectOf(node: Node): ESTree.ObjectExpression | undefined {
    const value = this.#valueOf(node, (at) =>
      at.type === 'CallExpression' && isMethod(at, 'Object', 'freeze') ? at.arguments[0] : undefined,
    );
    return value?.type === 'ObjectExpression' ? value : undefined;
  }

  /** Whether a name stands for this very object, and nothing but its properties is ever read: nobody adds any. */
  isOnlyRead(node: Node, object: ESTree.ObjectExpression): boolean {
    const variable = this.variableOf(node);
    if (variable === undefined || this.onlySource(node)?.node !== object) return false;
    return variable.references.every(({ identifier, init }) => {
      if (init === true) return true;
      const member = parentOf(identifier as Node);
      if (member?.type !== 'MemberExpression' || member.object !== identifier || member.computed) return false;
      const use = parentOf(member);
      if (use?.type === 'CallExpression') return use.callee !== member;
      return use?.type === 'BinaryExpression' || use?.type === 'TemplateLiteral';
    });
  }

  arrayOf(node: Node): ESTree.ArrayExpression | undefined {
    const value = this.#valueOf(node, () => undefined);
    return value?.type === 'ArrayExpression' ? value : undefined;
  }

  /** What is at the end of names that stand for each other, if it is reached. `unwrapped` opens what holds a value. */
  #valueOf(node: Node, unwrapped: (at: Node) => Node | undefined): Node | undefined {
    let value = node;
    for (let step = 0; step < MAX_NAMES; step++) {
      const source = value.type === 'Identifier' ? this.onlySource(value) : undefined;
      const next = source?.path.length === 0 ? source.node : unwrapped(value);
      if (next === undefined) return value;
      value = next;
    }
    return undefined;
  }

  /** What a name stands for, if it is assigned once. */
  onlySource(node: Node): Source | undefined {
    const variable = this.variableOf(node);
    const sources = variable && this.sourcesOf(variable);
    return sources?.length === 1 ? sources[0] : undefined;
  }
}

/** `Object.freeze(…)` and the like. */
export function isMethod(call: Call, object: string, method: string): boolean {
  const { callee } = call;
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === object &&
    propertyName(callee) === method
  );
}

function initializer(declarator: ESTree.VariableDeclarator, declaration: Node | null): Node | undefined {
  if (declarator.init) return declarator.init;
  const loop = declaration ? parentOf(declaration) : undefined;
  return loop?.type === 'ForOfStatement' ? loop.right : undefined;
}

function isForOf(declaration: Node | null): boolean {
  const loop = declaration ? parentOf(declaration) : undefined;
  return loop?.type === 'ForOfStatement' && loop.left === declaration;
}

/** The way from a pattern to each of the names in it. */
function* stepsFrom(pattern: Node): Generator<[ESTree.Identifier, Steps]> {
  switch (pattern.type) {
    case 'Identifier':
      yield [pattern, { path: [], defaulted: false }];
      return;
    case 'AssignmentPattern':
      for (const [name, { path }] of stepsFrom(pattern.left)) yield [name, { path, defaulted: true }];
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'Property') yield* after(propertyName(property) ?? '?', property.value);
        else if (property.argument.type === 'Identifier')
          yield [property.argument, { path: ['...'], defaulted: false }];
      }
      return;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) if (element) yield* after(String(index), element);
  }
}

function* after(name: string, pattern: Node): Generator<[ESTree.Identifier, Steps]> {
  for (const [inner, { path, defaulted }] of stepsFrom(pattern)) yield [inner, { path: [name, ...path], defaulted }];
}
