import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Token } from '../../run/report.ts';
import { icon } from './icon.ts';
import { isFolded } from './json-value.ts';

/** Opens all folded values of a token at once, or closes them when all are open. Nothing where few are folded. */
export function foldAll(token: Token): TemplateResult | typeof nothing {
  const folded = token.claims.filter(({ value }) => isFolded(value));
  return folded.length < 2
    ? nothing
    : html`<button type="button" class="copy labelled" @click=${toggleAll}>
        ${icon('unfold')}${l10n.t('Expand or Collapse All')}
      </button>`;
}

function toggleAll(event: Event): void {
  const table = (event.currentTarget as HTMLElement).closest('.token')?.querySelector('.claims');
  const values = [...(table?.querySelectorAll('details') ?? [])];
  const open = values.some((value) => !value.open);
  for (const value of values) {
    value.open = open;
  }
}
