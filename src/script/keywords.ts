import { placesIn } from './location.ts';
import type { Keyword } from './script.ts';

/** As the Deploy CLI has them: a name without spaces between double signs. */
const KEYWORD = /@@([A-Za-z_$][\w$.-]*)@@|##([A-Za-z_$][\w$.-]*)##/g;

/** The Deploy CLI's keywords in a script, in order. */
export function keywordsIn(source: string): Keyword[] {
  const placeOf = placesIn(source);
  return [...source.matchAll(KEYWORD)].map((match) => ({
    name: match[1] ?? match[2] ?? '',
    replacedBy: match[1] === undefined ? 'text' : 'json',
    location: placeOf(match.index),
  }));
}

/**
 * The same text with each keyword as an identifier of the same length (`@@ROLES@@` -> `__ROLES__`), so that it parses
 * and every position stays: an identifier fits where a value, a property, a name or part of a string stands.
 */
export function maskKeywords(source: string): string {
  return source.replace(KEYWORD, (keyword) => `__${keyword.slice(2, -2).replace(/[^\w$]/g, '_')}__`);
}
