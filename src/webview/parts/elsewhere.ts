import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Report } from '../../run/report.ts';
import type { TokenName } from '../protocol.ts';
import { tokenTitle } from '../text/token-title.ts';
import { claimName } from './claim-name.ts';
import { icon } from './icon.ts';
import { locationLink } from './location-link.ts';

/** As many as a hint can name without becoming a list. */
const named = 3;

/**
 * Claims that the script set in the other token only. Who looks for a claim in one token and finds it in neither row nor
 * loss needs to be told that each token is set on its own.
 */
export function elsewhere(name: TokenName, { tokens, script }: Report): TemplateResult | typeof nothing {
  const other: TokenName = name === 'accessToken' ? 'idToken' : 'accessToken';
  const here = new Set(tokens[name]?.claims.map((claim) => claim.name));
  const only = (tokens[other]?.claims ?? []).filter(
    (claim) => claim.origin === 'script' && claim.fate === 'kept' && !here.has(claim.name),
  );
  if (only.length === 0 || tokens[name]?.format === 'opaque') {
    return nothing;
  }
  const setter = script.kind === 'rule' ? `context.${name}` : `api.${name}.setCustomClaim`;
  return html`<div class="fate elsewhere">
    ${icon('info')}<span>
      ${l10n.t('Only in the {0}:', tokenTitle(other))} ${only.slice(0, named).map(mention)}
      ${only.length > named ? l10n.t('and {0} more.', only.length - named) : nothing}
      ${l10n.t('For this token, set it with {0} too.', setter)}
    </span>
  </div>`;
}

function mention(claim: Claim): TemplateResult {
  return html`<span class="mention">${claimName(claim.name)} ${locationLink(claim.location)}</span> `;
}

/** Why there is one token only. */
export function noIdToken({ tokens, script }: Report): TemplateResult | typeof nothing {
  if (tokens.idToken || !tokens.accessToken) {
    return nothing;
  }
  const isMachine = script.trigger === 'credentials-exchange' || script.kind === 'hook';
  const sentence = isMachine
    ? l10n.t('No ID token: an application that signs in as itself has no user.')
    : l10n.t('No ID token: an application gets one when it asks for the scope openid.');
  return html`<p class="dim">${sentence}</p>`;
}
