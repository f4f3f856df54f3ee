import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Claim, Token } from '../../run/report.ts';
import type { ClaimChange, TokenName } from '../protocol.ts';
import { timeInWords } from '../text/times.ts';
import { claimName } from './claim-name.ts';
import { copyButton } from './copy-button.ts';
import { icon } from './icon.ts';
import { jsonValue } from './json-value.ts';
import { documentationLink, locationLink } from './location-link.ts';

/**
 * Every claim with its value, where it came from and what became of it. The script's own come first: they are what the
 * reader looks for. Roles are written out because the narrow layout takes the table display away.
 */
export function claimsTable(
  name: TokenName,
  token: Token,
  changes: Record<string, ClaimChange> | undefined,
): TemplateResult | typeof nothing {
  const claims = [...token.claims].sort((a, b) => Number(a.origin === 'default') - Number(b.origin === 'default'));
  const removed = Object.entries(changes ?? {}).filter(([, change]) => change.kind === 'removed');
  if (claims.length + removed.length === 0) {
    return nothing;
  }
  return html`<table class="claims" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${l10n.t('Claim')}</th>
        <th role="columnheader" scope="col">${l10n.t('Value')}</th>
        <th role="columnheader" scope="col">${l10n.t('Set by')}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(claims, rowKey, (claim) => claimRow(name, token, claim, changes?.[claim.name]))}
      ${removed.map(([claim, change]) => removedRow(claim, change))}
    </tbody>
  </table>`;
}

/** A name can be in the table twice: kept once, and dropped where it was set another time. */
function rowKey(claim: Claim, index: number): string {
  return `${claim.name} ${claim.fate} ${claim.fate === 'dropped' ? index : ''}`;
}

/**
 * Why an opaque token has no claims is said once, above all of them. What VS Code's context menu of a claim is about is
 * in the row's `data-vscode-context`.
 */
function claimRow(
  token: TokenName,
  { payload, reason }: Token,
  claim: Claim,
  change: ClaimChange | undefined,
): TemplateResult {
  const dropped = claim.fate === 'dropped';
  const time = timeInWords(claim.name, claim.value, payload['iat']);
  const mark = dropped ? undefined : change;
  return html`<tr
    role="row"
    class="${claim.origin} ${claim.fate} ${mark?.kind ?? ''}"
    data-vscode-context=${JSON.stringify({ webviewSection: 'claim', claim: claim.name })}
  >
    <th role="rowheader" scope="row" class="name"><div class="named">
      ${marker(mark)}${claimName(claim.name)}
    </div></th>
    <td role="cell" class="value">
      ${jsonValue(claim.value)}
      ${time ? html`<div class="dim">${time}</div>` : nothing}
      ${mark?.kind === 'changed' ? html`<div class="before">${l10n.t('before:')} ${jsonValue(mark.before)}</div>` : nothing}
      ${overrides(claim)}
      ${claim.fate === 'dropped' && claim.reason === reason ? nothing : fate(claim)}
    </td>
    <td role="cell" class="origin"><div>
      <span>${claim.origin === 'default' ? 'Auth0' : claim.location ? locationLink(claim.location) : l10n.t('script')}</span>
      ${dropped ? nothing : copyButton({ kind: 'claim', token, claim: claim.name }, l10n.t('Copy {0}', claim.name))}</div></td>
  </tr>`;
}

function fate(claim: Claim): TemplateResult | typeof nothing {
  if (claim.fate === 'dropped') {
    return html`<div class="fate dropped">
      ${icon('circle-slash')}<span><strong>${l10n.t('Not in the token.')}</strong> ${claim.reason}${documentationLink(claim.url)}</span>
    </div>`;
  }
  return claim.reason
    ? html`<div class="fate">${icon('info')}<span>${claim.reason}${documentationLink(claim.url)}</span></div>`
    : nothing;
}

function overrides(claim: Claim): TemplateResult | typeof nothing {
  return claim.overrides && claim.overrides.length > 0
    ? html`<div class="dim">${l10n.t('replaces')} ${claim.overrides.map(
        (earlier) => html`${jsonValue(earlier.value)} ${locationLink(earlier.location)} `,
      )}</div>`
    : nothing;
}

function removedRow(name: string, change: ClaimChange): TemplateResult {
  return html`<tr role="row" class="removed">
    <th role="rowheader" scope="row" class="name"><div class="named">${marker(change)}${claimName(name)}</div></th>
    <td role="cell" class="value">${'before' in change ? jsonValue(change.before) : nothing}</td>
    <td role="cell" class="origin"></td>
  </tr>`;
}

function marker(change: ClaimChange | undefined): TemplateResult | typeof nothing {
  if (!change) {
    return nothing;
  }
  const [name, text] = {
    added: ['diff-added', l10n.t('Added')],
    removed: ['diff-removed', l10n.t('Removed')],
    changed: ['diff-modified', l10n.t('Changed')],
  }[change.kind] as [string, string];
  return html`<span class="marker ${change.kind}" title=${text}>${icon(name)}<span class="visually-hidden">${text}</span></span>`;
}
