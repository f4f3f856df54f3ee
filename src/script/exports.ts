import type { AnyNode, CallExpression, ObjectExpression, Program } from 'acorn';
import { topLevelBindings, topLevelNodes } from './top-level.ts';

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
  const bindings = topLevelBindings(nodes);
  const names = namesOfExports(nodes);
  const found = new Map<string, Export>();

  const add = (name: string, at: AnyNode, value: AnyNode | undefined) => {
    if (value?.type === 'UnaryExpression' && value.operator === 'void') {
      return; // `exports.x = void 0`, which compilers write first
    }
    const known = found.get(name);
    found.set(name, { name, at: known && value === undefined ? known.at : at, value });
  };
  const addObject = (object: ObjectExpression) => {
    for (const property of object.properties) {
      if (property.type === 'SpreadElement') {
        addAll(property.argument);
      } else {
        const name = propertyName(property.key, property.computed);
        if (name !== undefined) {
          const value = property.kind === 'get' ? returned(property.value) : property.value;
          add(name, property.key, value && follow(value, bindings));
        }
      }
    }
  };
  const addAll = (node: AnyNode) => {
    for (const object of objectsIn(node, bindings)) {
      addObject(object);
    }
  };

  for (const node of nodes) {
    if (node.type === 'AssignmentExpression' && node.operator === '=') {
      const member = exportedMember(node.left, names);
      if (member !== undefined) {
        add(member.name, member.at, follow(node.right, bindings));
      } else if (isExports(node.left, names) && node.left.type === 'MemberExpression') {
        const value = follow(node.right, bindings);
        const objects = objectsIn(node.right, bindings);
        if (objects.length > 0) {
          objects.forEach(addObject);
        } else if (value !== undefined && isFunction(value)) {
          add('', value, value);
        }
      }
    } else if (node.type === 'CallExpression') {
      addCall(node);
    } else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && names.has(node.id.name)) {
      if (node.init) {
        addAll(node.init);
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      addNamed(node);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const value = follow(node.declaration as AnyNode, bindings);
      if (value?.type === 'ObjectExpression') {
        addObject(value);
      } else {
        add('default', node, value);
      }
    }
  }
  return [...found.values()];

  function addCall(call: CallExpression) {
    const [target, ...rest] = call.arguments;
    if (target === undefined || target.type === 'SpreadElement' || !isExports(target, names)) {
      return;
    }
    const callee = calleeName(call);
    if (callee === 'Object.assign') {
      rest.forEach(addAll);
    } else if (callee === 'Object.defineProperty' && rest[0]?.type === 'Literal') {
      const descriptor = rest[1]?.type === 'ObjectExpression' ? rest[1].properties : [];
      const given = descriptor.find(
        (it) => it.type === 'Property' && ['get', 'value'].includes(propertyName(it.key, it.computed) ?? ''),
      );
      if (given?.type === 'Property') {
        const isGetter = propertyName(given.key, given.computed) === 'get';
        const value = isGetter ? returned(given.value) : given.value;
        add(String(rest[0].value), rest[0], value && follow(value, bindings));
      }
    } else if (callee === '__export' && rest[0]?.type === 'ObjectExpression') {
      // What esbuild makes of ES modules: an object of getters.
      for (const property of rest[0].properties) {
        const name = property.type === 'Property' ? propertyName(property.key, property.computed) : undefined;
        if (property.type === 'Property' && name !== undefined) {
          const value = returned(property.value);
          add(name, property.key, value && follow(value, bindings));
        }
      }
    }
  }

  function addNamed(node: Extract<AnyNode, { type: 'ExportNamedDeclaration' }>) {
    const { declaration } = node;
    if (declaration?.type === 'FunctionDeclaration') {
      add(declaration.id.name, declaration.id, declaration);
    } else if (declaration?.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) {
        if (id.type === 'Identifier') {
          add(id.name, id, init ? follow(init, bindings) : undefined);
        }
      }
    }
    for (const { local, exported } of node.specifiers) {
      const name = exported.type === 'Identifier' ? exported.name : String(exported.value);
      add(name, exported, node.source ? undefined : follow(local, bindings));
    }
  }
}

export function isFunction(node: AnyNode) {
  return (
    node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration'
  );
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

/** The parts of `a = b = c`, the value last. */
function assigned(node: AnyNode): AnyNode[] {
  return node.type === 'AssignmentExpression' ? [node.left, ...assigned(node.right)] : [node];
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

/** Constant name of a property; undefined for computed ones that are not literals. */
export function propertyName(key: AnyNode, computed: boolean): string | undefined {
  if (key.type === 'Identifier') {
    return computed ? undefined : key.name;
  }
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) {
    return key.quasis[0]?.value.cooked ?? undefined;
  }
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** The value behind names and chained assignments. Undefined where a call or another file makes it. */
function follow(node: AnyNode, bindings: ReadonlyMap<string, AnyNode>, seen = new Set<string>()): AnyNode | undefined {
  const value = assigned(node).at(-1);
  if (value?.type === 'SequenceExpression') {
    const last = value.expressions.at(-1);
    return last && follow(last, bindings, seen);
  }
  if (value?.type === 'Identifier') {
    const bound = bindings.get(value.name);
    return bound && !seen.has(value.name) ? follow(bound, bindings, seen.add(value.name)) : undefined;
  }
  return value && (isFunction(value) || value.type === 'ObjectExpression' || value.type === 'UnaryExpression')
    ? value
    : undefined;
}

/** Object literals that a value is put together from: itself, a name for it, `Object.assign(…)`, `Object.freeze(…)`. */
function objectsIn(node: AnyNode, bindings: ReadonlyMap<string, AnyNode>): ObjectExpression[] {
  const value = assigned(node).at(-1);
  if (value?.type === 'CallExpression' && /^Object\.(assign|freeze|seal)$/.test(calleeName(value))) {
    return value.arguments.flatMap((it) => (it.type === 'SpreadElement' ? [] : objectsIn(it, bindings)));
  }
  const followed = value && follow(value, bindings);
  return followed?.type === 'ObjectExpression' ? [followed] : [];
}

function calleeName({ callee }: CallExpression): string {
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
    return `${callee.object.name}.${propertyName(callee.property, callee.computed) ?? ''}`;
  }
  return callee.type === 'Identifier' ? callee.name : '';
}

/** What a getter or an arrow function of one expression returns. */
function returned(node: AnyNode): AnyNode | undefined {
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') {
    return node.body;
  }
  const body = isFunction(node) ? node.body : undefined;
  const statement = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  return statement?.type === 'ReturnStatement' ? (statement.argument ?? undefined) : undefined;
}
