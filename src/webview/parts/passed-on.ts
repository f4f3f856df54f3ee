import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../run/report.ts';
import { jsonBlock } from './json-value.ts';

/** `user` and `context` as the rules left them. Long and seldom needed, so it waits folded. */
export function passedOn(passed: Report['passedOn']): TemplateResult | typeof nothing {
  return passed
    ? html`<details class="section">
        <summary><h2>${l10n.t('After the Rules')}</h2></summary>
        <div class="blocks">
          ${Object.entries(passed).map(([name, value]) => html`<code>${name}</code>${jsonBlock(value, name)}`)}
        </div>
      </details>`
    : nothing;
}
