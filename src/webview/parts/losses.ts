import * as l10n from '@vscode/l10n';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Report } from '../../run/report.ts';
import type { TokenName } from '../protocol.ts';
import { tokenTitle } from '../text/token-title.ts';
import { documentationLink, locationLink } from './location-link.ts';
import { section } from './section.ts';

/** Every claim of the script that is in no token, and why. */
export function losses(report: Report): TemplateResult | typeof nothing {
  const lost = (Object.keys(report.tokens) as TokenName[]).flatMap((token) =>
    (report.tokens[token]?.claims ?? []).filter((claim) => claim.fate === 'dropped').map((claim) => ({ token, claim })),
  );
  return section(
    l10n.t('Lost Claims'),
    lost.length,
    html`<ul class="list">${lost.map(
      ({ token, claim }) => html`<li>
        <div>
          <strong class="claim-name">${claim.name === '' ? l10n.t('empty name') : claim.name}</strong>
          <span class="dim">${tokenTitle(token)}</span>
          ${locationLink(claim.location)}
        </div>
        <div>${claim.reason}${documentationLink(claim.url)}</div>
      </li>`,
    )}</ul>`,
  );
}
