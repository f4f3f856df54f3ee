import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { send } from '../host.ts';
import type { PreviewState } from '../protocol.ts';
import { icon } from './icon.ts';
import { locationLink } from './location-link.ts';

/** Why nothing is run, or why the last attempt has no report. */
export function banner(state: PreviewState): TemplateResult | typeof nothing {
  if (state.refused) {
    return html`<div class="banner warning" role="status">
      ${icon('shield')}
      <p>${state.refused.message}</p>
      ${
        state.refused.reason === 'untrusted'
          ? html`<vscode-button secondary @click=${() => send({ type: 'command', command: 'manage-trust' })}>${l10n.t('Manage Trust')}</vscode-button>`
          : nothing
      }
    </div>`;
  }
  if (state.problem) {
    return html`<div class="banner error" role="alert">
      ${icon('error')}<p>${state.problem.message} ${locationLink(state.problem.location)}</p>
    </div>`;
  }
  return nothing;
}
