import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { withVisibleMarks } from '../text/direction-marks.ts';

/** Where a long name may go on in the next line: after the parts of an address. */
const breaks = /(?<=[^/:]\/)(?=[^/])/u;

/** The name of a claim. Namespaces are addresses: they break between their parts, not inside a word. */
export function claimName(name: string): TemplateResult {
  if (name === '') {
    return html`<em class="dim">${l10n.t('empty name')}</em>`;
  }
  const parts = withVisibleMarks(name).split(breaks);
  // Its own direction, so that Arabic or Hebrew in it does not turn the rest around.
  return html`<bdi class="claim-name">${parts.map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}</bdi>`;
}
