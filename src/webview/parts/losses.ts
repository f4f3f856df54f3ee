import * as l10n from '@vscode/l10n';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Claim, Report } from '../../run/report.ts';
import type { TokenName } from '../protocol.ts';
import { tokenTitle } from '../text/token-title.ts';
import { claimName } from './claim-name.ts';
import { documentationLink, locationLink } from './location-link.ts';
import { section } from './section.ts';

interface Loss {
  token: TokenName;
  claim: Claim;
}

/** Every claim of the script that is in no token, and why. Claims that were lost for the same reason stand together. */
export function losses(report: Report): TemplateResult | typeof nothing {
  const lost = (Object.keys(report.tokens) as TokenName[]).flatMap((token) =>
    (report.tokens[token]?.claims ?? []).filter((claim) => claim.fate === 'dropped').map((claim) => ({ token, claim })),
  );
  return section(
    l10n.t('Lost Claims'),
    lost.length,
    html`<ul class="list">${[...Map.groupBy(lost, ({ claim }) => claim.reason)].map(
      ([reason, together]) => html`<li>
        ${together.map(lostClaim)}
        <div>${reason}${documentationLink(together[0]?.claim.url)}</div>
      </li>`,
    )}</ul>`,
  );
}

function lostClaim({ token, claim }: Loss): TemplateResult {
  return html`<div>
    <strong>${claimName(claim.name)}</strong>
    <span class="dim">${tokenTitle(token)}</span>
    ${locationLink(claim.location)}
  </div>`;
}
