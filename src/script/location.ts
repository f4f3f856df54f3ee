import type { Node } from 'acorn';
import type { SourceLocation } from '../auth0/effect.ts';

/** Place of an offset, with the line ends of JavaScript. */
export function locationAt(source: string, offset: number): SourceLocation {
  const before = source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Place of a node that was parsed with `locations`. */
export function locationOf(node: Node): SourceLocation {
  return { line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 };
}
