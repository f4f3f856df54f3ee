import { handlerNames, triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { hookPointOfNames, knownHookPoint, mentionsHook } from './hook-parameters.ts';
import { MAX_SCRIPT_LENGTH } from './limits.ts';
import { skipTrivia } from './trivia.ts';

const handler = new RegExp(`\\b(?:${handlerNames.join('|')})\\b`);

/** An export of some kind: a file that only calls a handler, as a test does, has none. */
const anyExport = /\bexports\b|\bexport\s+(?:const|let|var|async|function|default|\{)|\bexport\s*\{/;

/** Close enough to a handler's name to have been meant as one: `exports.onExecutePostlogin`, `export.onExecutePostLogin`. */
const almostExported = /\bexports?\s*\.\s*on(?:execute|continue)\w*\s*=|\bexports\s*\.\s*onPostLogin\s*=/i;

/** A handler that is a function of the file. Without any export, the export was forgotten. */
const declaredHandler = new RegExp(
  `\\bfunction\\s+(?:${handlerNames.join('|')})\\s*\\(|\\b(?:const|let|var)\\s+(?:${handlerNames.join('|')})\\s*=\\s*(?:async\\b|\\(|function\\b)`,
);

// Here and below no two parts that take blanks meet: a long run of them would be tried in every way to share it.
const rule = /\(\s*user\s*,\s*context\s*(?:,\s*(?:\w+\s*(?:,\s*)?)?)?\)\s*(?:\{|=>)/;

/** Such a file is no JavaScript program, but a rule may look so, whatever its parameters are called. */
const anonymousFunction = /(?:async\s+)?function\s*\(\s*\w+\s*,\s*\w+\s*,\s*\w+\s*\)\s*\{/y;

/**
 * Whether a text may be a script for Auth0: cheap enough for every keystroke, and silent on other files. It looks at the
 * text only; `readScript` knows.
 */
export function recognise(source: string): boolean {
  if (source.length === 0 || source.length > MAX_SCRIPT_LENGTH) {
    return false;
  }
  anonymousFunction.lastIndex = skipTrivia(source);
  return (
    (handler.test(source) && anyExport.test(source)) ||
    almostExported.test(source) ||
    declaredHandler.test(source) ||
    (anyExport.test(source) && mentionsHook(source, isOfHook)) ||
    rule.test(source) ||
    anonymousFunction.test(source)
  );
}

function isOfHook(names: readonly string[]): boolean {
  return (hookPointOfNames(names) ?? knownHookPoint(names)) !== undefined;
}

/** The trigger of the first handler that a text names, for one that cannot be read now; `rule` where it names none. */
export function namedTrigger(source: string): string {
  const [name = ''] = handler.exec(source) ?? [];
  return triggerOfHandler(name)?.id ?? 'rule';
}
