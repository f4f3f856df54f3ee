const whiteSpace = /\s*/y;

/** Offset of the first character from `start` on that is neither white space nor part of a comment. */
export function skipTrivia(source: string, start = 0): number {
  let at = start;
  for (;;) {
    whiteSpace.lastIndex = at;
    whiteSpace.test(source);
    at = whiteSpace.lastIndex;
    if (source.startsWith('//', at)) {
      at = endOf(source, '\n', at);
    } else if (source.startsWith('/*', at)) {
      at = endOf(source, '*/', at + 2);
    } else {
      return at;
    }
  }
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}
