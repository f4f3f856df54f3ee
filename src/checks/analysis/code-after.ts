import { ancestorsOf, type FunctionNode, isFunction, isInside, type Node } from './node.ts';
import { Paths } from './paths.ts';

/** Nodes that are followed from one point on. A script with more of them in a row is none that somebody wrote. */
const MAX_BEGUN = 100;

/** For each node that begins something, the first node that fits on a path after it. */
export function codeAfterEach(
  fn: FunctionNode,
  begins: (node: Node) => boolean,
  fits: (later: Node) => boolean,
): Map<Node, Node> {
  const found = new Map<Node, Node>();
  type State = readonly Node[];
  const paths = new Paths<State>({
    join: (a, b) => (a.length === 0 || a === b ? b : [...new Set([...a, ...b])]),
    equals: (a, b) => a.length === b.length,
    visit: (node, state) => {
      if (state.length > 0 && fits(node)) {
        for (const begun of state) {
          const isItsOwn = node.type === 'AwaitExpression' && node.argument === begun;
          if (!isItsOwn && !found.has(begun) && !cleansUpAfter(begun, node)) found.set(begun, node);
        }
      }
      return begins(node) && state.length < MAX_BEGUN && !state.includes(node) ? [...state, node] : state;
    },
    thrown: (_node, state) => (state.length === 0 ? state : undefined),
  });
  paths.through(fn, []);
  return found;
}

/** In the `finally` of a `try` that holds the other node: it runs whatever happens, and is meant to. */
function cleansUpAfter(begun: Node, later: Node): boolean {
  for (const around of ancestorsOf(begun)) {
    if (isFunction(around)) return false;
    if (around.type === 'TryStatement' && around.finalizer && isInside(later, around.finalizer)) return true;
  }
  return false;
}
