import { shapeOfType, type TypeShape } from '../auth0/catalogue/type-shape.ts';
import { type Member, property } from './member.ts';

/**
 * What a parameter takes or a method gives, as a member whose path begins with `path`. Undefined for a type without
 * properties and without known texts.
 *
 * @param type a TypeScript type as the catalogue writes it
 */
export function shapedMember(path: string, type: string): Member | undefined {
  const shape = shapeOfType(type);
  return shape && fromShape(path, shape);
}

/** Without words: they are said with the method. */
function fromShape(path: string, { type, optional, array, values, properties }: TypeShape): Member {
  const elementPath = array ? `${path}[]` : path;
  return property(path, {
    type,
    optional: optional ?? false,
    array: array ?? false,
    values: values ?? [],
    members: Object.entries(properties ?? {}).map(([name, shape]) => fromShape(`${elementPath}.${name}`, shape)),
  });
}
