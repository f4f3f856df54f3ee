import * as l10n from '@vscode/l10n';
import type { Comparison, PreviewState } from './protocol.ts';
import { comparisonWords } from './text/comparison-words.ts';
import { outcomeSummary, outcomeTitle } from './text/outcome-words.ts';

/**
 * The one place that speaks to screen readers. It is never redrawn, so that each thing is said once and whole; parts of
 * the page that change with every run would be read out piece by piece.
 */
const region = document.createElement('div');
region.className = 'visually-hidden';
region.setAttribute('role', 'status');

export function installAnnouncer(): void {
  document.body.append(region);
}

export function announce(sentence: string): void {
  // The same words again are only read out when they are new to the page.
  region.replaceChildren();
  setTimeout(() => region.replaceChildren(sentence));
}

/** Says how a run ended, when it has just ended, and what a comparison found, when it was just chosen. */
export function announceChange(before: PreviewState | undefined, now: PreviewState): void {
  const { report, problem, comparison } = now;
  const hasEnded = before !== undefined && before.script?.uri === now.script?.uri && before.ended !== now.ended;
  if (hasEnded && problem) {
    // Problems are alerts and speak for themselves, but only when they are new.
    announce(problem.message === before.problem?.message ? problem.message : '');
  } else if (hasEnded && now.stopped) {
    announce(l10n.t('Stopped'));
  } else if (hasEnded && report) {
    const { status, reason } = report.outcome;
    const words = [outcomeTitle(status), outcomeSummary(report), reason];
    announce(words.filter((part) => part).join('. '));
  } else if (before && isNews(before.comparison, comparison)) {
    announce(comparisonWords(comparison) ?? '');
  } else if (problem) {
    // What was said of an earlier run is no longer to be seen either.
    region.replaceChildren();
  }
}

/** Another comparison was chosen, or its result has come. */
function isNews(before: Comparison, now: Comparison): boolean {
  return before.with !== now.with || (before.changes === undefined && now.changes !== undefined);
}
