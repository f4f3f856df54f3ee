import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Report, Token } from '../../run/report.ts';
import { loadPageState, savePageState } from '../host.ts';
import type { Comparison, TokenName } from '../protocol.ts';
import { tokenTitle } from '../text/token-title.ts';
import { claimsTable } from './claims-table.ts';
import { comparisonBar } from './comparison-bar.ts';
import { elsewhere, noIdToken } from './elsewhere.ts';
import { foldAll } from './fold-all.ts';
import { icon } from './icon.ts';
import { rawToken } from './raw-token.ts';
import { tokenFacts } from './token-facts.ts';

/** Both tokens: side by side where they fit, else as tabs; a single one without either. */
export function tokens(report: Report, comparison: Comparison, wide: boolean): TemplateResult {
  const present = (['accessToken', 'idToken'] as const).flatMap((name) => {
    const token = report.tokens[name];
    return token ? [{ name, token }] : [];
  });
  if (present.length === 0) {
    return html`<section class="tokens none"><p class="empty">${noTokens(report)}</p></section>`;
  }
  return html`<section class="tokens" aria-label=${l10n.t('Tokens')}>
    ${comparisonBar(comparison)}
    ${present.length === 1 || wide ? sideBySide(present, report, comparison) : tabs(present, report, comparison)}
    ${noIdToken(report)}
  </section>`;
}

type NamedToken = { name: TokenName; token: Token };

function sideBySide(present: NamedToken[], report: Report, comparison: Comparison): TemplateResult {
  return html`<div class="columns">${present.map(
    ({ name, token }) => html`<section class="token" aria-label=${tokenTitle(name)}>
      <h2>${tokenTitle(name)}</h2>
      ${body(name, token, report, comparison)}
    </section>`,
  )}</div>`;
}

function tabs(present: NamedToken[], report: Report, comparison: Comparison): TemplateResult {
  const { shownToken } = loadPageState();
  const chosen = present.findIndex(({ name, token }) => (shownToken ? name === shownToken : isOfScript(token)));
  const shown = Math.max(0, chosen);
  const remember = (event: CustomEvent<{ selectedIndex: number }>): void => {
    const selected = present[event.detail.selectedIndex];
    if (selected) {
      savePageState({ shownToken: selected.name });
    }
  };
  return html`<vscode-tabs .selectedIndex=${shown} @vsc-tabs-select=${remember}>
    ${present.map(({ name }) => html`<vscode-tab-header slot="header">${tokenTitle(name)}</vscode-tab-header>`)}
    ${present.map(
      ({ name, token }) =>
        html`<vscode-tab-panel><div class="token">${body(name, token, report, comparison)}</div></vscode-tab-panel>`,
    )}
  </vscode-tabs>`;
}

/** Until someone chooses, the token is shown that the script was written for: the first one that it set a claim in. */
function isOfScript({ claims }: Token): boolean {
  return claims.some(({ origin }) => origin === 'script');
}

function body(name: TokenName, token: Token, report: Report, comparison: Comparison): TemplateResult {
  return html`
    ${token.format === 'opaque' ? opaque(token) : nothing}
    ${claimsTable(name, token, comparison.changes?.[name])}
    ${elsewhere(name, report)}
    ${foldAll(token)}
    ${tokenFacts(token)}
    ${token.format === 'jwt' ? rawToken(name, token) : nothing}`;
}

function opaque(token: Token): TemplateResult {
  return html`<div class="banner warning">
    ${icon('eye-closed')}
    <p>
      <strong>${l10n.t('This token is opaque: it carries no claims.')}</strong>
      ${token.reason}
    </p>
  </div>`;
}

function noTokens(report: Report): string {
  switch (report.outcome.status) {
    case 'completed':
      return report.notes.some(({ code }) => code === 'no-user' || code === 'no-tokens-in-protocol')
        ? l10n.t('No tokens were issued: the notes say why.')
        : l10n.t('This trigger issues no tokens.');
    case 'redirected':
      return l10n.t('No tokens yet: they are issued after the user comes back from the redirect.');
    default:
      return l10n.t('No tokens were issued.');
  }
}
