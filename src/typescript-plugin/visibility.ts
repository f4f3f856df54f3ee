import { mayHoldScript } from './our-files.ts';
import type { ts } from './typescript.ts';

const MODULE = 'claim-actions/types';
const NAMESPACE = 'ClaimActions';
/** Words of the synthetic JSDoc that TypeScript finds when it lists the words of a JavaScript file. */
const SYNTHETIC_WORD = /^(?:ClaimActions|[A-Z]\w*|parameter\d)$/;

/**
 * What TypeScript would offer only because our types are in the project. A file of ours may see the module; the words
 * of the synthetic JSDoc are for nobody, unless the text has them too.
 */
export function visibleEntries(entries: ts.CompletionEntry[], text: string): ts.CompletionEntry[] {
  const ours = mayHoldScript(text);
  return entries.filter(({ name, kind, source }) => {
    if (source === MODULE || name === MODULE) return ours;
    if (name === NAMESPACE) return text.includes(NAMESPACE);
    return kind !== 'warning' || !SYNTHETIC_WORD.test(name) || hasWord(text, name);
  });
}

/** Code fixes that would import our types into somebody else's file. */
export function visibleFixes(fixes: readonly ts.CodeFixAction[], text: string): readonly ts.CodeFixAction[] {
  return mayHoldScript(text) ? fixes : fixes.filter(({ description }) => !description.includes(MODULE));
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(text);
}
