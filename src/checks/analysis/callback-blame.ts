import { NEVER } from './callback-counts.ts';
import type { State } from './callback-state.ts';
import { type FunctionNode, isInside, type Node } from './node.ts';
import type { Exit, Paths } from './paths.ts';

/** What following the callback has seen. */
export interface SeenPaths {
  exits: ReadonlyMap<FunctionNode, Exit<State>[]>;
  paths: readonly Paths<State>[];
  /** Functions handed to a call that calls back on some of their paths only. */
  partial: ReadonlyMap<Node, FunctionNode[]>;
  /** Calls after which the callback may have been called. */
  callNodes: ReadonlySet<Node>;
}

/** Finds what is to blame for a path that ends in silence: the branch, not the function around it. */
export class CallbackBlame {
  readonly #seen: SeenPaths;

  constructor(seen: SeenPaths) {
    this.#seen = seen;
  }

  /** Where a function is left without calling back: `return` statements, branches, or the function itself. */
  missingIn(fn: FunctionNode, seen = new Set<FunctionNode>()): Node[] {
    if (seen.has(fn)) return [];
    seen.add(fn);
    return (this.#seen.exits.get(fn) ?? []).flatMap(({ node, state }) => {
      if ((state.counts & NEVER) === 0) return [];
      const inside = node === fn ? this.#of(fn.body, seen) : this.#ofExpression(node, seen);
      return inside.length > 0 ? inside : [node];
    });
  }

  /** The innermost branch that ends without a call. */
  #of(node: Node, seen: Set<FunctionNode>): Node[] {
    if (node.type === 'BlockStatement') {
      for (const statement of [...node.body].reverse()) {
        const found = this.#of(statement, seen);
        if (found.length > 0) return found;
      }
      return [];
    }
    if (node.type === 'IfStatement') {
      const branches = [node.consequent, node.alternate].filter((it) => it != null);
      const silent = branches.filter((it) => this.#isSilent(it));
      const calling = branches.some((it) => this.#containsCall(it));
      const found = branches.flatMap((it) => this.#of(it, seen));
      if (found.length > 0) return found;
      if (!calling) return [];
      return silent.length > 0 && silent.length < 2 ? silent : node.alternate ? [] : [node];
    }
    if (node.type === 'TryStatement') {
      const found = [node.block, node.handler?.body].flatMap((it) => (it ? this.#of(it, seen) : []));
      if (found.length > 0) return found;
      const silentCatch = node.handler && this.#isSilent(node.handler.body) && this.#containsCall(node.block);
      return silentCatch && node.handler ? [node.handler] : [];
    }
    return this.#ofExpression(node, seen);
  }

  #ofExpression(node: Node, seen: Set<FunctionNode>): Node[] {
    for (const [call, functions] of [...this.#seen.partial].reverse()) {
      if (isInside(call, node)) return functions.flatMap((fn) => this.missingIn(fn, seen));
    }
    return [];
  }

  #isSilent(statement: Node): boolean {
    return this.#seen.paths.some((paths) => ((paths.ends.get(statement)?.counts ?? 0) & NEVER) !== 0);
  }

  #containsCall(node: Node): boolean {
    return [...this.#seen.callNodes].some((call) => isInside(call, node));
  }
}
