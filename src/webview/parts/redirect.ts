import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../run/report.ts';
import { send } from '../host.ts';
import { jsonBlock } from './json-value.ts';

/** Where the user would be sent, what the session token carries, and the way back. */
export function redirect(report: Report): TemplateResult | typeof nothing {
  const target = report.redirect;
  if (!target) {
    return nothing;
  }
  return html`<section class="redirect" aria-label=${l10n.t('Redirect')}>
    <p class="url">${target.url}</p>
    ${
      target.sessionToken
        ? html`<details class="fold" open>
            <summary>${l10n.t('Session token')}</summary>
            ${jsonBlock(target.sessionToken, l10n.t('Session token'))}
          </details>`
        : nothing
    }
    ${
      report.outcome.status === 'redirected' && report.script.kind === 'action'
        ? html`<vscode-button icon="debug-continue" @click=${() => send({ type: 'command', command: 'continue' })}>${l10n.t('Continue')}</vscode-button>
          <span class="dim">${l10n.t('Comes back from the redirect and runs the second handler.')}</span>`
        : nothing
    }
  </section>`;
}
