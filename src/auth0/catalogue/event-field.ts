import type { Json } from '../json.ts';

/** One node of an event (or of `user` and `context` in Rules): the root itself, an object, an array or a leaf. */
export interface EventField {
  type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  /** May be absent. Whoever reads it must expect `undefined`. */
  optional?: boolean;
  /** May be `null`. */
  nullable?: boolean;
  /** Objects: properties other than those listed are possible. */
  open?: boolean;
  /** Open objects: TypeScript type of the values, `any` if absent. */
  values?: string;
  properties?: Record<string, EventField>;
  /** Arrays: shape of one element. */
  items?: EventField;
  /** Strings: every known value. Others may come. */
  enum?: string[];
  availability?: Availability[];
  /** `false`: known from Auth0's package, absent from its documentation. Accepted silently. */
  documented?: boolean;
  notes?: string;
}

export type Availability = 'early-access' | 'enterprise';

/** A field with its path below the root: `user.identities[].provider`. */
export interface EventFieldAt {
  path: string;
  field: EventField;
  /** The field and every object above it are always there. */
  alwaysPresent: boolean;
}

/** Every field below `root`, parents before children, in the order of the documentation. */
export function fieldsBelow(root: EventField, path = '', alwaysPresent = true): EventFieldAt[] {
  const found: EventFieldAt[] = [];
  for (const [name, field] of Object.entries(root.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`;
    const present = alwaysPresent && field.optional !== true;
    found.push({ path: at, field, alwaysPresent: present }, ...fieldsBelow(field, at, present));
  }
  if (root.items !== undefined) {
    found.push(...fieldsBelow(root.items, `${path}[]`, alwaysPresent));
  }
  return found;
}

/**
 * The field at a path of property names: `['user', 'email']`. Steps through an array's elements with any number, as in
 * `['user', 'identities', '0']`. Undefined if nothing is known there, which in an open object does not mean it is wrong.
 */
export function fieldAt(root: EventField, path: readonly string[]): EventField | undefined {
  let field: EventField | undefined = root;
  for (const step of path) {
    if (field === undefined) {
      return undefined;
    }
    if (field.type === 'array') {
      field = /^(\d+|\[\])$/.test(step) ? field.items : undefined;
    } else {
      field = Object.hasOwn(field.properties ?? {}, step) ? field.properties?.[step] : undefined;
    }
  }
  return field;
}

/** Whether properties that are not listed may be there. */
export function isOpen(field: EventField): boolean {
  return field.open === true || (field.type === 'object' && field.properties === undefined);
}

/** Whether a value fits a field, for scenarios and tests: types only, unknown properties are fine. */
export function fits(value: Json | undefined, field: EventField): boolean {
  if (value === undefined) {
    return field.optional === true;
  }
  if (value === null) {
    return field.nullable === true;
  }
  if (field.type === 'array') {
    const items = field.items;
    return Array.isArray(value) && (items === undefined || value.every((item) => fits(item, items)));
  }
  if (field.type !== 'object') {
    return typeof value === field.type;
  }
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries(field.properties ?? {}).every(([name, child]) => fits(value[name], child))
  );
}
