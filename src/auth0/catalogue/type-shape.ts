import shapes from './data/type-shapes.json' with { type: 'json' };

/** What a type of the api's parameters and results consists of. */
export interface TypeShape {
  /** TypeScript type, of a promise what it gives, without `undefined`. */
  type: string;
  /** It is a list; values and properties are those of its elements. */
  array?: boolean;
  /** May be absent. */
  optional?: boolean;
  /** The texts that it can be, where these are known. */
  values?: string[];
  /** By name; of several kinds of object the properties of all. */
  properties?: Record<string, TypeShape>;
}

const all: Readonly<Record<string, TypeShape>> = shapes;

/** @param type a TypeScript type as the catalogue writes it. Undefined for one with neither properties nor known texts. */
export function shapeOfType(type: string): TypeShape | undefined {
  return Object.hasOwn(all, type) ? all[type] : undefined;
}
