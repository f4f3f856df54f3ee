import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome, Report, ScriptError } from '../../run/report.ts';
import { milliseconds } from '../text/times.ts';
import { icon } from './icon.ts';
import { fileName, locationLink } from './location-link.ts';

/** Did it work: one line, then the reason or the error with its place. */
export function outcome(report: Report): TemplateResult {
  const { status, reason, error } = report.outcome;
  return html`<section class="outcome ${status}" aria-label=${l10n.t('Outcome')}>
    <p class="status" role="status">
      ${icon(icons[status])}<strong>${titleOf(status)}</strong>
      <span class="summary">${summary(report)}</span>
    </p>
    ${reason ? html`<p class="reason">${status === 'denied' ? userSees(reason) : reason}</p>` : nothing}
    ${error ? scriptError(error, report.script.file) : nothing}
    ${flow(report)}
  </section>`;
}

const icons: Record<Outcome['status'], string> = {
  completed: 'pass',
  denied: 'circle-slash',
  redirected: 'arrow-right',
  failed: 'error',
  'timed-out': 'watch',
  'not-run': 'info',
};

function titleOf(status: Outcome['status']): string {
  const titles: Record<Outcome['status'], string> = {
    completed: l10n.t('Completed'),
    denied: l10n.t('Denied'),
    redirected: l10n.t('Redirected'),
    failed: l10n.t('Failed'),
    'timed-out': l10n.t('Timed out'),
    'not-run': l10n.t('Not run'),
  };
  return titles[status];
}

function userSees(reason: string): string {
  return l10n.t('The user would see: {0}', reason);
}

function summary(report: Report): string {
  const claims = Object.values(report.tokens).flatMap((token) => token.claims);
  const set = claims.filter((claim) => claim.origin === 'script' && claim.fate === 'kept').length;
  const dropped = claims.filter((claim) => claim.fate === 'dropped').length;
  const parts: string[] = [];
  if (claims.length > 0) {
    parts.push(set === 1 ? l10n.t('1 claim set') : l10n.t('{0} claims set', set));
  }
  if (dropped > 0) {
    parts.push(l10n.t('{0} dropped', dropped));
  }
  parts.push(milliseconds(report.timing.scriptMs));
  return parts.join(' · ');
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
          ${icon(icons[status])} <span class="file">${fileName(script.file)}</span> <code>${script.handler}</code>
          <span class="dim">${titleOf(status)}</span>
        </li>`,
      )}</ol>`
    : nothing;
}
