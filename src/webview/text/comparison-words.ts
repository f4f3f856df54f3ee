import * as l10n from '@vscode/l10n';
import type { Comparison } from '../protocol.ts';

/** What a comparison found, in words; undefined while nothing is compared. */
export function comparisonWords(comparison: Comparison): string | undefined {
  if (comparison.with === 'nothing') {
    return undefined;
  }
  if (!comparison.changes) {
    return l10n.t('Nothing to compare with yet.');
  }
  const changes = Object.values(comparison.changes).flatMap((token) => Object.values(token));
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return changes.length === 0
    ? l10n.t('no claim changed')
    : l10n.t('{0} added, {1} changed, {2} removed', count('added'), count('changed'), count('removed'));
}
