import * as l10n from '@vscode/l10n';
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Json } from '../auth0/json.ts';
import { placesIn } from '../script/location.ts';
import { UserError } from '../user-error.ts';
import { jsonProblem } from './json-problem.ts';

/** A JSON text with comments, with the tree that knows every place. */
export interface JsonDocument {
  value: Json;
  root: Node;
  /** 1-based place of an offset. */
  placeAt(offset: number): { line: number; column: number };
}

/** Reads JSON with comments and trailing commas. Throws UserError with the place of the first error. */
export function parseJsonc(text: string, file: string): JsonDocument {
  const placeAt = placesInJson(text);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: Json;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    value = root ? jsonOf(root) : null;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UserError(l10n.t('{0} is nested too deeply to be read.', file), { file });
    }
    throw error;
  }
  const [first] = errors;
  if (first !== undefined || root === undefined) {
    const place = placeAt(first?.offset ?? 0);
    const what = first === undefined || text.trim() === '' ? l10n.t('the file is empty') : jsonProblem(first.error);
    throw new UserError(l10n.t('{0}:{1}:{2} is not JSON: {3}.', file, place.line, place.column, what), {
      file,
      ...place,
    });
  }
  return { value, root, placeAt };
}

/**
 * Reads what people and programs change: the same, but it throws UserError also for a key that an object has already.
 * Readers take the last of two, writers the first, and people believe whichever they look at.
 */
export function parseEditableJsonc(text: string, file: string): JsonDocument {
  const document = parseJsonc(text, file);
  const repeated = repeatedKey(document.root);
  if (repeated !== undefined) {
    const place = document.placeAt(repeated.offset);
    const key = String(repeated.value);
    throw new UserError(
      l10n.t('{0}:{1}:{2} has the key "{3}" again: keep one of the two.', file, place.line, place.column, key),
      { file, ...place },
    );
  }
  return document;
}

/** The first key, from the outside, that its object has already. */
function repeatedKey(node: Node): Node | undefined {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key === undefined) continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  for (const child of node.children ?? []) {
    const found = repeatedKey(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keys become own properties, also `__proto__`. */
function jsonOf(node: Node): Json {
  if (node.type === 'object') {
    return Object.fromEntries(membersOf(node).map(([key, value]) => [key, jsonOf(value)]));
  }
  return node.type === 'array' ? (node.children ?? []).map(jsonOf) : getNodeValue(node);
}

/** The values of an object and their keys, in order. */
function membersOf(object: Node): [key: string, value: Node][] {
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), value]] : [],
  );
}

/**
 * Every value of a document by its JSON Pointer (`/event/user`), for who looks up many of them: a single one is found by
 * `findNodeAtLocation`.
 */
export function nodesByPointer(root: Node): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (node: Node, pointer: string): void => {
    nodes.set(pointer, node);
    if (node.type === 'object') {
      for (const [key, value] of membersOf(node)) {
        add(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }
    } else if (node.type === 'array') {
      node.children?.forEach((value, index) => {
        add(value, `${pointer}/${index}`);
      });
    }
  };
  add(root, '');
  return nodes;
}

/** The place of an offset in a JSON text, whose lines end where those of an editor do. */
export function placesInJson(text: string): JsonDocument['placeAt'] {
  return placesIn(text, /\r\n|[\n\r]/g);
}
