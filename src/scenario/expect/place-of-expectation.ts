import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { SourceLocation } from '../../auth0/effect.ts';
import { placesInJson } from '../jsonc.ts';

/**
 * Where in the text of a scenario file something is expected: the place of `path` below `expect`, or of the nearest part
 * above it that is written. The start of the file if it is no JSON.
 */
export function placeOfExpectation(text: string, path: readonly string[] = []): SourceLocation {
  const root = parseTree(text, [], { allowTrailingComma: true });
  for (let length = path.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, ['expect', ...path.slice(0, length)]);
    // The name of a property says more than its value.
    if (node) return placesInJson(text)(node.parent?.offset ?? node.offset);
  }
  return { line: 1, column: 1 };
}
