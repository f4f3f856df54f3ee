import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Json } from '../auth0/json.ts';
import { UserError } from '../user-error.ts';

/** A JSON text with comments, with the tree that knows every place. */
export interface JsonDocument {
  value: Json;
  root: Node;
  /** 1-based place of an offset. */
  placeAt(offset: number): { line: number; column: number };
}

/** Reads JSON with comments and trailing commas. Throws UserError with the place of the first error. */
export function parseJsonc(text: string, file: string): JsonDocument {
  const placeAt = (offset: number) => placeOf(text, offset);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: Json;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    value = root ? jsonOf(root) : null;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UserError(`${file} is nested too deeply to be read.`, { file });
    }
    throw error;
  }
  const [first] = errors;
  if (first !== undefined || root === undefined) {
    const place = placeAt(first?.offset ?? 0);
    const what =
      first === undefined || text.trim() === '' ? 'the file is empty' : words(printParseErrorCode(first.error));
    throw new UserError(`${file}:${place.line}:${place.column} is not JSON: ${what}.`, { file, ...place });
  }
  return { value, root, placeAt };
}

/** Keys become own properties, also `__proto__`. */
function jsonOf(node: Node): Json {
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), jsonOf(value)] as const] : [],
    );
    return Object.fromEntries(entries);
  }
  return node.type === 'array' ? (node.children ?? []).map(jsonOf) : getNodeValue(node);
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** `CommaExpected` -> "comma expected". */
function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
