import type { AnyNode, VariableDeclaration } from 'acorn';
import { isFunction, propertyName } from './nodes.ts';
import { namesIn } from './patterns.ts';

/** The nodes around a node, outermost first, as acorn-walk's `ancestor` hands them out; the node itself may be last. */
export type Ancestors = readonly AnyNode[];

export interface ConstantOptions {
  /** Names that are assigned somewhere after their declaration. */
  reassigned: ReadonlySet<string>;
  /** Whether this part of the text is filled in before the upload, so that its value is not known here. */
  isFilledIn: (start: number, end: number) => boolean;
}

/** The string that an expression always has: literals, templates, concatenations, and names and properties for them. */
export function constantString(node: AnyNode, ancestors: Ancestors, options: ConstantOptions): string | undefined {
  const value = constantOf(node, ancestors, options, 0);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** A constant value, or the object literal behind a name. */
type Constant = string | number | boolean | ObjectAt | undefined;
interface ObjectAt {
  object: Extract<AnyNode, { type: 'ObjectExpression' }>;
  ancestors: Ancestors;
}

/** Deep enough for people, shallow enough for names that stand for themselves. */
const MAX_DEPTH = 30;

function constantOf(node: AnyNode, ancestors: Ancestors, options: ConstantOptions, depth: number): Constant {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  const inner = (part: AnyNode) => constantOf(part, ancestors, options, depth + 1);
  switch (node.type) {
    case 'Literal':
      return isPlain(node.value) && !options.isFilledIn(node.start, node.end) ? node.value : undefined;
    case 'TemplateLiteral':
      return options.isFilledIn(node.start, node.end) ? undefined : join(templateParts(node, inner));
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
        ? join([inner(node.left), inner(node.right)])
        : undefined;
    case 'Identifier': {
      const declared = declarationOf(node.name, ancestors, options);
      return declared && constantOf(declared.value, declared.ancestors, options, depth + 1);
    }
    case 'MemberExpression': {
      const object = node.object.type === 'Super' ? undefined : inner(node.object);
      const name = node.computed ? inner(node.property) : propertyName(node.property, false);
      return isObjectAt(object) && isPlain(name) ? propertyOf(object, String(name), options, depth) : undefined;
    }
    case 'ObjectExpression':
      return { object: node, ancestors };
    case 'CallExpression': {
      const [argument] = node.arguments;
      const isFreeze =
        node.callee.type === 'MemberExpression' &&
        node.callee.object.type === 'Identifier' &&
        node.callee.object.name === 'Object' &&
        propertyName(node.callee.property, node.callee.computed) === 'freeze';
      return isFreeze && argument ? inner(argument) : undefined;
    }
    default:
      return undefined;
  }
}

function templateParts(
  node: Extract<AnyNode, { type: 'TemplateLiteral' }>,
  inner: (part: AnyNode) => Constant,
): Constant[] {
  return node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    return [quasi.value.cooked ?? undefined, ...(expression ? [inner(expression)] : [])];
  });
}

function join(parts: readonly Constant[]): string | undefined {
  return parts.every(isPlain) ? parts.join('') : undefined;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isObjectAt(value: Constant): value is ObjectAt {
  return typeof value === 'object';
}

function propertyOf({ object, ancestors }: ObjectAt, name: string, options: ConstantOptions, depth: number): Constant {
  const property = object.properties.findLast(
    (it) => it.type === 'SpreadElement' || propertyName(it.key, it.computed) === name,
  );
  return property?.type === 'Property' && property.kind === 'init'
    ? constantOf(property.value, ancestors, options, depth + 1)
    : undefined;
}

/** The only value of a variable: of the nearest declaration around, if nothing else is ever assigned to that name. */
function declarationOf(
  name: string,
  ancestors: Ancestors,
  { reassigned }: ConstantOptions,
): { value: AnyNode; ancestors: Ancestors } | undefined {
  for (let depth = ancestors.length - 1; depth >= 0; depth--) {
    const around = ancestors[depth];
    if (around === undefined || namesOwnedBy(around).includes(name)) {
      return undefined;
    }
    for (const declaration of declarationsIn(around)) {
      const declarator = declaration.declarations.find((it) => namesIn(it.id).includes(name));
      if (declarator) {
        const isConstant = declaration.kind === 'const' || !reassigned.has(name);
        return isConstant && declarator.init && declarator.id.type === 'Identifier'
          ? { value: declarator.init, ancestors: ancestors.slice(0, depth + 1) }
          : undefined;
      }
    }
  }
  return undefined;
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

function declarationsIn(node: AnyNode): VariableDeclaration[] {
  return statementsOf(node).flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration' ? [declaration] : [];
  });
}

function namesDeclared({ declarations }: VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => namesIn(id));
}

function statementsOf(node: AnyNode): readonly AnyNode[] {
  return node.type === 'Program' || node.type === 'BlockStatement' ? node.body : [];
}
