import * as l10n from '@vscode/l10n';

/** A number as people of the window's language write it: `12,000`. */
export function numberText(value: number): string {
  // The bundle of a language has its code under the English one.
  return value.toLocaleString(l10n.t('en'));
}
