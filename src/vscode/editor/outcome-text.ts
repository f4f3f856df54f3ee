import * as vscode from 'vscode';
import type { Outcome, Report } from '../../run/report.ts';

/** The outcome of a run in a few words, for a CodeLens: `✓ 3 claims · 4 ms`, `⚠ 1 claim · 2 dropped · 4 ms`. */
export function outcomeText(report: Report): string {
  const claims = Object.values(report.tokens).flatMap((token) => token.claims);
  const set = claims.filter(({ origin, fate }) => origin === 'script' && fate === 'kept').length;
  const dropped = claims.filter(({ fate }) => fate === 'dropped').length;
  const parts = [statusText(report.outcome.status, set, dropped)];
  if (dropped > 0) {
    parts.push(vscode.l10n.t('{0} dropped', dropped));
  }
  // A script that was stopped, or never started, took no time that means anything.
  if (report.outcome.status !== 'timed-out' && report.outcome.status !== 'not-run') {
    const { scriptMs, debugged } = report.timing;
    parts.push(debugged ? vscode.l10n.t('debugged') : vscode.l10n.t('{0} ms', Math.round(scriptMs)));
  }
  return parts.join(' · ');
}

function statusText(status: Outcome['status'], set: number, dropped: number): string {
  switch (status) {
    case 'completed': {
      const mark = dropped > 0 ? '⚠' : '✓';
      return set === 1 ? vscode.l10n.t('{0} 1 claim', mark) : vscode.l10n.t('{0} {1} claims', mark, set);
    }
    case 'denied':
      return vscode.l10n.t('⊘ denied');
    case 'redirected':
      return vscode.l10n.t('→ redirected');
    case 'failed':
      return vscode.l10n.t('✗ failed');
    case 'timed-out':
      return vscode.l10n.t('✗ timed out');
    case 'not-run':
      return vscode.l10n.t('not run');
  }
}
