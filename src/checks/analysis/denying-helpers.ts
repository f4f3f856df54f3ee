import { findApiMethod } from '../../auth0/catalogue/triggers.ts';
import { apiCalls, type Facts } from './facts.ts';
import {
  type Call,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  type Node,
  parentOf,
  unwrap,
  walk,
} from './node.ts';

/** Methods that end the login, but not the script. */
export const denials = new Set([
  'access.deny',
  'access.rejectInvalidSubjectToken',
  'session.revoke',
  'refreshToken.revoke',
]);

/** Calls of functions of the file that deny access on some path, and that leave the script no way to know. */
export class DenyingHelpers {
  /** Statements that take no notice of what the helper returns. */
  readonly ignored = new Set<Node>();
  /**
   * The script asks what the helper returns, which is nothing: after every denial, because the method returns nothing
   * in this trigger, or after the denials given here, which are not returned although others are.
   */
  readonly lost = new Map<Node, 'all' | Node[]>();
  readonly #facts: Facts;
  readonly #denialsIn = new Map<FunctionNode, Map<Node, string>>();

  constructor(facts: Facts, methods: ReadonlyMap<Node, string>) {
    this.#facts = facts;
    const handlers = new Set(facts.script.handlers.map(({ fn }) => fn));
    for (const [call, method] of methods) {
      const fn = denials.has(method) ? enclosingFunction(call) : undefined;
      if (fn === undefined || handlers.has(fn)) continue;
      this.#denialsIn.set(fn, (this.#denialsIn.get(fn) ?? new Map()).set(call, method));
    }
    for (const call of facts.calls) {
      const fn = this.#helper(call);
      if (fn === undefined) continue;
      const parent = parentOf(call);
      const value = parent?.type === 'AwaitExpression' ? parent : call;
      if (parentOf(value)?.type === 'ExpressionStatement') this.ignored.add(call);
      else if ((value !== call || fn.async !== true) && this.#isAsked(value)) this.#askFor(call, fn);
    }
  }

  /** Name of a method that denies in the helper which a call calls. */
  denialOf(call: Node): string {
    const fn = call.type === 'CallExpression' ? this.#helper(call) : undefined;
    const [denial = ''] = (fn && this.#denialsIn.get(fn)?.values()) ?? [];
    return denial;
  }

  /** Whether the helper that a call calls denies whatever happens: a short name for `api.access.deny`. */
  alwaysDenies(call: Node): boolean {
    const fn = call.type === 'CallExpression' ? this.#helper(call) : undefined;
    const own = fn && this.#denialsIn.get(fn);
    if (fn === undefined || own === undefined) return false;
    const last = fn.body.type === 'BlockStatement' ? fn.body.body.at(-1) : fn.body;
    const isStraight =
      fn.body.type !== 'BlockStatement' ||
      fn.body.body.every((it) => ['ExpressionStatement', 'VariableDeclaration', 'ReturnStatement'].includes(it.type));
    const value =
      last?.type === 'ExpressionStatement' ? last.expression : last?.type === 'ReturnStatement' ? last.argument : last;
    return isStraight && value != null && own.has(unwrap(value as Node));
  }

  #helper({ callee }: Call): FunctionNode | undefined {
    const fn = callee.type === 'Super' ? undefined : this.#facts.bindings.functionOf(callee);
    return fn !== undefined && this.#denialsIn.has(fn) ? fn : undefined;
  }

  #askFor(call: Node, fn: FunctionNode): void {
    const own = this.#denialsIn.get(fn) ?? new Map<Node, string>();
    if (fn.body.type !== 'BlockStatement') {
      if (own.has(unwrap(fn.body)) && this.#returnNothing([fn.body])) this.lost.set(call, 'all');
      return;
    }
    const returned = returnedBy(fn);
    if (!returned.every((it) => own.has(unwrap(it)))) return; // something else tells what happened
    if (this.#returnNothing(returned)) {
      if (returned.length > 0) this.lost.set(call, 'all');
      return;
    }
    const dropped = [...own.keys()].filter((it) => parentOf(it)?.type === 'ExpressionStatement');
    if (dropped.length > 0 && returned.length > 0) this.lost.set(call, dropped);
  }

  #returnNothing(nodes: readonly Node[]): boolean {
    const known = apiCalls(this.#facts);
    return nodes.every((node) => {
      const { origin, method } = known.find(({ call }) => call === unwrap(node)) ?? {};
      const found = origin?.handler?.trigger && method && findApiMethod(origin.handler.trigger, method);
      return found !== undefined && found !== '' && !found.chainable && found.returns === 'void';
    });
  }

  /** `if (check(event)) return`, also through a variable, and `return check(event) || …`. */
  #isAsked(value: Node): boolean {
    const parent = parentOf(value);
    if (parent?.type === 'IfStatement') return parent.test === value;
    const target =
      parent?.type === 'VariableDeclarator' && parent.init === value
        ? parent.id
        : parent?.type === 'AssignmentExpression' && parent.right === value
          ? (parent.left as Node)
          : undefined;
    const variable = target && this.#facts.bindings.variableOf(target);
    return (
      variable?.references.some((it) => {
        const user = it.isRead() ? parentOf(it.identifier as Node) : undefined;
        return user?.type === 'IfStatement' && user.test === it.identifier;
      }) === true
    );
  }
}

/** What a function returns in its own `return` statements. */
function returnedBy(fn: FunctionNode): Node[] {
  const returned: Node[] = [];
  walk(fn.body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ReturnStatement' && node.argument) returned.push(node.argument);
    return true;
  });
  return returned;
}
