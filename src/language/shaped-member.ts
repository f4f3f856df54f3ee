import { shapeOfType, type TypeShape } from '../auth0/catalogue/type-shape.ts';
import type { Member } from './member.ts';

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

function fromShape(path: string, { type, optional, array, values, properties }: TypeShape): Member {
  const elementPath = array ? `${path}[]` : path;
  return {
    name: path.slice(path.lastIndexOf('.') + 1),
    path,
    kind: 'property',
    type,
    optional: optional ?? false,
    nullable: false,
    array: array ?? false,
    values: values ?? [],
    open: undefined,
    members: Object.entries(properties ?? {}).map(([name, shape]) => fromShape(`${elementPath}.${name}`, shape)),
    parameters: [],
    result: undefined,
    deprecated: false,
    // Said with the method.
    documentation: { summary: '', details: [], link: undefined },
  };
}
