import type { AnyNode, ObjectExpression, Property, TemplateLiteral } from 'acorn';
import { declaredIn } from './declarations.ts';
import { propertyName } from './nodes.ts';

/** The nodes around a node, outermost first, as acorn-walk's `ancestor` hands them out; the node itself may be last. */
export type Ancestors = readonly AnyNode[];

export interface ConstantOptions {
  /** Names that are assigned somewhere after their declaration. */
  reassigned: ReadonlySet<string>;
  /** Whether this part of the text is filled in before the upload, so that its value is not known here. */
  isFilledIn: (start: number, end: number) => boolean;
}

/** A constant value, or the object literal behind a name. */
type Constant = string | number | boolean | ObjectAt | undefined;
interface ObjectAt {
  object: ObjectExpression;
  ancestors: Ancestors;
}

/** Deep enough for people, shallow enough for the stack. */
const MAX_DEPTH = 30;

/** Longer than the names of modules and secrets that are looked for. */
const MAX_LENGTH = 1000;

/**
 * Values that expressions of one script always have. What was worked out once is remembered: names that stand for many
 * names each, or for themselves, would otherwise take forever.
 */
export class Constants {
  readonly #options: ConstantOptions;
  readonly #known = new Map<AnyNode, Constant>();
  readonly #properties = new Map<ObjectExpression, ReadonlyMap<string, Property>>();

  constructor(options: ConstantOptions) {
    this.#options = options;
  }

  /** The string that an expression always has: literals, templates, concatenations, and names and properties for them. */
  stringOf(node: AnyNode, ancestors: Ancestors): string | undefined {
    const value = this.#of(node, ancestors, 0);
    return isPlain(value) ? String(value) : undefined;
  }

  #of(node: AnyNode, ancestors: Ancestors, depth: number): Constant {
    if (depth > MAX_DEPTH || this.#known.has(node)) {
      return this.#known.get(node);
    }
    this.#known.set(node, undefined); // for names that stand for themselves
    const found = this.#find(node, ancestors, depth);
    this.#known.set(node, found);
    return found;
  }

  #find(node: AnyNode, ancestors: Ancestors, depth: number): Constant {
    const { isFilledIn } = this.#options;
    const inner = (part: AnyNode) => this.#of(part, ancestors, depth + 1);
    switch (node.type) {
      case 'Literal':
        return isPlain(node.value) && !isFilledIn(node.start, node.end) ? node.value : undefined;
      case 'TemplateLiteral':
        return isFilledIn(node.start, node.end) ? undefined : joined(templateParts(node), inner);
      case 'BinaryExpression':
        return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
          ? joined([node.left, node.right], inner)
          : undefined;
      case 'Identifier': {
        const declared = this.#declarationOf(node.name, ancestors);
        return declared && this.#of(declared.value, declared.ancestors, depth + 1);
      }
      case 'MemberExpression': {
        const object = node.object.type === 'Super' ? undefined : inner(node.object);
        const name = node.computed ? inner(node.property) : propertyName(node.property, false);
        return isObjectAt(object) && isPlain(name) ? this.#propertyOf(object, String(name), depth) : undefined;
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
      case 'TemplateElement':
        return node.value.cooked ?? undefined;
      default:
        return undefined;
    }
  }

  #propertyOf({ object, ancestors }: ObjectAt, name: string, depth: number): Constant {
    let properties = this.#properties.get(object);
    if (properties === undefined) {
      properties = knownProperties(object);
      this.#properties.set(object, properties);
    }
    const property = properties.get(name);
    return property?.kind === 'init' ? this.#of(property.value, ancestors, depth + 1) : undefined;
  }

  /** The only value of a variable: of the nearest declaration around, if nothing else is ever assigned to that name. */
  #declarationOf(name: string, ancestors: Ancestors): { value: AnyNode; ancestors: Ancestors } | undefined {
    for (let depth = ancestors.length - 1; depth >= 0; depth--) {
      const around = ancestors[depth];
      const declared = around && declaredIn(around).get(name);
      if (declared === 'other') {
        return undefined;
      }
      if (declared) {
        const { kind, declarator } = declared;
        const isConstant = kind === 'const' || !this.#options.reassigned.has(name);
        return isConstant && declarator.init && declarator.id.type === 'Identifier'
          ? { value: declarator.init, ancestors: ancestors.slice(0, depth + 1) }
          : undefined;
      }
    }
    return undefined;
  }
}

/** Texts and expressions in turn, as they are written. */
function templateParts({ quasis, expressions }: TemplateLiteral): AnyNode[] {
  return quasis.flatMap((quasi, index): AnyNode[] => [quasi, ...expressions.slice(index, index + 1)]);
}

/** Asks for no further part when one is not known, or when they are too long together. */
function joined(parts: readonly AnyNode[], constantOf: (part: AnyNode) => Constant): string | undefined {
  let text = '';
  for (const part of parts) {
    const value = constantOf(part);
    if (!isPlain(value)) return undefined;
    text += value;
    if (text.length > MAX_LENGTH) return undefined;
  }
  return text;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isObjectAt(value: Constant): value is ObjectAt {
  return typeof value === 'object';
}

/** The last property of each name, without those that something spread after them may replace. */
function knownProperties({ properties }: ObjectExpression): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      found.clear();
      continue;
    }
    const name = propertyName(property.key, property.computed);
    if (name !== undefined) found.set(name, property);
  }
  return found;
}
