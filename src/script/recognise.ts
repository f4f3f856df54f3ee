import { handlerNames } from '../auth0/catalogue/triggers.ts';
import { MAX_SCRIPT_LENGTH } from './limits.ts';

const handler = `(?:${handlerNames.join('|')})`;

/** A handler that is exported, or that stands in a list of exports. */
const exported = new RegExp(
  `exports\\s*(?:\\.\\s*|\\[\\s*['"\`])${handler}\\b` +
    `|\\bexport\\s+(?:const|let|var|async\\s+function|function)\\s+${handler}\\b` +
    `|\\bexport\\s*\\{[^}]*\\b${handler}\\b` +
    `|\\bexports\\b[\\s\\S]*?\\b${handler}\\b|\\b${handler}\\b[\\s\\S]*?\\bexports\\b`,
);

/** Close enough to a handler's name to have been meant as one: `exports.onExecutePostlogin`. */
const almostExported = /\bexports\s*\.\s*on(?:execute|continue)\w*\s*=|\bexports\s*\.\s*onPostLogin\s*=/i;

const rule = /\(\s*user\s*,\s*context\s*(?:,\s*\w+\s*)?,?\s*\)\s*(?:\{|=>)/;

/** Such a file is no JavaScript program, but a rule may look so, whatever its parameters are called. */
const anonymousFunction =
  /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:async\s+)?function\s*\(\s*\w+\s*,\s*\w+\s*,\s*\w+\s*\)\s*\{/;

const hook =
  /\bexports\s*=\s*(?:async\s+)?(?:function\b\s*\w*\s*)?\(\s*\w+\s*,\s*\w+\s*,\s*\w+\s*,\s*\w+\s*,\s*\w+\s*\)/;

/**
 * Whether a text may be a script for Auth0: cheap enough for every keystroke, and silent on other files. It looks at the
 * text only; `readScript` knows.
 */
export function recognise(source: string): boolean {
  if (source.length === 0 || source.length > MAX_SCRIPT_LENGTH) {
    return false;
  }
  return (
    (source.includes('xport') && (exported.test(source) || almostExported.test(source) || hook.test(source))) ||
    rule.test(source) ||
    anonymousFunction.test(source)
  );
}
