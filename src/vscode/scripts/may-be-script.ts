/** More than any script can have at Auth0 (100 KB), with room for one that is too long and should be told so. */
const longest = 1_000_000;

/**
 * Whether it is worth parsing a text to look for a handler: a name of an Action's handler, or a function with the three
 * to six parameters of a Rule or Hook. Cheap, because it sees every JavaScript file that is opened.
 */
export function mayBeScript(text: string): boolean {
  return text.length <= longest && (actionHandler.test(text) || ruleOrHook.test(text));
}

const actionHandler = /\bon(?:Execute|Continue)[A-Z]/;
const ruleOrHook = /function\b[^(]{0,80}\((?:\s*\w+\s*,){2,5}\s*\w+\s*\)|\(\s*user\s*,\s*context\b/;
