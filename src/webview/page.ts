import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { banner } from './parts/banner.ts';
import { consoleLines } from './parts/console-lines.ts';
import { effects } from './parts/effects.ts';
import { httpExchanges } from './parts/http-exchanges.ts';
import { losses } from './parts/losses.ts';
import { notes } from './parts/notes.ts';
import { outcome } from './parts/outcome.ts';
import { redirect } from './parts/redirect.ts';
import { tokens } from './parts/tokens.ts';
import { toolbar } from './parts/toolbar.ts';
import { userMetadata } from './parts/user-metadata.ts';
import type { PreviewState } from './protocol.ts';

/**
 * The whole page for a state. Its order is the order of a person's questions: did it work, what is in the tokens, what
 * was lost and why, what else did the script do, what did it print.
 */
export function page(state: PreviewState, wide: boolean): TemplateResult {
  return html`
    ${toolbar(state)}
    <main class=${state.outdated ? 'outdated' : ''} aria-busy=${state.running}>
      ${banner(state)}
      ${state.report && !state.problem ? reportSections(state, wide) : emptyPage(state)}
    </main>`;
}

function reportSections(state: PreviewState, wide: boolean): TemplateResult | typeof nothing {
  const report = state.report;
  if (!report) {
    return nothing;
  }
  return html`
    ${outcome(report)}
    ${report.outcome.status === 'redirected' ? redirect(report) : nothing}
    ${tokens(report, state.comparison, wide)}
    ${losses(report)}
    ${report.outcome.status === 'redirected' ? nothing : redirect(report)}
    ${notes(report.notes)}
    ${effects(report.effects)}
    ${userMetadata(report.user)}
    ${httpExchanges(report.http, state.recordable)}
    ${consoleLines(report.console)}`;
}

function emptyPage(state: PreviewState): TemplateResult | typeof nothing {
  if (state.refused || state.problem) {
    return nothing;
  }
  const sentence = state.running
    ? l10n.t('Running…')
    : state.script
      ? l10n.t('Run the script to see the tokens that Auth0 would issue.')
      : l10n.t('Open an Action or a Rule to see the tokens that Auth0 would issue.');
  return html`<p class="empty">${sentence}</p>`;
}
