import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { Json } from '../../auth0/json.ts';
import { withVisibleMarks } from '../text/direction-marks.ts';

/** Values up to this many characters stay on their line. */
const inlineLength = 60;
/** Longer strings are folded: one claim must not push the others out of sight. */
const foldedLength = 400;

/** A JSON value: short ones in the line, objects, arrays and long strings folded. Always as text, whatever it contains. */
export function jsonValue(value: Json): TemplateResult {
  const compact = withVisibleMarks(JSON.stringify(value));
  if (typeof value !== 'object' || value === null) {
    return isFolded(value)
      ? folded(`${compact.slice(0, inlineLength)}…`, compact, 'string')
      : html`<span class="json ${kindOf(value)}" dir="auto">${compact}</span>`;
  }
  if (!isFolded(value)) {
    return html`<span class="json">${withVisibleMarks(spaced(value))}</span>`;
  }
  return folded(summaryOf(value), indented(value), 'object');
}

/** Whether a value is shown as a summary that opens. */
export function isFolded(value: Json): boolean {
  const limit = typeof value === 'object' && value !== null ? inlineLength : foldedLength;
  return JSON.stringify(value).length > limit;
}

/** The whole value, indented, in a box that can be scrolled by keyboard. */
export function jsonBlock(value: Json, label: string): TemplateResult {
  return html`<pre class="block" tabindex="0" role="group" aria-label=${label}>${indented(value)}</pre>`;
}

function indented(value: Json): string {
  return withVisibleMarks(JSON.stringify(value, null, 2));
}

function folded(summary: string, text: string, kind: string): TemplateResult {
  return html`<details class="fold"><summary>${summary}</summary><pre class="json ${kind}">${text}</pre></details>`;
}

function summaryOf(value: object): string {
  if (Array.isArray(value)) {
    return l10n.t('List of {0}', value.length);
  }
  const fields = Object.keys(value).length;
  return fields === 1 ? l10n.t('Object with 1 field') : l10n.t('Object with {0} fields', fields);
}

function kindOf(value: Json): string {
  return value === null ? 'null' : typeof value;
}

/** One line with a space after commas and colons, as people write it. */
function spaced(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map(spaced).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${spaced(field)}`);
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
  }
  return JSON.stringify(value);
}
