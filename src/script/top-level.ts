import type { AnyNode, CallExpression, Program } from 'acorn';
import { base, full, make } from 'acorn-walk';

/** Nodes that run when the module loads, in the order of their ends: function bodies are left out, unless called at once. */
export function topLevelNodes(program: Program): AnyNode[] {
  const nodes: AnyNode[] = [];
  full(program, (node) => void nodes.push(node as AnyNode), whenLoaded);
  return nodes;
}

const whenLoaded = make<unknown>({
  Function: () => {},
  CallExpression: (node, state, visit) => {
    const call = node as unknown as CallExpression;
    const called = calledAtOnce(call);
    if (called === undefined) {
      base.CallExpression?.(node, state, visit);
    } else {
      visit(called.body, state);
      for (const argument of call.arguments) {
        visit(argument, state);
      }
    }
  },
});

/** The function in `(function () { … })()` and `(function () { … }).call(this)`. */
function calledAtOnce({ callee }: CallExpression) {
  const target = callee.type === 'MemberExpression' ? callee.object : callee;
  return target.type === 'FunctionExpression' || target.type === 'ArrowFunctionExpression' ? target : undefined;
}

/** What names stand for at the top level; of several values the last that is one. */
export function topLevelBindings(nodes: readonly AnyNode[]): Map<string, AnyNode> {
  const bindings = new Map<string, AnyNode>();
  for (const node of nodes) {
    if (node.type === 'FunctionDeclaration' && node.id) {
      bindings.set(node.id.name, node);
    } else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      bindings.set(node.id.name, node.init);
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') {
      bindings.set(node.left.name, node.right);
    }
  }
  return bindings;
}
