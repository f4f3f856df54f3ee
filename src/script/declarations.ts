import type { AnyNode, VariableDeclaration, VariableDeclarator } from 'acorn';
import { isFunction } from './nodes.ts';
import { namesIn } from './patterns.ts';

/** What brings a name into a scope: a declaration with its kind, or something else, that never says a value. */
export type Declared = { kind: VariableDeclaration['kind']; declarator: VariableDeclarator } | 'other';

const known = new WeakMap<AnyNode, ReadonlyMap<string, Declared>>();

/** What a node declares for the code in it. Each is gone through once, however many names are looked up in it. */
export function declaredIn(node: AnyNode): ReadonlyMap<string, Declared> {
  let declared = known.get(node);
  if (declared === undefined) {
    declared = new Map([...variablesOf(node), ...namesOwnedBy(node).map((name) => [name, 'other'] as const)]);
    known.set(node, declared);
  }
  return declared;
}

/** The first declaration of a name counts: the last one in a list that becomes a map. */
function variablesOf(node: AnyNode): [string, Declared][] {
  return statementsOf(node)
    .flatMap((statement) => {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      return declaration?.type === 'VariableDeclaration' ? entriesOf(declaration) : [];
    })
    .reverse();
}

function entriesOf({ kind, declarations }: VariableDeclaration): [string, Declared][] {
  return declarations.flatMap((declarator) =>
    namesIn(declarator.id).map((name): [string, Declared] => [name, { kind, declarator }]),
  );
}

/** Names that something else than a declaration with a value brings in: parameters, loops, errors, functions, classes. */
function namesOwnedBy(node: AnyNode): string[] {
  if (isFunction(node)) {
    return node.params.flatMap(namesIn);
  }
  switch (node.type) {
    case 'CatchClause':
      return node.param ? namesIn(node.param) : [];
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? namesDeclared(node.init) : [];
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.left.type === 'VariableDeclaration' ? namesDeclared(node.left) : [];
    default:
      return statementsOf(node).flatMap((it) =>
        (it.type === 'FunctionDeclaration' || it.type === 'ClassDeclaration') && it.id ? [it.id.name] : [],
      );
  }
}

function namesDeclared({ declarations }: VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => namesIn(id));
}

function statementsOf(node: AnyNode): readonly AnyNode[] {
  return node.type === 'Program' || node.type === 'BlockStatement' ? node.body : [];
}
