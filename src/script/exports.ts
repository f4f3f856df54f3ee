import type {
  AnyNode,
  AssignmentExpression,
  CallExpression,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  Literal,
  ObjectExpression,
  Program,
  VariableDeclarator,
} from 'acorn';
import { calleeName, isFunction, propertyName } from './nodes.ts';
import { topLevelBindings, topLevelNodes } from './top-level.ts';
import { assigned, follow, objectsIn, returned } from './values.ts';

/** One exported name. */
export interface Export {
  /** Empty for the module's one value: `module.exports = function …`. */
  name: string;
  /** Where the name is written, or the value if it has none. */
  at: AnyNode;
  /** What it stands for, with names followed; undefined if another file or a call makes it. */
  value: AnyNode | undefined;
}

/** What a program exports, in every form of CommonJS and as an ES module. The last value of a name wins. */
export function exportsOf(program: Program): Export[] {
  const nodes = topLevelNodes(program);
  const module = new ModuleExports(topLevelBindings(nodes), namesOfExports(nodes));
  for (const node of nodes) module.read(node);
  return module.exports();
}

/** Collects what the nodes at the top level of a module export, each in its turn. */
class ModuleExports {
  readonly #found = new Map<string, Export>();
  /** Objects that the node in hand has led to: those that spread each other, or one many times, are read once. */
  readonly #seen = new Set<ObjectExpression>();
  readonly #bindings: ReadonlyMap<string, AnyNode>;
  /** That stand for the module's exports. */
  readonly #names: ReadonlySet<string>;

  constructor(bindings: ReadonlyMap<string, AnyNode>, names: ReadonlySet<string>) {
    this.#bindings = bindings;
    this.#names = names;
  }

  exports(): Export[] {
    return [...this.#found.values()];
  }

  read(node: AnyNode): void {
    this.#seen.clear();
    if (node.type === 'AssignmentExpression' && node.operator === '=') this.#assignment(node);
    else if (node.type === 'CallExpression') this.#call(node);
    else if (node.type === 'VariableDeclarator') this.#declaration(node);
    else if (node.type === 'ExportNamedDeclaration') this.#named(node);
    else if (node.type === 'ExportDefaultDeclaration') this.#default(node);
  }

  /** `exports.x = f`, `module.exports = { … }` and `module.exports = f`. */
  #assignment({ left, right }: AssignmentExpression): void {
    const member = exportedMember(left, this.#names);
    if (member !== undefined) {
      this.#add(member.name, member.at, right);
    } else if (isExports(left, this.#names) && left.type === 'MemberExpression') {
      const objects = objectsIn(right, this.#bindings);
      const value = follow(right, this.#bindings);
      if (objects.length > 0) {
        for (const object of objects) this.#membersOf(object);
      } else if (value !== undefined && isFunction(value)) {
        this.#add('', value, value);
      }
    }
  }

  /** `const handlers = { … }`, where `handlers` stands for the exports. */
  #declaration({ id, init }: VariableDeclarator): void {
    if (id.type === 'Identifier' && this.#names.has(id.name) && init) this.#members(init);
  }

  /** `Object.assign(exports, …)`, `Object.defineProperty(exports, …)`, and what esbuild makes of ES modules. */
  #call(call: CallExpression): void {
    const [target, ...rest] = call.arguments;
    if (target === undefined || target.type === 'SpreadElement' || !isExports(target, this.#names)) {
      return;
    }
    const [first, second] = rest;
    switch (calleeName(call)) {
      case 'Object.assign':
        for (const source of rest) this.#members(source);
        return;
      case 'Object.defineProperty':
        if (first?.type === 'Literal' && second?.type === 'ObjectExpression') this.#property(first, second);
        return;
      case '__export':
        if (first?.type === 'ObjectExpression') this.#getters(first);
    }
  }

  /** `{ value: f }` and `{ get: () => f }`. */
  #property(name: Literal, descriptor: ObjectExpression): void {
    const given = descriptor.properties.find(
      (it) => it.type === 'Property' && ['get', 'value'].includes(propertyName(it.key, it.computed) ?? ''),
    );
    if (given?.type === 'Property') {
      const isGetter = propertyName(given.key, given.computed) === 'get';
      this.#add(String(name.value), name, isGetter ? returned(given.value) : given.value);
    }
  }

  #getters({ properties }: ObjectExpression): void {
    for (const property of properties) {
      const name = property.type === 'Property' ? propertyName(property.key, property.computed) : undefined;
      if (property.type === 'Property' && name !== undefined) this.#add(name, property.key, returned(property.value));
    }
  }

  #named({ declaration, specifiers, source }: ExportNamedDeclaration): void {
    if (declaration?.type === 'FunctionDeclaration') {
      this.#add(declaration.id.name, declaration.id, declaration);
    } else if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) {
        if (id.type === 'Identifier') this.#add(id.name, id, init ?? undefined);
      }
    }
    for (const { local, exported } of specifiers) {
      const name = exported.type === 'Identifier' ? exported.name : String(exported.value);
      this.#add(name, exported, source ? undefined : local);
    }
  }

  #default(node: ExportDefaultDeclaration): void {
    const value = follow(node.declaration as AnyNode, this.#bindings);
    if (value?.type === 'ObjectExpression') {
      this.#membersOf(value);
    } else {
      this.#add('default', node, value);
    }
  }

  #members(node: AnyNode): void {
    for (const object of objectsIn(node, this.#bindings)) this.#membersOf(object);
  }

  #membersOf(object: ObjectExpression): void {
    if (this.#seen.has(object)) return;
    this.#seen.add(object);
    for (const property of object.properties) {
      if (property.type === 'SpreadElement') {
        this.#members(property.argument);
        continue;
      }
      const name = propertyName(property.key, property.computed);
      const value = property.kind === 'get' ? returned(property.value) : property.value;
      if (name !== undefined) this.#add(name, property.key, value);
    }
  }

  /** @param written the value as it stands there; undefined if another file makes it */
  #add(name: string, at: AnyNode, written: AnyNode | undefined): void {
    const value = written && follow(written, this.#bindings);
    if (value?.type === 'UnaryExpression' && value.operator === 'void') {
      return; // `exports.x = void 0`, which compilers write first
    }
    const known = this.#found.get(name);
    this.#found.set(name, { name, at: known && value === undefined ? known.at : at, value });
  }
}

/** Names that stand for the module's exports: `exports`, and variables that are assigned to or from it. */
function namesOfExports(nodes: readonly AnyNode[]): Set<string> {
  const names = new Set(['exports']);
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      const isAlias = assigned(node.init).some((it) => isExports(it, names));
      if (isAlias) {
        names.add(node.id.name);
      }
    }
    if (node.type === 'AssignmentExpression' && isExports(node.left, names)) {
      const value = assigned(node.right).at(-1);
      // `module.exports = handlers`, and `module.exports = __toCommonJS(handlers)` as esbuild writes it.
      const source = value?.type === 'CallExpression' ? value.arguments[0] : value;
      if (source?.type === 'Identifier') {
        names.add(source.name);
      }
    }
  }
  return names;
}

function isExports(node: AnyNode, names: ReadonlySet<string>): boolean {
  if (node.type === 'Identifier') {
    return names.has(node.name);
  }
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    propertyName(node.property, node.computed) === 'exports'
  );
}

function exportedMember(node: AnyNode, names: ReadonlySet<string>): { name: string; at: AnyNode } | undefined {
  if (node.type !== 'MemberExpression' || !isExports(node.object, names)) {
    return undefined;
  }
  const name = propertyName(node.property, node.computed);
  return name === undefined ? undefined : { name, at: node.property };
}
