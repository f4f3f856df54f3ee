import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';

const HANDLER = /\bon(?:Execute|Continue)[A-Z]\w*/g;
const RULE = /\(\s*user\s*,\s*context\s*,\s*\w+\s*\)/;
const HOOK = /\(\s*client\s*,\s*scope\s*,\s*audience\s*,\s*context\s*,/;
const IMPORT = 'claim-actions/types';

/** The parts of the types: `rule`, `hook`, the ids of triggers, and `claim-actions` for all of them together. */
export const WHOLE = 'claim-actions';
export const SHARED = 'shared';

/**
 * The cheap test that every other step comes after: which types a file may need, by its text. tsserver runs a plugin for
 * every file of every user, so nothing else may be done to files that need none.
 */
export function typesNeeded(text: string): string[] {
  if (text.includes(IMPORT)) return [WHOLE];
  const parts = new Set<string>();
  for (const [name] of text.matchAll(HANDLER)) {
    const trigger = triggerOfHandler(name);
    if (trigger?.event) parts.add(trigger.id);
  }
  if (RULE.test(text)) parts.add('rule');
  if (HOOK.test(text)) parts.add('hook');
  return [...parts];
}

export function mayHoldScript(text: string): boolean {
  return typesNeeded(text).length > 0;
}

/** JavaScript that Auth0 could run. TypeScript scripts name their types themselves. */
export function isJavaScript(fileName: string): boolean {
  return /\.(?:js|cjs|mjs)$/.test(fileName);
}
