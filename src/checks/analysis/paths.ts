import type * as ESTree from 'estree';
import { childrenOf, type FunctionNode, isFunction, type Node } from './node.ts';

/** What an analysis knows at a point of the program, and how it changes. States are never changed in place. */
export interface PathClient<State> {
  join(a: State, b: State): State;
  equals(a: State, b: State): boolean;
  /** After `node` was evaluated, its parts already done. `before` is the state before its parts. */
  visit(node: Node, state: State, before: State): State;
  /** What a `catch` starts from when `node` throws; undefined if it should not be expected to. */
  thrown(node: Node, state: State): State | undefined;
}

/** Where a function is left without throwing: a `return`, or the end of its body. */
export interface Exit<State> {
  node: Node;
  state: State;
}

interface Targets<State> {
  exits: Exit<State>[];
  breaks: Map<string, State | undefined>;
  continues: Map<string, State | undefined>;
  /** Of the innermost `try`. */
  thrown: { state: State | undefined } | undefined;
}

const MAX_ROUNDS = 4;
/** Of one function, each as often as it is come by: a `finally` runs for each way out, also those of one in another. */
const MAX_STATEMENTS = 50_000;
const nearest = '';

/**
 * Follows every path through a function, statement by statement. ESLint's own code paths would do but for one thing:
 * they lead from the end of each `try` to its `catch`, so that `try { …; callback() } catch (e) { callback(e) }` looks
 * as if it called back twice.
 */
export class Paths<State> {
  readonly #client: PathClient<State>;
  #statements = 0;
  /** Where each statement ends, for those who look for the branch that something is missing in. */
  readonly ends = new Map<Node, State | undefined>();

  constructor(client: PathClient<State>) {
    this.#client = client;
  }

  /** Exits in the order of writing; none if the function never ends. Paths of which there are too many are left. */
  through(fn: FunctionNode, start: State): Exit<State>[] {
    const targets: Targets<State> = { exits: [], breaks: new Map(), continues: new Map(), thrown: undefined };
    const atBody = fn.params.reduce<State>((state, parameter) => this.#expression(parameter, state, targets), start);
    if (fn.body.type !== 'BlockStatement') {
      targets.exits.push({ node: fn.body, state: this.#expression(fn.body, atBody, targets) });
      return targets.exits;
    }
    const end = this.#statement(fn.body, atBody, targets);
    if (end !== undefined) targets.exits.push({ node: fn, state: end });
    return targets.exits;
  }

  #join(a: State | undefined, b: State | undefined): State | undefined {
    if (a === undefined) return b;
    return b === undefined ? a : this.#client.join(a, b);
  }

  #statement(node: Node, state: State | undefined, targets: Targets<State>, label?: string): State | undefined {
    const isTooFar = this.#statements++ > MAX_STATEMENTS;
    const end = state === undefined || isTooFar ? undefined : this.#run(node, state, targets, label);
    this.ends.set(node, end);
    return end;
  }

  #sequence(nodes: readonly Node[], start: State | undefined, targets: Targets<State>): State | undefined {
    return nodes.reduce<State | undefined>((state, node) => this.#statement(node, state, targets), start);
  }

  #run(node: Node, state: State, targets: Targets<State>, label: string | undefined): State | undefined {
    switch (node.type) {
      case 'BlockStatement':
      case 'StaticBlock':
        return this.#sequence(node.body, state, targets);
      case 'IfStatement': {
        const tested = this.#expression(node.test, state, targets);
        const then = this.#statement(node.consequent, tested, targets);
        return this.#join(then, node.alternate ? this.#statement(node.alternate, tested, targets) : tested);
      }
      case 'ReturnStatement':
        targets.exits.push({ node, state: node.argument ? this.#expression(node.argument, state, targets) : state });
        return undefined;
      case 'ThrowStatement': {
        const at = this.#expression(node.argument, state, targets);
        if (targets.thrown) targets.thrown.state = this.#join(targets.thrown.state, at);
        return undefined;
      }
      case 'BreakStatement':
        merge(targets.breaks, node.label?.name ?? nearest, state, (a, b) => this.#join(a, b));
        return undefined;
      case 'ContinueStatement':
        merge(targets.continues, node.label?.name ?? nearest, state, (a, b) => this.#join(a, b));
        return undefined;
      case 'LabeledStatement': {
        const end = this.#statement(node.body, state, targets, node.label.name);
        const broken = targets.breaks.get(node.label.name);
        targets.breaks.delete(node.label.name);
        return this.#join(end, broken);
      }
      case 'SwitchStatement':
        return this.#switch(node, state, targets);
      case 'TryStatement':
        return this.#try(node, state, targets);
      case 'WhileStatement':
        return this.#loop(state, targets, label, { test: node.test, body: node.body });
      case 'DoWhileStatement':
        return this.#loop(state, targets, label, { body: node.body, last: node.test, isTestedLast: true });
      case 'ForStatement': {
        const start = node.init ? this.#part(node.init, state, targets) : state;
        const { test, update, body } = node;
        return this.#loop(start, targets, label, {
          ...(test ? { test } : {}),
          ...(update ? { last: update } : {}),
          body,
          isEndless: !test,
        });
      }
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#loop(this.#expression(node.right, state, targets), targets, label, { body: node.body });
      case 'VariableDeclaration':
        return node.declarations.reduce((at, it) => this.#expression(it, at, targets), state);
      case 'ExpressionStatement':
        return this.#expression(node.expression, state, targets);
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'EmptyStatement':
      case 'DebuggerStatement':
        return state;
      default:
        return this.#expression(node, state, targets);
    }
  }

  #part(node: Node, state: State, targets: Targets<State>): State {
    return (
      (node.type === 'VariableDeclaration'
        ? this.#statement(node, state, targets)
        : this.#expression(node, state, targets)) ?? state
    );
  }

  #switch(node: ESTree.SwitchStatement, state: State, targets: Targets<State>): State | undefined {
    const outer = targets.breaks.get(nearest);
    targets.breaks.delete(nearest);
    const start = this.#expression(node.discriminant, state, targets);
    let end: State | undefined;
    for (const { consequent } of node.cases) {
      end = this.#sequence(consequent, this.#join(end, start), targets);
    }
    const hasDefault = node.cases.some(({ test }) => !test);
    const broken = targets.breaks.get(nearest);
    restore(targets.breaks, outer);
    return this.#join(this.#join(end, broken), hasDefault ? undefined : start);
  }

  #try(node: ESTree.TryStatement, state: State, targets: Targets<State>): State | undefined {
    const outer = targets.thrown;
    const exitsBefore = targets.exits.length;
    const thrown: { state: State | undefined } = { state };
    targets.thrown = node.handler ? thrown : outer;
    let end = this.#statement(node.block, state, targets);
    targets.thrown = outer;
    if (node.handler) end = this.#join(end, this.#statement(node.handler.body, thrown.state, targets));
    if (!node.finalizer) return end;
    // Whatever leaves the try runs `finally` on its way.
    const left = targets.exits.splice(exitsBefore);
    for (const exit of left) {
      const final = this.#statement(node.finalizer, exit.state, targets);
      if (final !== undefined) targets.exits.push({ node: exit.node, state: final });
    }
    return end === undefined ? undefined : this.#statement(node.finalizer, end, targets);
  }

  #loop(
    start: State,
    targets: Targets<State>,
    label: string | undefined,
    loop: { test?: Node; last?: Node; body: Node; isTestedLast?: boolean; isEndless?: boolean },
  ): State | undefined {
    const outer = { breaks: targets.breaks.get(nearest), continues: targets.continues.get(nearest) };
    const isEndless = loop.isEndless === true || (loop.test?.type === 'Literal' && loop.test.value === true);
    let head = start;
    let end: State | undefined;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      targets.breaks.delete(nearest);
      targets.continues.delete(nearest);
      const tested = loop.test ? this.#expression(loop.test, head, targets) : head;
      const exits = targets.exits.length;
      let again = this.#statement(loop.body, tested, targets);
      again = this.#join(again, targets.continues.get(nearest));
      if (label !== undefined) again = this.#join(again, targets.continues.get(label));
      if (again !== undefined && loop.last) again = this.#expression(loop.last, again, targets);
      const done = loop.isTestedLast === true ? again : isEndless ? undefined : this.#join(tested, again);
      end = this.#join(done, targets.breaks.get(nearest));
      const next = this.#join(head, again) ?? head;
      if (this.#client.equals(next, head)) break;
      head = next;
      if (round < MAX_ROUNDS - 1) targets.exits.length = exits;
    }
    restore(targets.breaks, outer.breaks);
    restore(targets.continues, outer.continues);
    return end;
  }

  #expression(node: Node, state: State, targets: Targets<State>): State {
    const visit = (at: Node, after: State) => {
      const thrown = targets.thrown && this.#client.thrown(at, after);
      if (targets.thrown && thrown !== undefined) targets.thrown.state = this.#join(targets.thrown.state, thrown);
      return this.#client.visit(at, after, state);
    };
    if (isFunction(node) || node.type === 'ClassExpression') return visit(node, state);
    if (node.type === 'LogicalExpression') {
      const left = this.#expression(node.left, state, targets);
      return visit(node, this.#client.join(left, this.#expression(node.right, left, targets)));
    }
    if (node.type === 'ConditionalExpression') {
      const tested = this.#expression(node.test, state, targets);
      const either = this.#client.join(
        this.#expression(node.consequent, tested, targets),
        this.#expression(node.alternate, tested, targets),
      );
      return visit(node, either);
    }
    if (node.type === 'AssignmentExpression') {
      const right = this.#expression(node.right, this.#expression(node.left, state, targets), targets);
      return visit(node, right);
    }
    const after = childrenOf(node).reduce((at, child) => this.#expression(child, at, targets), state);
    return visit(node, after);
  }
}

function merge<State>(
  into: Map<string, State | undefined>,
  key: string,
  state: State,
  join: (a: State | undefined, b: State | undefined) => State | undefined,
): void {
  into.set(key, join(into.get(key), state));
}

function restore<State>(targets: Map<string, State | undefined>, outer: State | undefined): void {
  if (outer === undefined) targets.delete(nearest);
  else targets.set(nearest, outer);
}
