import type { Scope } from 'eslint';
import { CallbackPaths } from './callback-paths.ts';
import { callbackCalls } from './claim-sites.ts';
import type { Facts } from './facts.ts';
import {
  ancestorsOf,
  type Call,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  type Node,
  parentOf,
  walk,
} from './node.ts';

/** The callback of a rule or a hook, and what its script does with it. */
export interface Callback {
  fn: FunctionNode;
  /** As the script calls it. */
  name: string;
  paths: CallbackPaths;
  calls: Call[];
  /**
   * A variable remembers whether it was called, the callback is given another value, or helpers call each other too often
   * to be followed: the paths say too little.
   */
  isTracked: boolean;
  /** What a rule ends with: `callback(null, user, context)`. */
  ending: string;
}

const known = new WeakMap<Facts, Callback | null>();

/** Undefined in Actions, and where the last parameter is no plain name. */
export function callbackOf(facts: Facts): Callback | undefined {
  const found = known.get(facts);
  if (found !== undefined) return found ?? undefined;
  const callback = read(facts);
  known.set(facts, callback ?? null);
  return callback;
}

function read(facts: Facts): Callback | undefined {
  const fn = facts.script.kind === 'action' ? undefined : facts.script.handlers[0]?.fn;
  const parameter = fn?.params.at(facts.script.kind === 'rule' ? 2 : -1);
  const variable = parameter?.type === 'Identifier' ? facts.bindings.variableOf(parameter) : undefined;
  if (fn === undefined || variable === undefined) return undefined;
  const names = fn.params.map((it) => (it.type === 'Identifier' ? it.name : 'undefined'));
  const given = facts.script.kind === 'rule' ? `null, ${names[0]}, ${names[1]}` : 'null';
  const paths = new CallbackPaths(facts, fn, variable);
  return {
    fn,
    name: variable.name,
    paths,
    calls: callbackCalls(facts),
    isTracked:
      paths.isTooDeep ||
      isReassigned(variable) ||
      remembersCalling(facts, variable) ||
      repeatsCondition(facts, fn, variable),
    ending: `${variable.name}(${given})`,
  };
}

function isReassigned(variable: Scope.Variable): boolean {
  return variable.references.some((it) => it.isWrite());
}

/** `done = true; callback(…)`, with `done` tested somewhere: the same block writes a variable of a function around. */
function remembersCalling(facts: Facts, callback: Scope.Variable): boolean {
  const tested = new Set<Scope.Variable>();
  for (const { test } of [...facts.nodes('IfStatement'), ...facts.nodes('ConditionalExpression')]) {
    walk(test, (node) => {
      const variable = facts.bindings.variableOf(node);
      if (variable !== undefined) tested.add(variable);
      return true;
    });
  }
  const blocks = new Set(callback.references.map(({ identifier }) => blockAround(identifier as Node)));
  return [...blocks].some((block) =>
    (block?.body ?? []).some((statement) => {
      const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
      const target =
        expression?.type === 'AssignmentExpression' ? facts.bindings.variableOf(expression.left as Node) : undefined;
      const isFlag = expression?.type === 'AssignmentExpression' && expression.right.type === 'Literal';
      return isFlag && target !== undefined && tested.has(target);
    }),
  );
}

function blockAround(node: Node) {
  for (let at: Node | undefined = node; at !== undefined; at = parentOf(at)) {
    if (at.type === 'BlockStatement') return at;
  }
  return undefined;
}

/** `if (x) { callback() } … if (!x) { callback() }`: two conditions that exclude each other. */
function repeatsCondition(facts: Facts, fn: FunctionNode, callback: Scope.Variable): boolean {
  const calling = callback.references.flatMap(({ identifier }) => conditionsAround(identifier as Node));
  const texts = new Set(
    calling
      .filter((it) => enclosingFunction(it) === fn || isFunction(enclosingFunction(it)))
      .map(({ test }) => facts.code.getText(test).replace(/\s+/g, ' ')),
  );
  return [...texts].some((text) => texts.has(`!${text}`) || texts.has(`!(${text})`));
}

/** Of what has to be true for a node to be reached. */
function conditionsAround(node: Node): (Node & { type: 'IfStatement' })[] {
  const found: (Node & { type: 'IfStatement' })[] = [];
  let inner = node;
  for (const around of ancestorsOf(node)) {
    if (around.type === 'IfStatement' && around.consequent === inner) found.push(around);
    inner = around;
  }
  return found;
}
