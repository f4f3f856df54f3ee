/** Offset of the first character from `start` on that is neither white space nor part of a comment. */
export function skipTrivia(source: string, start = 0): number {
  let at = start;
  for (;;) {
    const rest = source.slice(at, at + 2);
    if (rest === '//') {
      at = endOf(source, '\n', at);
    } else if (rest === '/*') {
      at = endOf(source, '*/', at + 2);
    } else if (/^\s/.test(rest)) {
      at += 1;
    } else {
      return at;
    }
  }
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}
