import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome, Report, ScriptError } from '../../run/report.ts';
import { scriptName } from '../../script/script-name.ts';
import { outcomeSummary, outcomeTitle } from '../text/outcome-words.ts';
import { redirectTarget } from '../text/redirect-target.ts';
import { icon } from './icon.ts';
import { locationLink } from './location-link.ts';

/** Did it work: one line, then the reason or the error with its place. */
export function outcome(report: Report): TemplateResult {
  const { status, error } = report.outcome;
  const reason = reasonInWords(report);
  const lossy = status === 'completed' && hasLosses(report);
  return html`<section class="outcome ${status} ${lossy ? 'lossy' : ''}" aria-label=${l10n.t('Outcome')}>
    <p class="status">
      ${icon(lossy ? 'warning' : icons[status])}<strong>${outcomeTitle(status)}</strong>
      <span class="summary">${outcomeSummary(report)}</span>
    </p>
    ${reason ? html`<p class="reason">${reason}</p>` : nothing}
    ${oauthError(report.outcome)}
    ${error ? scriptError(error, report.script.file) : nothing}
    ${flow(report)}
  </section>`;
}

/** A login that succeeds without a claim that the script set is no reason to be content. */
function hasLosses({ tokens }: Report): boolean {
  return Object.values(tokens).some(({ claims }) => claims.some(({ fate }) => fate === 'dropped'));
}

const icons: Record<Outcome['status'], string> = {
  completed: 'pass',
  denied: 'circle-slash',
  redirected: 'arrow-right',
  failed: 'error',
  'timed-out': 'watch',
  'not-run': 'info',
};

/** The reason in the report has the whole address of a redirect, session token and all; the redirect has a part of its own. */
function reasonInWords({ outcome: { status, reason }, redirect }: Report): string | undefined {
  if (status === 'redirected' && redirect) {
    return l10n.t('The user is sent to {0}.', redirectTarget(redirect.url).address);
  }
  return reason !== undefined && status === 'denied' ? l10n.t('The user would see: {0}', reason) : reason;
}

/** What the application is told when there are no tokens. */
function oauthError({ status, oauthError: error }: Outcome): TemplateResult | typeof nothing {
  return error && status === 'denied'
    ? html`<p class="dim">
        ${l10n.t('The application gets the error {0}.', error.code)}
        ${error.callbackUrl ? html`<span class="url">${error.callbackUrl}</span>` : nothing}
      </p>`
    : nothing;
}

function scriptError(error: ScriptError, script: string): TemplateResult {
  return html`<div class="error-box">
    <p><strong>${error.name}</strong>: ${error.message}</p>
    ${
      error.stack.length > 0
        ? html`<ol class="stack">${error.stack.map(
            (frame) => html`<li>
              ${frame.function ? html`<code>${frame.function}</code>` : nothing}
              ${locationLink(frame.file === script ? { line: frame.line, column: frame.column } : frame)}
            </li>`,
          )}</ol>`
        : nothing
    }
  </div>`;
}

/** The steps of a flow, each with how it ended: several scripts, or the handlers of one before and after a redirect. */
function flow(report: Report): TemplateResult | typeof nothing {
  return report.flow
    ? html`<ol class="flow">${report.flow.map(
        ({ script, outcome: { status } }) => html`<li>
          ${icon(icons[status])} <span class="file">${scriptName(script.file)}</span>
          ${script.handler ? html`<code>${script.handler}</code>` : nothing}
          <span class="dim">${outcomeTitle(status)}</span>
        </li>`,
      )}</ol>`
    : nothing;
}
