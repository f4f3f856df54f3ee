import * as l10n from '@vscode/l10n';
import type { Options } from 'acorn';
import { distance } from 'fastest-levenshtein';
import { adviceOnBrackets } from './brackets.ts';
import { adviceOnLoneFunction } from './lone-function.ts';
import { adviceOnCharacter, adviceOnEntity, adviceOnPastedText } from './pasted-text.ts';

/** The last characters before the place that are looked at: no line of code is longer. */
const looksBack = 200;

/**
 * What to do about a syntax error, in whole sentences, where the reason is one of the usual ones; undefined where nothing
 * true can be said. `at` is where the parser stops, which mostly is behind the mistake; `message` is what it says.
 */
export function syntaxAdvice(source: string, at: number, message: string, options: Options): string | undefined {
  const before = source.slice(Math.max(0, at - looksBack), at);
  const after = source.slice(at, at + looksBack);
  const line = `${/[^\n\r]*$/.exec(before)?.[0] ?? ''}${/^[^\n\r]*/.exec(after)?.[0] ?? ''}`;
  return (
    adviceOnPastedText(source) ??
    adviceOnCharacter(source, at) ??
    adviceOnText(before, after, message) ??
    adviceOnLoneFunction(source, at) ??
    adviceOnExports(before, after) ??
    adviceOnFunction(before, after, message) ??
    adviceOnEntity(line) ??
    adviceOnMisspelling(before, after) ??
    adviceOnBrackets(source, at, options)
  );
}

function adviceOnText(before: string, after: string, message: string): string | undefined {
  if (message === 'Unterminated string constant') {
    return l10n.t('The quotation mark here has no partner in its line. A text of several lines stands between two `.');
  }
  if (message === 'Unterminated template') {
    return l10n.t('The ` here has no partner: put one at the end of the text.');
  }
  return /['"]$/.test(before) && /^\w/.test(after)
    ? l10n.t(
        'The quotation mark before this ends the text. If it belongs to the text, write \\{0} instead.',
        before.slice(-1),
      )
    : undefined;
}

/** Slips in how a handler is exported. */
function adviceOnExports(before: string, after: string): string | undefined {
  if (/(?:^|[^.\w])export\s*$/.test(before) && /^[.=]/.test(after)) {
    return after.startsWith('.')
      ? l10n.t('Write exports with an s: exports{0} ….', /^\.\s*\w*/.exec(after)?.[0] ?? '')
      : l10n.t('Write module.exports = … instead of export = ….');
  }
  if (/\bexports(?:\s+|->|::?)?$/.test(before) || /\bexports\s*-$/.test(before)) {
    const name = /^[>:]?\s*(on\w+)/.exec(after)?.[1];
    if (name !== undefined) return l10n.t('Write a dot between exports and the name: exports.{0} = ….', name);
  }
  const named = /\bexports\.(\w+)\s*$/.exec(before)?.[1];
  return named !== undefined && after.startsWith(':')
    ? l10n.t('Write = instead of the colon: exports.{0} = ….', named)
    : undefined;
}

/** What may follow on `await`: a parser that stops there takes that for a name, because no async function is around it. */
const operand =
  /^(?!(?:const|var|if|for|while|return|throw|try|switch|case|break|continue|do|else|catch|finally|in|instanceof|with)\b)[\w$'"]/;

/** Slips in how a function is written. */
function adviceOnFunction(before: string, after: string, message: string): string | undefined {
  if (/await/.test(message) || (/\bawait\s+$/.test(before) && operand.test(after))) {
    return l10n.t('await works only inside an async function: write async before the function that it stands in.');
  }
  if (/\)\s*-$/.test(before) && after.startsWith('>')) {
    return l10n.t('Write => instead of ->.');
  }
  if (/(?:=|\()\s*async\s*\([^()]*\)\s*$/.test(before) && after.startsWith('{')) {
    return l10n.t('Write => between the parameters and the {.');
  }
  return /[(,]\s*[A-Za-z_$]\w*\??\s*$/.test(before) &&
    /^:\s*(?:any|unknown|string|number|boolean|object|[A-Z]\w*)\b/.test(after)
    ? l10n.t('This looks like a type, which only TypeScript has: delete it, or give the file a name that ends in .ts.')
    : undefined;
}

/** `asnc (event, api) =>` and `functoin name() {`: a word before the parameters that is nearly a keyword. */
function adviceOnMisspelling(before: string, after: string): string | undefined {
  const isArrow = after.startsWith('=>');
  if (!isArrow && !after.startsWith('{') && !/^[A-Za-z_$]/.test(after)) return undefined;
  const keyword = isArrow ? 'async' : 'function';
  const word =
    isArrow || after.startsWith('{')
      ? /(?:^|[^.\w])(\w+)\s*(?:\w+\s*)?\([^()]*\)\s*$/.exec(before)?.[1]
      : /(?:^|[^.\w])(\w+)\s+$/.exec(before)?.[1];
  if (word === undefined || word === keyword || word === `${keyword}s`) return undefined;
  return distance(word, keyword) <= 2 && word[0] === keyword[0]
    ? l10n.t('Did you mean {0} instead of {1}?', keyword, word)
    : undefined;
}
