import { html, nothing, type TemplateResult } from 'lit';
import { banner } from './parts/banner.ts';
import { consoleLines } from './parts/console-lines.ts';
import { effects } from './parts/effects.ts';
import { emptyPage } from './parts/empty-page.ts';
import { httpExchanges } from './parts/http-exchanges.ts';
import { losses } from './parts/losses.ts';
import { notes } from './parts/notes.ts';
import { outcome } from './parts/outcome.ts';
import { passedOn } from './parts/passed-on.ts';
import { redirect } from './parts/redirect.ts';
import { tokens } from './parts/tokens.ts';
import { toolbar } from './parts/toolbar.ts';
import { userMetadata } from './parts/user-metadata.ts';
import type { PreviewState } from './protocol.ts';

/**
 * The whole page for a state. Its order is the order of a person's questions: did it work, what is in the tokens, what
 * was lost and why, what else did the script do, what did it print.
 * @param wide whether both tokens fit side by side
 */
export function page(state: PreviewState, wide: boolean): TemplateResult {
  return html`
    ${toolbar(state)}
    <main>
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
    ${passedOn(report.passedOn)}
    ${httpExchanges(report.http, state.recordable)}
    ${consoleLines(report.console)}`;
}
