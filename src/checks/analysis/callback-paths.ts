import type { Scope } from 'eslint';
import { CallbackBlame } from './callback-blame.ts';
import { type Counts, either, HANDED_OUT, NEVER, ONCE, sum, TWICE } from './callback-counts.ts';
import { isHandled, isTested } from './callback-references.ts';
import { both, isSure, join, type State, start } from './callback-state.ts';
import type { Facts } from './facts.ts';
import {
  type Call,
  type FunctionNode,
  isFunction,
  isInside,
  type Node,
  parentOf,
  propertyName,
  unwrap,
} from './node.ts';
import { type Exit, Paths } from './paths.ts';
import { isForUnsureEvent, isOfAsyncLibrary, methodName, takingOf } from './unseen-functions.ts';

/** One place where the callback is called although it was called before. */
export interface SecondCall {
  first: Node;
  second: Node;
  /** The second hands it to an event, a timer or a function that nobody can see. */
  isHandedOut?: boolean;
}

/** What calling a name does: for the callback itself, and for parameters of helpers that were handed it. */
type Environment = ReadonlyMap<Scope.Variable, Counts>;

/** Functions that are followed from one into the next. Nobody writes as many; some more, and the stack would not do. */
const MAX_FUNCTIONS = 100;

/** Follows the callback of a rule or hook: into continuations, promise chains and helper functions. */
export class CallbackPaths {
  readonly #facts: Facts;
  readonly #running = new Set<string>();
  readonly #summaries = new Map<string, Counts>();
  readonly #ids = new Map<FunctionNode | Scope.Variable, number>();
  /** Functions handed to a call that calls back on some of their paths only. */
  readonly #partial = new Map<Node, FunctionNode[]>();
  readonly #exits = new Map<FunctionNode, Exit<State>[]>();
  readonly #paths: Paths<State>[] = [];
  /** What a rejection of the promise that a call returns starts from. */
  readonly #beforeCalls = new Map<Node, State>();
  readonly #chains = new Map<Node, { success: State; failure: State | undefined }>();
  readonly secondCalls = new Map<Node, SecondCall>();
  /** Calls of the callback or of something that calls it, with the state after. */
  readonly callNodes = new Set<Node>();
  /** Of these, those that may also end without calling back. */
  readonly unsure = new Set<Node>();
  /** A chain of helpers was too long to be followed, so that nothing is known of what comes at its end. */
  isTooDeep = false;

  readonly #fn: FunctionNode;
  readonly #environment: Environment;

  constructor(facts: Facts, fn: FunctionNode, callback: Scope.Variable) {
    this.#facts = facts;
    this.#fn = fn;
    this.#environment = new Map([[callback, ONCE]]);
    this.#countsOf(fn, this.#environment);
  }

  /** Where the script is left without calling back: `return` statements, branches, or the function itself. */
  missing(): Node[] {
    const blame = new CallbackBlame({
      exits: this.#exits,
      paths: this.#paths,
      partial: this.#partial,
      chains: this.#chains,
      callNodes: this.callNodes,
    });
    return [...new Set(blame.missingIn(this.#fn))];
  }

  /** Promise chains that call back when all goes well, and that nobody catches, so that a failure is silent. */
  uncaught(): Call[] {
    return [...this.#chains]
      .filter(([, { success, failure }]) => isSure(success) && failure !== undefined && failure.counts === NEVER)
      .map(([chain]) => chain as Call)
      .filter((chain) => parentOf(chain)?.type === 'ExpressionStatement');
  }

  /** How often calling `fn` calls back, now or later. */
  #countsOf(fn: FunctionNode, environment: Environment): Counts {
    const key = this.#key(fn, environment);
    const known = this.#summaries.get(key);
    if (known !== undefined) return known;
    if (this.#running.has(key)) return 0; // recursion: the other paths decide
    if (this.#running.size >= MAX_FUNCTIONS) {
      this.isTooDeep = true;
      return HANDED_OUT;
    }
    this.#running.add(key);
    const paths = new Paths<State>({
      join: both,
      equals: (a, b) => a.counts === b.counts,
      visit: (node, state, before) => this.#visit(node, state, before, environment),
      thrown: (node, state) => (canThrow(node) && (state.counts & NEVER) !== 0 ? start : undefined),
    });
    this.#paths.push(paths);
    const exits = paths.through(fn, start);
    this.#running.delete(key);
    const counts = exits.reduce((all, { state }) => all | state.counts, 0);
    // The call that hands most on shows best where a path ends in silence.
    const before = this.#exits.get(fn);
    if (before === undefined || silentExits(exits) <= silentExits(before)) this.#exits.set(fn, exits);
    this.#summaries.set(key, counts);
    return counts;
  }

  /** What a call of `fn` depends on: its own parameters, and those of the functions around it. */
  #key(fn: FunctionNode, environment: Environment): string {
    const visible = [...environment]
      .filter(([{ scope }]) => isInside(fn, scope.block as Node))
      .map(([variable, counts]) => `${this.#id(variable)}:${counts}`);
    return `${this.#id(fn)}(${visible.sort().join()})`;
  }

  #id(thing: FunctionNode | Scope.Variable): number {
    const id = this.#ids.get(thing) ?? this.#ids.size;
    this.#ids.set(thing, id);
    return id;
  }

  #visit(node: Node, state: State, _before: State, environment: Environment): State {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      return this.#visitCall(node as Call, state, environment);
    }
    const isReference = node.type === 'Identifier' || isFunction(node);
    if (!isReference || isHandled(node)) return state;
    const counts = this.#valueCounts(node, environment);
    return (counts & ~NEVER) === 0 ? state : this.#add(state, HANDED_OUT, node);
  }

  #visitCall(call: Call, state: State, environment: Environment): State {
    this.#beforeCalls.set(call, state);
    const { callee } = call;
    const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
    if (callee.type === 'MemberExpression' && (name === 'then' || name === 'catch' || name === 'finally')) {
      return this.#visitChain(call, name, callee.object as Node, state, environment);
    }
    if (callee.type === 'MemberExpression' && (name === 'call' || name === 'apply')) {
      const counts = this.#valueCounts(callee.object as Node, environment);
      if ((counts & ~NEVER) !== 0) return this.#add(state, counts, call);
    }
    if (name === 'bind' && callee.type === 'MemberExpression') return state;
    if (isFunction(callee)) return this.#add(state, this.#called(callee, call, environment), call);
    const target = callee.type === 'Super' ? undefined : this.#facts.bindings.functionOf(callee);
    const direct = this.#variableCounts(callee as Node, environment);
    if (direct !== undefined) return this.#add(state, direct, call);
    if (target !== undefined) return this.#add(state, this.#called(target, call, environment), call);
    return this.#visitUnknown(call, name ?? (callee.type === 'Identifier' ? callee.name : ''), state, environment);
  }

  /** Calls of a function of the file, with what it is handed. */
  #called(fn: FunctionNode, call: Call, environment: Environment): Counts {
    const handed = new Map(environment);
    for (const [index, parameter] of fn.params.entries()) {
      const variable = this.#facts.bindings.variableOf(
        parameter.type === 'AssignmentPattern' ? parameter.left : parameter,
      );
      const argument = call.arguments[index];
      if (variable === undefined) continue;
      const counts = argument ? this.#valueCounts(argument, environment, call) : NEVER;
      if (counts !== NEVER) handed.set(variable, counts);
      else handed.delete(variable);
    }
    const counts = this.#countsOf(fn, handed);
    const isMixed = (counts & NEVER) !== 0 && (counts & ~NEVER) !== 0;
    return isMixed && (this.#asksItsParameters(fn) || isTested(call)) ? HANDED_OUT : counts;
  }

  /** Whether what a helper does depends on what it is called with: `function log(text, isError) { if (isError) … }`. */
  #asksItsParameters(fn: FunctionNode): boolean {
    const parameters = fn.params.map((it) =>
      this.#facts.bindings.variableOf(it.type === 'AssignmentPattern' ? it.left : it),
    );
    const tests = [...this.#facts.nodes('IfStatement'), ...this.#facts.nodes('ConditionalExpression')];
    return tests.some(({ test }) => {
      const asked =
        test.type === 'UnaryExpression' ? test.argument : test.type === 'BinaryExpression' ? test.left : test;
      const variable = this.#facts.bindings.variableOf(asked);
      return variable !== undefined && parameters.includes(variable) && isInside(test, fn);
    });
  }

  /** A function that is not in the file: it calls what it is handed, once. */
  #visitUnknown(call: Call, name: string, state: State, environment: Environment): State {
    const given = call.arguments.map((it) => this.#valueCounts(it as Node, environment, call));
    const calling = given.filter((counts) => (counts & ~NEVER) !== 0);
    if (calling.length === 0) return state;
    const all = calling.reduce((a, b) => a | b, 0);
    const taking = takingOf(name);
    if (taking === 'registers') {
      const isSure = (all & NEVER) === 0 || isForUnsureEvent(call);
      return this.#add(state, isSure ? HANDED_OUT : HANDED_OUT | NEVER, call);
    }
    if (taking === 'repeats') {
      return this.#add(state, isOfAsyncLibrary(call) ? HANDED_OUT : NEVER | all | sum(all, all), call);
    }
    return this.#add(state, calling.length > 1 && (all & NEVER) === 0 ? either(all) : all, call);
  }

  #visitChain(
    call: Call,
    name: 'then' | 'catch' | 'finally',
    promise: Node,
    state: State,
    environment: Environment,
  ): State {
    const before = this.#chains.get(unwrap(promise)) ?? {
      success: state,
      failure: this.#beforeCalls.get(unwrap(promise)) ?? state,
    };
    const [first, second] = call.arguments.map((it) => this.#valueCounts(it as Node, environment, call));
    const after = (from: State | undefined, counts: Counts | undefined) =>
      from && (counts === undefined ? from : this.#add(from, counts, call));
    let success: State | undefined = before.success;
    let failure = before.failure;
    if (name === 'then') {
      success = after(before.success, first);
      if (second !== undefined) {
        success = join(success, after(failure, second));
        failure = undefined;
      }
    } else if (name === 'catch') {
      success = join(before.success, after(failure, first ?? NEVER));
      failure = undefined;
    } else {
      success = after(before.success, first);
      failure = after(failure, first);
    }
    const result = success ?? state;
    this.#noteSilent(call, result, environment);
    this.#chains.set(call, { success: result, failure });
    return result;
  }

  /** A handler that never calls back, or always throws, while the others of its chain call back. */
  #noteSilent(call: Call, { counts }: State, environment: Environment): void {
    if ((counts & NEVER) === 0 || (counts & ONCE) === 0) return;
    for (const argument of call.arguments) {
      const fn = this.#facts.bindings.functionOf(argument as Node);
      if (fn && (this.#countsOf(fn, environment) || NEVER) === NEVER) this.#partial.set(call, [fn]);
    }
  }

  /** How often the callback is called if this value is called; `NEVER` if it has nothing to do with it. */
  #valueCounts(node: Node, environment: Environment, call?: Node): Counts {
    const value = unwrap(node);
    const direct = this.#variableCounts(value, environment);
    if (direct !== undefined) return direct;
    const fn = this.#facts.bindings.functionOf(value);
    if (fn !== undefined) {
      const counts = this.#countsOf(fn, environment) || NEVER;
      if (call && (counts & NEVER) !== 0 && (counts & ~NEVER) !== 0) {
        this.#partial.set(call, [...new Set([...(this.#partial.get(call) ?? []), fn])]);
      }
      return counts;
    }
    if (value.type === 'CallExpression') {
      // `callback.bind(null, null, user, context)`, `_.once(callback)`, `wrap(function () { … })`
      const parts = [value.callee.type === 'MemberExpression' ? value.callee.object : undefined, ...value.arguments];
      if (this.#chains.has(value)) return NEVER;
      const isBind = value.callee.type === 'MemberExpression' && propertyName(value.callee) === 'bind';
      return isBind && parts[0] ? this.#valueCounts(parts[0] as Node, environment) : NEVER;
    }
    return NEVER;
  }

  /** Of the callback, of its other names, and of parameters that stand for it. */
  #variableCounts(node: Node, environment: Environment, depth = 0): Counts | undefined {
    const variable = this.#facts.bindings.variableOf(node);
    if (variable === undefined || depth > 5) return undefined;
    const known = environment.get(variable);
    if (known !== undefined) return known;
    const source = this.#facts.bindings.onlySource(node);
    if (source === undefined || source.path.length > 0 || isFunction(source.node)) return undefined;
    const { node: value } = source;
    if (value.type === 'Identifier') return this.#variableCounts(value, environment, depth + 1);
    if (value.type === 'CallExpression') {
      const isBind = value.callee.type === 'MemberExpression' && propertyName(value.callee) === 'bind';
      const inner = isBind && value.callee.type === 'MemberExpression' ? value.callee.object : value.arguments[0];
      return inner && (inner as Node).type === 'Identifier'
        ? this.#variableCounts(inner as Node, environment, depth + 1)
        : undefined;
    }
    return undefined;
  }

  #add(state: State, counts: Counts, node: Node): State {
    if ((counts & ~NEVER) !== 0) this.callNodes.add(node);
    if ((counts & NEVER) !== 0) this.unsure.add(node);
    const isCalled = (counts & (ONCE | TWICE)) !== 0;
    if ((state.counts & ONCE) !== 0 && (isCalled || (counts & HANDED_OUT) !== 0)) {
      for (const first of state.first) this.secondCalls.set(first, { first, second: node, isHandedOut: !isCalled });
    } else if ((counts & TWICE) !== 0 && (counts & HANDED_OUT) === 0 && !this.secondCalls.has(node)) {
      const isRepeated = node.type === 'CallExpression' && takingOf(methodName(node)) === 'repeats';
      if (isRepeated) this.secondCalls.set(node, { first: node, second: node });
    }
    const calledNow = (state.counts & NEVER) !== 0 && (counts & ~NEVER) !== 0;
    const first = [...((counts & NEVER) !== 0 ? state.first : []), ...(calledNow ? [node] : [])];
    return { counts: counts === 0 ? state.counts : sum(state.counts, counts), first };
  }
}

function silentExits(exits: readonly Exit<State>[]): number {
  return exits.filter(({ state }) => state.counts === NEVER).length;
}

function canThrow(node: Node): boolean {
  return node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'AwaitExpression';
}
