import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { PreviewState } from '../protocol.ts';

/** What to do while there is no report to show. Where something is wrong, the banner has said so. */
export function emptyPage(state: PreviewState): TemplateResult | typeof nothing {
  if (state.refused || state.problem) {
    return nothing;
  }
  if (state.running) {
    return html`<p class="empty">${l10n.t('Running…')}</p>`;
  }
  return state.script
    ? html`<p class="empty">${l10n.t('Press Run to see the tokens that Auth0 would issue.')}</p>`
    : html`<div class="empty">
        <p>${l10n.t('Open an Action or a Rule to see the tokens that Auth0 would issue.')}</p>
        <vscode-button secondary @click=${() => send({ type: 'command', command: 'new-action' })}>${l10n.t('New Action…')}</vscode-button>
      </div>`;
}
