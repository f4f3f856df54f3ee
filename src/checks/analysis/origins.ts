import type { Scope } from 'eslint';
import { findHookPoint } from '../../auth0/catalogue/rules.ts';
import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import type { Bindings } from './bindings.ts';
import { type FunctionNode, isFunction, type Node, parentOf, propertyName, unwrap } from './node.ts';
import type { HandlerNode, ScriptNodes } from './script-nodes.ts';

const ruleParameters = ['user', 'context', 'callback'] as const;
const parameters = [...ruleParameters, 'client', 'scope'] as const;

export type Root = (typeof parameters)[number] | 'event' | 'api' | 'configuration' | 'auth0' | 'console';

/** What Auth0 hands out that an expression stands for: `event.user.email`, however it was named on the way. */
export interface Origin {
  root: Root;
  /** Property names below the root; `?` where a name is not constant, `[]` for an element. */
  path: string[];
  /** Something stands in where it is missing: `|| {}`, a default value. */
  defaulted: boolean;
  /** Whose parameter it is. Undefined for globals. */
  handler: HandlerNode | undefined;
}

const MAX_ORIGINS = 8;
const MAX_DEPTH = 20;
const ruleGlobals = ['configuration', 'auth0'] as const;
const iterating = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find', 'flatMap']);

/** Follows expressions back to what Auth0 hands to a script. */
export class Origins {
  readonly #bindings: Bindings;
  readonly #script: ScriptNodes;
  readonly #known = new Map<Node, Origin[]>();
  readonly #variables = new Map<Scope.Variable, Origin[]>();
  readonly #handlerOf: Map<FunctionNode, HandlerNode>;
  /** Constant strings, for `api[token]`. Set by the texts, which need origins themselves. */
  namesOf: (node: Node) => string[] = () => [];

  constructor(script: ScriptNodes, bindings: Bindings) {
    this.#script = script;
    this.#bindings = bindings;
    this.#handlerOf = new Map(script.handlers.flatMap((it) => (it.fn === undefined ? [] : [[it.fn, it] as const])));
  }

  /** Empty if it is nothing of Auth0's. Several if it depends on the call or the branch. */
  of(node: Node, depth = 0): Origin[] {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return [];
    this.#known.set(node, []); // for names that stand for themselves
    const found = this.#find(unwrap(node), depth).slice(0, MAX_ORIGINS);
    this.#known.set(node, found);
    return found;
  }

  /** The one origin, if there is only one. */
  only(node: Node): Origin | undefined {
    const found = this.of(node);
    return found.length === 1 ? found[0] : undefined;
  }

  #find(node: Node, depth: number): Origin[] {
    switch (node.type) {
      case 'Identifier':
        return this.#ofName(node, depth);
      case 'MemberExpression': {
        const names = this.#stepNames(node);
        return this.of(node.object, depth + 1).flatMap((from) => names.map((name) => step(from, name)));
      }
      case 'LogicalExpression':
        // What stands behind `||` may take the place of what is missing; behind `&&` it was looked at.
        return [
          ...(node.operator === '&&' ? [] : this.of(node.left, depth + 1)),
          ...this.of(node.right, depth + 1),
        ].map((it) => ({ ...it, defaulted: true }));
      case 'ConditionalExpression':
        return [...this.of(node.consequent, depth + 1), ...this.of(node.alternate, depth + 1)].map((it) => ({
          ...it,
          defaulted: true,
        }));
      case 'AssignmentExpression':
        return node.operator === '=' ? this.of(node.right, depth + 1) : [];
      case 'CallExpression': {
        if (node.callee.type === 'Super') return [];
        const callee = unwrap(node.callee);
        if (callee.type === 'MemberExpression' && propertyName(callee) === 'bind') {
          return this.of(callee.object, depth + 1);
        }
        return this.of(callee, depth + 1).flatMap((it) => chained(it));
      }
      default:
        return [];
    }
  }

  #stepNames(node: Node & { type: 'MemberExpression' }): string[] {
    const name = propertyName(node);
    if (name !== undefined) return [name];
    const names = this.namesOf(node.property);
    return names.length > 0 ? names : ['?'];
  }

  #ofName(node: Node & { type: 'Identifier' }, depth: number): Origin[] {
    const variable = this.#bindings.variableOf(node);
    if (variable !== undefined) return this.ofVariable(variable, depth);
    const global = ruleGlobals.find((name) => name === node.name && this.#script.kind === 'rule');
    if (global !== undefined) return [{ root: global, path: [], defaulted: false, handler: undefined }];
    return node.name === 'console' ? [{ root: 'console', path: [], defaulted: false, handler: undefined }] : [];
  }

  ofVariable(variable: Scope.Variable, depth = 0): Origin[] {
    const known = this.#variables.get(variable);
    if (known !== undefined) return known;
    this.#variables.set(variable, []);
    const found = this.#findVariable(variable, depth);
    this.#variables.set(variable, found);
    return found;
  }

  #findVariable(variable: Scope.Variable, depth: number): Origin[] {
    const parameter = this.#bindings.parameterOf(variable);
    if (parameter !== undefined) {
      const { fn, index, path, defaulted } = parameter;
      return this.#ofParameter(fn, index, depth).map((it) =>
        steps({ ...it, defaulted: it.defaulted || defaulted }, path),
      );
    }
    const sources = this.#bindings.sourcesOf(variable) ?? [];
    return sources.flatMap(({ node, path, defaulted }) => {
      const [first, ...rest] = path;
      const elements = first === '[]' ? this.#bindings.arrayOf(node)?.elements : undefined;
      if (elements !== undefined) {
        return elements.flatMap((it) => (it ? this.of(it, depth + 1).map((origin) => steps(origin, rest)) : []));
      }
      return isFunction(node)
        ? []
        : this.of(node, depth + 1).map((it) => steps({ ...it, defaulted: it.defaulted || defaulted }, path));
    });
  }

  #ofParameter(fn: FunctionNode, index: number, depth: number): Origin[] {
    const handler = this.#handlerOf.get(fn);
    if (handler !== undefined) {
      const root = rootOfParameter(handler, index);
      return root === undefined ? [] : [{ root, path: [], defaulted: false, handler }];
    }
    const call = parentOf(fn);
    if (call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && index === 0) {
      const elements = iterating.has(propertyName(call.callee) ?? '')
        ? this.#bindings.arrayOf(call.callee.object)?.elements
        : undefined;
      if (elements !== undefined) return elements.flatMap((it) => (it ? this.of(it, depth + 1) : []));
    }
    return this.#bindings.callersOf(fn).calls.flatMap(({ arguments: given }) => {
      const argument = given[index];
      return argument === undefined || argument.type === 'SpreadElement' ? [] : this.of(argument, depth + 1);
    });
  }
}

function rootOfParameter({ triggerId, trigger }: HandlerNode, index: number): Root | undefined {
  if (trigger !== undefined) return (['event', 'api'] as const)[index];
  const name = triggerId === 'rule' ? ruleParameters[index] : findHookPoint(triggerId)?.parameters[index];
  return name === 'cb' ? 'callback' : parameters.find((root) => root === name);
}

function step(from: Origin, name: string): Origin {
  return { ...from, path: [...from.path, name] };
}

function steps(from: Origin, path: readonly string[]): Origin {
  return path.length === 0 ? from : { ...from, path: [...from.path, ...path], defaulted: from.defaulted };
}

/** What a call of an api method returns: the api itself, for those that can be chained. */
function chained({ root, path, handler }: Origin): Origin[] {
  const method = root === 'api' && handler?.trigger ? findApiMethod(handler.trigger, path.join('.')) : undefined;
  return method?.chainable === true ? [{ root: 'api', path: [], defaulted: false, handler }] : [];
}

/** `event.user.email`, for messages. */
export function written({ root, path }: Origin): string {
  return [root, ...path].join('.').replaceAll('.[]', '[]');
}
