import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { Token } from '../../run/report.ts';
import type { TokenName } from '../protocol.ts';
import { copyButton } from './copy-button.ts';

/** The signed token as it travels, its three parts in three colours, and what one may want to copy of it. */
export function rawToken(name: TokenName, token: Token): TemplateResult {
  const [header, payload, signature] = token.jwt.split('.');
  return html`<div class="raw">
    <div class="copies">
      ${copyButton({ kind: 'token', token: name }, l10n.t('Copy the signed token'), l10n.t('Token'))}
      ${copyButton({ kind: 'payload', token: name }, l10n.t('Copy the payload as JSON'), l10n.t('Payload'))}
      ${copyButton({ kind: 'curl', token: name }, l10n.t('Copy a curl command with the token as bearer'), 'curl')}
    </div>
    <pre class="jwt" tabindex="0" role="group" aria-label=${l10n.t('Encoded token')}><span class="jwt-header">${header}</span>.<span class="jwt-payload">${payload}</span>.<span class="jwt-signature">${signature}</span></pre>
  </div>`;
}
