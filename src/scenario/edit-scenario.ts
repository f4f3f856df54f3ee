import { applyEdits, type FormattingOptions, type JSONPath, modify, type Node } from 'jsonc-parser';
import type { Json } from '../auth0/json.ts';
import { isJsonObject, member } from '../auth0/read-json.ts';
import { parseEditableJsonc } from './jsonc.ts';
import { isBareEvent } from './parse-scenario.ts';

/**
 * The text of a scenario file with a value set at a path, for a script of `trigger`: comments, order and formatting stay. A bare event becomes the
 * `event` of a scenario first. An index of -1 appends to an array. Throws UserError if the text is not JSON, or has a key
 * twice.
 */
export function setInScenario(text: string, path: JSONPath, value: unknown, file: string, trigger?: string): string {
  const formatting = formattingOf(text);
  const scenario = asScenario(text, file, trigger);
  return applyEdits(scenario, modify(scenario, path, value, { formattingOptions: formatting }));
}

/**
 * As `setInScenario`, but only what differs from the value that stands there is written: comments and formatting inside
 * the rest of it stay, too.
 */
export function updateInScenario(text: string, path: string[], value: Json, file: string, trigger?: string): string {
  const before = member(valueOfScenario(text, file, trigger), ...path);
  return changes(before, value, path).reduce((changed, change) => {
    return setInScenario(changed, change.path, change.value, file, trigger);
  }, text);
}

/** Undefined as a value removes what stands there. */
interface Change {
  path: JSONPath;
  value: Json | undefined;
}

function changes(before: Json | undefined, after: Json | undefined, path: JSONPath): Change[] {
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changes(member(before, key), member(after, key), [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return after.flatMap((value, index) => changes(before[index], value, [...path, index]));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
}

/** What stands in the file; for a bare event the scenario that it becomes. */
export function valueOfScenario(text: string, file: string, trigger?: string): Json {
  return parseEditableJsonc(asScenario(text, file, trigger), file).value;
}

function asScenario(text: string, file: string, trigger: string | undefined): string {
  const { value, root } = parseEditableJsonc(text, file);
  return isJsonObject(value) && isBareEvent(value, trigger) ? wrap(text, root, formattingOf(text)) : text;
}

/** `{ "event": <the text> }`, indented. Comments around the event stay around the whole. */
function wrap(text: string, root: Node, { tabSize = 2, insertSpaces, eol = '\n' }: FormattingOptions): string {
  const start = root.offset;
  const end = start + root.length;
  const indent = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const event = text.slice(start, end).split(/\r?\n/).join(`${eol}${indent}`);
  return `${text.slice(0, start)}{${eol}${indent}"event": ${event}${eol}}${text.slice(end)}`;
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
