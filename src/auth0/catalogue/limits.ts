import limits from './data/limits.json' with { type: 'json' };
import namedTypes from './data/named-types.json' with { type: 'json' };

export { limits };

/** TypeScript types that parameters and return values of `api` methods name: name -> declaration. */
export const apiTypes: Readonly<Record<string, string>> = namedTypes;
