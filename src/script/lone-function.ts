import * as l10n from '@vscode/l10n';
import { hookPointOfNames } from './hook-parameters.ts';
import { usualRuleParameters } from './rule-parameters.ts';
import { skipTrivia } from './trivia.ts';

/** Characters around the place that are looked at: more than `async function` and the parameters of anything here need. */
const looksBack = 100;
const looksAhead = 500;

/**
 * What to do about a function without a name that begins a statement, seen from its parameters, where a parser stops. As
 * a Rule it would have to be the only thing in the file.
 */
export function adviceOnLoneFunction(source: string, at: number): string | undefined {
  const start = /(?:^|[\s;{}])((?:async\s+)?function\s*\*?\s*)$/.exec(source.slice(Math.max(0, at - looksBack), at));
  const list = /^\(([^()]*)\)/.exec(source.slice(at, at + looksAhead))?.[1];
  if (start === null || list === undefined) return undefined;
  const names = list.split(',').map((name) => name.trim());
  const isFirst = skipTrivia(source) === at - (start[1]?.length ?? 0);
  if (isRule(names) && !isFirst) {
    return l10n.t(
      'A Rule is one function, and nothing stands outside of it: move the code above this function into it, behind the {.',
    );
  }
  if (hookPointOfNames(names) !== undefined) {
    return l10n.t('A Hook is exported: write module.exports = before this function.');
  }
  if (names[0] === 'event' && names[1] === 'api') {
    return l10n.t('A handler is exported by name: write exports.onExecutePostLogin = async before this function.');
  }
  return l10n.t('A function needs a name here: function name(…) { … }.');
}

/** What to do about the code that follows after a Rule's function. */
export function adviceAfterRule(source: string, at: number): string {
  return /^(?:async\s+)?function\s*\(/.test(source.slice(at, at + 100))
    ? l10n.t('Here a second function begins: put every Rule into a file of its own.')
    : l10n.t('Move what stands here into the function, or delete it.');
}

function isRule(names: readonly string[]): boolean {
  const usual = usualRuleParameters.filter((pattern, index) => pattern.test(names[index] ?? '')).length;
  return usual === 3 || (usual === 2 && names[1] === 'context');
}
