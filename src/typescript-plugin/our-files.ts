import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { knownHookPoint, mentionsHook } from '../script/hook-parameters.ts';
import { skipTrivia } from '../script/trivia.ts';

const HANDLER = /\bon(?:Execute|Continue)[A-Z]\w*/g;
const EXPORT = /\bexports?\b/;
const RULE_PARAMETERS = String.raw`\(\s*(?:user|usr|u|profile)\s*,\s*(?:context|ctx|c)\s*(?:,\s*\w+\s*)?\)`;
/** No JavaScript: only Rules look like that, whatever their parameters are called. */
const NAMELESS_RULE = /(?:async\s+)?function\s*\(\s*\w+\s*,\s*\w+\s*,\s*\w+\s*\)/y;
const BEFORE_RULE = /(?:['"]use strict['"]|;|\s)*/y;
/** No two parts that take blanks meet: a long run of them would be tried in every way to share it. */
const RULE_FUNCTION = String.raw`(?:async\s+)?(?:function\b\s*(?:\w+\s*)?)?${RULE_PARAMETERS}`;
const RULE = new RegExp(String.raw`\(?\s*${RULE_FUNCTION}`, 'iy');
const RULE_MODULE = new RegExp(String.raw`\bexports\s*=\s*${RULE_FUNCTION}`, 'i');
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
  // A file that only names a handler, as a test of it does, is not ours.
  if (EXPORT.test(text)) {
    for (const [name] of text.matchAll(HANDLER)) {
      const trigger = triggerOfHandler(name);
      if (trigger?.event) parts.add(trigger.id);
    }
    if (RULE_MODULE.test(text)) parts.add('rule');
    if (mentionsHook(text, (names) => knownHookPoint(names) !== undefined)) parts.add('hook');
  }
  if (startsWithRule(text)) parts.add('rule');
  return [...parts];
}

function startsWithRule(text: string): boolean {
  const start = skipTrivia(text);
  if (matchEnd(NAMELESS_RULE, text, start) !== undefined) return true;
  const before = skipTrivia(text, matchEnd(BEFORE_RULE, text, start));
  return matchEnd(RULE, text, before) !== undefined;
}

/** Where a match that starts at a position ends. */
function matchEnd(sticky: RegExp, text: string, start: number): number | undefined {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

export function mayHoldScript(text: string): boolean {
  return typesNeeded(text).length > 0;
}

/** JavaScript that Auth0 could run. TypeScript scripts name their types themselves. */
export function isJavaScript(fileName: string): boolean {
  return /\.(?:js|cjs|mjs)$/.test(fileName);
}
