import * as l10n from '@vscode/l10n';
import type { Outcome, Report } from '../../run/report.ts';
import { milliseconds } from './times.ts';

/** How a run ended, in a word or two. */
export function outcomeTitle(status: Outcome['status']): string {
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

/** What it gave: `2 claims set · 1 dropped · 4 ms`. */
export function outcomeSummary(report: Report): string {
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
  if (hasEnded(report.outcome.status)) {
    const { scriptMs, debugged } = report.timing;
    parts.push(debugged ? l10n.t('debugged') : milliseconds(scriptMs));
  }
  return parts.join(' · ');
}

/** A script that was stopped, or never started, took no time that means anything. */
function hasEnded(status: Outcome['status']): boolean {
  return status !== 'timed-out' && status !== 'not-run';
}
