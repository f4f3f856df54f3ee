import type { Node } from 'acorn';
import type { SourceLocation } from '../auth0/effect.ts';

const lineEndsOfJavaScript = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Looks up the places of offsets in one text: the lines are counted once, however many places are asked for.
 *
 * @param lineEnds what ends a line; global. That of JavaScript unless given.
 */
export function placesIn(text: string, lineEnds: RegExp = lineEndsOfJavaScript): (offset: number) => SourceLocation {
  const lineStarts = [0];
  for (const { 0: end, index } of text.matchAll(lineEnds)) lineStarts.push(index + end.length);
  return (offset) => {
    let [line, after] = [0, lineStarts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}

/** Place of one offset in a script. */
export function locationAt(source: string, offset: number): SourceLocation {
  return placesIn(source)(offset);
}

/** Place of a node that was parsed with `locations`. */
export function locationOf(node: Node): SourceLocation {
  return { line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 };
}
