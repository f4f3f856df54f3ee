import * as l10n from '@vscode/l10n';
import { html, type nothing, type TemplateResult } from 'lit';
import type { ConsoleLine } from '../../run/report.ts';
import { withVisibleMarks } from '../text/direction-marks.ts';
import { icon } from './icon.ts';
import { locationLink } from './location-link.ts';
import { section } from './section.ts';

/** What the script printed, with level and place. */
export function consoleLines(lines: ConsoleLine[]): TemplateResult | typeof nothing {
  return section(
    l10n.t('Console'),
    lines.length,
    html`<ol class="console">${lines.map(
      (line) => html`<li class=${line.level}>
        ${icon(icons[line.level])}<span class="visually-hidden">${line.level}</span>
        <pre>${withVisibleMarks(line.text)}</pre>
        ${locationLink(line.location)}
      </li>`,
    )}</ol>`,
  );
}

const icons: Record<ConsoleLine['level'], string> = {
  log: 'chevron-right',
  info: 'info',
  warn: 'warning',
  error: 'error',
  debug: 'debug',
  trace: 'list-tree',
};
