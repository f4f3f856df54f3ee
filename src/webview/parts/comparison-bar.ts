import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { Comparand, Comparison } from '../protocol.ts';
import { comparisonWords } from '../text/comparison-words.ts';

/** A choice that asks which one, also while another scenario is compared with already. */
const anotherScenario = 'another-scenario';

/** Chooses what the tokens are compared with, and says in words what changed. */
export function comparisonBar(comparison: Comparison): TemplateResult {
  return html`<div class="comparison">
    <span id="compare-label">${l10n.t('What changed')}</span>
    <vscode-single-select
      aria-labelledby="compare-label"
      label=${l10n.t('What changed')}
      .value=${comparison.with}
      @change=${(event: Event) => choose(event.target as HTMLInputElement, comparison)}
    >
      ${choices(comparison).map(
        ([value, text]) =>
          html`<vscode-option value=${value} ?selected=${value === comparison.with}>${text}</vscode-option>`,
      )}
    </vscode-single-select>
    <span class="dim">${comparisonWords(comparison) ?? nothing}</span>
  </div>`;
}

function choices(comparison: Comparison): [Comparand | typeof anotherScenario, string][] {
  const other: [Comparand, string][] =
    comparison.with === 'other-scenario'
      ? [['other-scenario', l10n.t('Compared to {0}', comparison.scenario ?? '…')]]
      : [];
  return [
    ['nothing', l10n.t('No comparison')],
    ['last-run', l10n.t('Since the last run')],
    ['without-script', l10n.t('Compared to no script')],
    ...other,
    [anotherScenario, l10n.t('Compared to another scenario…')],
  ];
}

/** The host decides: until it has, the choice stays what it was. */
function choose(select: HTMLInputElement, comparison: Comparison): void {
  const { value } = select;
  select.value = comparison.with;
  send({ type: 'compare', with: value === anotherScenario ? 'other-scenario' : (value as Comparand) });
}
