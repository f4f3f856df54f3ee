import { mayHoldScript } from './our-files.ts';
import type { ts } from './typescript.ts';

const MODULE = 'claim-actions/types';
const NAMESPACE = 'ClaimActions';
/** "File is a CommonJS module; it may be converted to an ES module." */
const COULD_BE_ES_MODULE = 80001;
const CONVERT_TO_ES_MODULE = 'convertToEsModule';
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

/** Without the fixes that would import our types into somebody else's file, or make an ES module of a script. */
export function visibleFixes(fixes: readonly ts.CodeFixAction[], text: string): readonly ts.CodeFixAction[] {
  return mayHoldScript(text)
    ? fixes.filter(({ fixName }) => fixName !== CONVERT_TO_ES_MODULE)
    : fixes.filter(({ description }) => !description.includes(MODULE));
}

/** Without the suggestion to make an ES module of a script: Auth0 cannot load one. */
export function visibleSuggestions(diagnostics: ts.DiagnosticWithLocation[]): ts.DiagnosticWithLocation[] {
  return diagnostics.filter(({ code }) => code !== COULD_BE_ES_MODULE);
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(text);
}
