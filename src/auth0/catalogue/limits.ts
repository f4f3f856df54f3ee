import limits from './data/limits.json' with { type: 'json' };

/** What Auth0 allows, as its documentation has it; `…Implementation` where its published code accepts more. */
export { limits };
