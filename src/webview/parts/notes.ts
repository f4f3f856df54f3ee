import * as l10n from '@vscode/l10n';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Note } from '../../run/report.ts';
import { icon } from './icon.ts';
import { documentationLink, locationLink } from './location-link.ts';
import { section } from './section.ts';

/** What is worth knowing about the run and is no error. */
export function notes(all: Note[]): TemplateResult | typeof nothing {
  return section(
    l10n.t('Notes'),
    all.length,
    html`<ul class="list icons">${all.map(
      (note) =>
        html`<li>${icon('lightbulb')}<span>${note.message}${documentationLink(note.url)} ${locationLink(note.location)}</span></li>`,
    )}</ul>`,
  );
}
