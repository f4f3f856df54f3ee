import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../run/report.ts';
import { send } from '../host.ts';
import { redirectTarget } from '../text/redirect-target.ts';
import { icon } from './icon.ts';
import { jsonBlock } from './json-value.ts';

/** Where the user would be sent, what the session token carries, and the way back. Folded once the user is back. */
export function redirect(report: Report): TemplateResult | typeof nothing {
  const target = report.redirect;
  if (!target) {
    return nothing;
  }
  const { address, parameters } = redirectTarget(target.url);
  const isWaiting = report.outcome.status === 'redirected';
  return html`<details class="section" ?open=${isWaiting}>
    <summary><h2>${l10n.t('Redirect')}</h2></summary>
    <div class="redirect">
      ${
        isWaiting
          ? html`<div class="continue">
              <vscode-button icon="debug-continue" @click=${() => send({ type: 'command', command: 'continue' })}>${l10n.t('Continue')}</vscode-button>
              <span class="dim">${l10n.t('Comes back from the redirect and goes on with the login.')}</span>
            </div>`
          : nothing
      }
      <p class="url" title=${target.url}>${address}</p>
      ${
        parameters.length > 0
          ? html`<dl class="facts">${parameters.map(
              ({ name, value }) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`,
            )}</dl>`
          : nothing
      }
      ${
        target.sessionToken
          ? html`<details class="fold" open>
              <summary>${l10n.t('Session token')}</summary>
              ${jsonBlock(target.sessionToken, l10n.t('Session token'))}
              ${signer(target.signedWith)}
            </details>`
          : nothing
      }
    </div>
  </details>`;
}

/** Which secret verifies the session token: the one that the application has to know. */
function signer(secret: string | undefined): TemplateResult {
  return secret === undefined
    ? html`<p class="dim">${l10n.t('Not signed with a secret of this run.')}</p>`
    : html`<p class="good">${icon('verified')} ${l10n.t('Verified with the secret {0}', secret)}</p>`;
}
