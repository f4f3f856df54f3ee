import { applyEdits, type FormattingOptions, type JSONPath, modify, type Node } from 'jsonc-parser';
import type { Json } from '../auth0/json.ts';
import { parseJsonc } from './jsonc.ts';
import { isObject } from './merge.ts';
import { isBareEvent } from './parse-scenario.ts';

/**
 * The text of a scenario file with a value set at a path: comments, order and formatting stay. A bare event becomes the
 * `event` of a scenario first. An index of -1 appends to an array. Throws UserError if the text is not JSON.
 */
export function setInScenario(text: string, path: JSONPath, value: unknown, file: string): string {
  const formatting = formattingOf(text);
  const scenario = asScenario(text, file);
  return applyEdits(scenario, modify(scenario, path, value, { formattingOptions: formatting }));
}

/** What stands in the file; for a bare event the scenario that it becomes. */
export function valueOfScenario(text: string, file: string): Json {
  return parseJsonc(asScenario(text, file), file).value;
}

function asScenario(text: string, file: string): string {
  const { value, root } = parseJsonc(text, file);
  return isObject(value) && isBareEvent(value) ? wrap(text, root, formattingOf(text)) : text;
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
