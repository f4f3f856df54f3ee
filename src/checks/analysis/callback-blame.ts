import { NEVER } from './callback-counts.ts';
import type { State } from './callback-state.ts';
import { ancestorsOf, type FunctionNode, findWithin, isCaught, isInside, type Node, unwrap } from './node.ts';
import type { Exit, Paths } from './paths.ts';

/** What following the callback has seen. */
export interface SeenPaths {
  exits: ReadonlyMap<FunctionNode, Exit<State>[]>;
  paths: readonly Paths<State>[];
  /** Functions handed to a call that calls back on some of their paths only. */
  partial: ReadonlyMap<Node, FunctionNode[]>;
  /** Promise chains by each of their calls, with how often was called back when all went well. */
  chains: ReadonlyMap<Node, { success: State }>;
  /** Calls after which the callback may have been called. */
  callNodes: ReadonlySet<Node>;
}

/** Finds what is to blame for a path that ends in silence: the branch, not the function around it. */
export class CallbackBlame {
  readonly #seen: SeenPaths;
  /** Calls after which the callback may have been called, and all that they are in. */
  #calling: ReadonlySet<Node> | undefined;

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
    const last = [...this.#seen.partial.keys()].findLast((call) => isInside(call, node));
    return last === undefined ? [] : this.#ofChain(last, seen);
  }

  /** All links of a promise chain that are to blame, back to the one after which everybody has called back. */
  #ofChain(last: Node, seen: Set<FunctionNode>): Node[] {
    const { chains, exits, partial } = this.#seen;
    const found: Node[] = [];
    for (let link: Node | undefined = last; link !== undefined; link = linkBefore(link)) {
      const state = chains.get(link)?.success;
      if (link !== last && (state === undefined || (state.counts & NEVER) === 0)) break;
      found.push(
        ...(partial.get(link) ?? []).flatMap((fn) =>
          exits.get(fn)?.length === 0 ? thrownIn(fn) : this.missingIn(fn, seen),
        ),
      );
    }
    return found;
  }

  #isSilent(statement: Node): boolean {
    return this.#seen.paths.some((paths) => ((paths.ends.get(statement)?.counts ?? 0) & NEVER) !== 0);
  }

  #containsCall(node: Node): boolean {
    this.#calling ??= new Set([...this.#seen.callNodes].flatMap((call) => [call, ...ancestorsOf(call)]));
    return this.#calling.has(node);
  }
}

/** `load(user).then(…)` in `load(user).then(…).catch(…)`. */
function linkBefore(link: Node): Node | undefined {
  return link.type === 'CallExpression' && link.callee.type === 'MemberExpression'
    ? unwrap(link.callee.object as Node)
    : undefined;
}

/** Of a function that always throws. */
function thrownIn(fn: FunctionNode): Node[] {
  const thrown = findWithin(fn.body, (it) => it.type === 'ThrowStatement' && !isCaught(it, fn));
  return thrown === undefined ? [] : [thrown];
}
