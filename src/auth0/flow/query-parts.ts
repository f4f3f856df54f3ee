import type { Steps } from '../steps.ts';

/** Characters of a query of which the parameters are read in a millisecond or two. */
const most = 16_000;

/**
 * The query of a URL (`url.search`) in parts of whole parameters, each of which `new URLSearchParams` reads as it would
 * read it in its place. A script may send its user to a URL with a hundred thousand parameters.
 */
export function* queryParts(search: string): Generator<string, void, undefined> {
  let from = 0;
  while (from < search.length) {
    const next = search.indexOf('&', from + most);
    const to = next === -1 ? search.length : next;
    // All but the first begin with "&", so that a "?" behind it stays a part of the name.
    yield search.slice(from, to);
    from = to;
  }
}

/** Parameters as `URLSearchParams` writes them. An error may be described with half a million characters. */
export function* writeParameters(parameters: Iterable<readonly [string, string]>): Steps<string> {
  const written: string[] = [];
  for (const [name, value] of parameters) {
    const texts = [`${new URLSearchParams([[name, '']])}`];
    // By code points, so that no pair of surrogates is cut in two.
    for (const [piece] of value.matchAll(/.{1,16000}/gsu)) {
      texts.push(`${new URLSearchParams([['', piece]])}`.slice(1));
      yield;
    }
    written.push(texts.join(''));
    yield;
  }
  return written.join('&');
}
