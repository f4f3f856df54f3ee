import { applyEdits, type FormattingOptions, modify, type Node } from 'jsonc-parser';
import type { JsonObject } from '../../auth0/json.ts';
import { parseJsonc } from '../jsonc.ts';
import { isObject } from '../merge.ts';
import { isBareEvent } from '../parse-scenario.ts';
import type { Expectation } from '../scenario.ts';

/**
 * The text of a scenario file with `expect` set: comments, order and formatting stay. A bare event becomes the `event` of
 * a scenario. Throws UserError if the text is not JSON.
 */
export function writeExpectation(text: string, expect: Expectation, file: string): string {
  const { value, root } = parseJsonc(text, file);
  const formatting = formattingOf(text);
  const scenario = isObject(value) && isBareEvent(value) ? wrap(text, root, formatting) : text;
  const edits = modify(scenario, ['expect'], expect as JsonObject, { formattingOptions: formatting });
  return applyEdits(scenario, edits);
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
