import * as vscode from 'vscode';
import type { Report } from '../../run/report.ts';

/** The outcome of a run in a few words, for a CodeLens: `✓ 3 claims · 4 ms`. */
export function outcomeText(report: Report): string {
  const parts = [statusText(report)];
  const claims = Object.values(report.tokens).flatMap((token) => token.claims);
  const dropped = claims.filter((claim) => claim.fate === 'dropped').length;
  if (dropped > 0) {
    parts.push(vscode.l10n.t('{0} dropped', dropped));
  }
  parts.push(vscode.l10n.t('{0} ms', Math.round(report.timing.scriptMs)));
  return parts.join(' · ');
}

function statusText(report: Report): string {
  switch (report.outcome.status) {
    case 'completed': {
      const set = Object.values(report.tokens).flatMap(({ claims }) =>
        claims.filter(({ origin, fate }) => origin === 'script' && fate === 'kept'),
      ).length;
      return set === 1 ? vscode.l10n.t('✓ 1 claim') : vscode.l10n.t('✓ {0} claims', set);
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
