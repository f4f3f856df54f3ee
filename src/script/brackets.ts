import * as l10n from '@vscode/l10n';
import { type Options, tokenizer, tokTypes } from 'acorn';
import { locationAt } from './location.ts';

const closing = new Map([
  [tokTypes.braceL, '}'],
  [tokTypes.dollarBraceL, '}'],
  [tokTypes.parenL, ')'],
  [tokTypes.bracketL, ']'],
]);
const closers = new Set([tokTypes.braceR, tokTypes.parenR, tokTypes.bracketR]);

interface OpenBracket {
  start: number;
  /** As it is written: `{`, `${`, … */
  text: string;
  closedBy: string;
}

/** What to do about a bracket that has no partner, seen from where a parser stops. */
export function adviceOnBrackets(source: string, at: number, options: Options): string | undefined {
  const open = openBrackets(source, at, options);
  if (open === undefined) return undefined;
  const last = open.at(-1);
  const here = source.charAt(at);
  if (last === undefined) {
    return /[)\]}]/.test(here)
      ? l10n.t('This {0} is one too many, or its opening bracket is missing above.', here)
      : undefined;
  }
  const { line } = locationAt(source, last.start);
  if (source.slice(at).trim() === '') {
    return l10n.t('The {0} in line {1} is never closed: a {2} is missing below it.', last.text, line, last.closedBy);
  }
  if (/[)\]}]/.test(here) && here !== last.closedBy) {
    return l10n.t(
      'The {0} in line {1} is still open here: a {2} is missing before this {3}, or this {3} is one too many.',
      ...[last.text, line, last.closedBy, here],
    );
  }
  const isHeadOfLoop = /\bfor(?:\s+await)?\s*$/.test(source.slice(Math.max(0, last.start - 20), last.start));
  return here === ';' && last.closedBy !== '}' && !isHeadOfLoop
    ? l10n.t(
        'The {0} in line {1} is not closed: a {2} is missing before this {3}.',
        last.text,
        line,
        last.closedBy,
        here,
      )
    : undefined;
}

/** Brackets that are open at an offset, the innermost last. Undefined where the text before it cannot be told apart. */
function openBrackets(source: string, until: number, options: Options): OpenBracket[] | undefined {
  const open: OpenBracket[] = [];
  try {
    for (const { type, start, end } of tokenizer(source, { ...options, locations: false })) {
      if (start >= until) break;
      const closedBy = closing.get(type);
      if (closedBy !== undefined) open.push({ start, text: source.slice(start, end), closedBy });
      else if (closers.has(type) && open.pop()?.closedBy !== source.charAt(start)) return undefined;
    }
  } catch {
    return undefined;
  }
  return open;
}
