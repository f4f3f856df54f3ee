import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Token } from '../../run/report.ts';
import { tokenLimits } from '../host.ts';
import { size } from '../text/sizes.ts';
import { icon } from './icon.ts';
import { jsonBlock } from './json-value.ts';

/** Signature, size and header of a token. */
export function tokenFacts(token: Token): TemplateResult | typeof nothing {
  if (token.format === 'opaque') {
    return nothing;
  }
  return html`<dl class="facts">
    <dt>${l10n.t('Signature')}</dt>
    <dd>${signature(token)}</dd>
    <dt>${l10n.t('Size')}</dt>
    <dd>${sizes(token)}</dd>
    <dt>${l10n.t('Header')}</dt>
    <dd><details class="fold"><summary>${l10n.t('{0} fields', Object.keys(token.header).length)}</summary>${jsonBlock(token.header, l10n.t('Header'))}</details></dd>
  </dl>`;
}

function signature(token: Token): TemplateResult {
  const algorithm = String(token.header['alg'] ?? '');
  const keyId = token.header['kid'];
  return html`<span class=${token.verified ? 'good' : 'bad'}>${icon(token.verified ? 'verified' : 'unverified')}${
    token.verified ? l10n.t('Verified') : l10n.t('Not verified')
  }</span>
    <span>${algorithm}</span>
    ${keyId === undefined ? nothing : html`<span class="dim key-id">${l10n.t('key {0}', String(keyId))}</span>`}`;
}

function sizes(token: Token): TemplateResult {
  const { customClaims, typicalHeaders } = tokenLimits();
  const bytes = token.jwt.length;
  const tooLong = bytes > typicalHeaders;
  const headerText = tooLong
    ? l10n.t('{0}, more than the {1} of headers that many servers accept', size(bytes), size(typicalHeaders))
    : l10n.t('{0} of the {1} of headers that many servers accept', size(bytes), size(typicalHeaders));
  return html`<span class=${tooLong ? 'bad' : ''}>${headerText}</span>
    ${
      token.customClaimBytes === undefined
        ? nothing
        : html`<span class="dim">${l10n.t('custom claims: {0} of {1}', size(token.customClaimBytes), size(customClaims))}</span>`
    }`;
}
