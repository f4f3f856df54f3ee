const HANDLER = /\bon(?:Execute|Continue)[A-Z]/;
const RULE = /\(\s*user\s*,\s*context\s*,\s*\w+\s*\)/;
const HOOK = /\(\s*client\s*,\s*scope\s*,\s*audience\s*,\s*context\s*,/;
const IMPORT = 'claim-actions/types';

/**
 * The cheap test that every other step comes after: whether a file may hold a script. tsserver runs a plugin for every
 * file of every user, so nothing else may be done to files that fail it.
 */
export function mayHoldScript(text: string): boolean {
  return HANDLER.test(text) || RULE.test(text) || HOOK.test(text) || text.includes(IMPORT);
}

/** JavaScript that Auth0 could run. TypeScript scripts name their types themselves. */
export function isJavaScript(fileName: string): boolean {
  return /\.(?:js|cjs|mjs)$/.test(fileName);
}
