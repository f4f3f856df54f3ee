import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { Comparand, Comparison } from '../protocol.ts';

/** Chooses what the tokens are compared with, and says in words what changed. */
export function comparisonBar(comparison: Comparison): TemplateResult {
  return html`<div class="comparison">
    <span id="compare-label">${l10n.t('What changed')}</span>
    <vscode-single-select
      aria-labelledby="compare-label"
      label=${l10n.t('What changed')}
      .value=${comparison.with}
      @change=${(event: Event) => send({ type: 'compare', with: (event.target as HTMLInputElement).value as Comparand })}
    >
      ${choices().map(
        ([value, text]) =>
          html`<vscode-option value=${value} ?selected=${value === comparison.with}>${text}</vscode-option>`,
      )}
    </vscode-single-select>
    <span class="dim" role="status">${result(comparison)}</span>
  </div>`;
}

function choices(): [Comparand, string][] {
  return [
    ['nothing', l10n.t('No comparison')],
    ['last-run', l10n.t('Since the last run')],
    ['without-script', l10n.t('Compared to no script')],
    ['other-scenario', l10n.t('Compared to another scenario…')],
  ];
}

function result(comparison: Comparison): string | typeof nothing {
  if (comparison.with === 'nothing') {
    return nothing;
  }
  if (!comparison.changes) {
    return l10n.t('Nothing to compare with yet.');
  }
  const changes = Object.values(comparison.changes).flatMap((token) => Object.values(token));
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const words =
    changes.length === 0
      ? l10n.t('no claim changed')
      : l10n.t('{0} added, {1} changed, {2} removed', count('added'), count('changed'), count('removed'));
  return comparison.label ? l10n.t('{0}: {1}', comparison.label, words) : words;
}
