import types from '../../src/auth0/catalogue/data/named-types.json' with { type: 'json' };

/** Types that several methods share. */
export function namedTypes(): string {
  return Object.entries(types)
    .map(([name, definition]) => `  type ${name} = ${definition};\n`)
    .join('');
}
