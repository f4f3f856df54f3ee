import * as l10n from '@vscode/l10n';
import { type ClaimInGeneral, claimInGeneral } from '../../auth0/claims/claim-in-general.ts';
import { tokenName } from '../../auth0/claims/token-name.ts';
import { type NamedClaim, namedClaims } from '../analysis/claim-names.ts';
import type { Facts } from '../analysis/facts.ts';
import { rangeOf } from '../analysis/node.ts';
import { type ReadFactsOptions, readFacts } from '../read-facts.ts';
import { hoverMember } from './hover-member.ts';
import { type HoverText, plain } from './hover-text.ts';
import { type LastRun, lastValue } from './last-value.ts';

export interface HoverOptions extends ReadFactsOptions {
  /** The report of the last run of the script, if there was one. */
  lastRun?: LastRun | undefined;
}

/**
 * What becomes of the claim whose name stands at an offset, or what is to know about a member of `event` or `api` there.
 * Undefined if nothing is.
 */
export function hover(source: string, file: string, offset: number, options: HoverOptions = {}): HoverText | undefined {
  const { lastRun, ...reading } = options;
  const facts = readFacts(source, file, reading);
  if (facts === undefined) return undefined;
  return hoverClaim(facts, offset, lastRun) ?? hoverMember(facts, offset);
}

function hoverClaim(facts: Facts, offset: number, lastRun: LastRun | undefined): HoverText | undefined {
  const all = namedClaims(facts);
  const here = all.filter(({ site, node }) => [site.nameNode, node].some((it) => isAt(offset, rangeOf(it))));
  const [first] = here;
  if (first === undefined) return undefined;
  const [start, end] = [first.site.nameNode, first.node].map(rangeOf).find((range) => isAt(offset, range)) ?? [0, 0];
  const names = [...new Set(here.map(({ shown }) => shown))];
  const paragraphs = names.flatMap((shown) => aboutName(shown, here, all, lastRun));
  return { paragraphs, start, end };
}

function aboutName(shown: string, here: NamedClaim[], all: NamedClaim[], lastRun: LastRun | undefined): string[] {
  const claims = here.filter((it) => it.shown === shown);
  const [claim] = claims;
  if (claim === undefined) return [];
  const paragraphs = [l10n.t('**Claim** {0}', code(shown))];
  if (claim.name === undefined) paragraphs.push(aboutHole(claim));
  for (const { site, name, fate } of claims) {
    const general = claimInGeneral(
      name ?? (fate.rule === 'namespaced' ? `${claim.prefix}x` : shown),
      site.token,
      site.trigger,
    );
    const verdict = verdictOn(general.fate);
    const reasons = [general.ordinary.reason, ...general.exceptions].filter((it) => it !== undefined);
    paragraphs.push(`**${capital(tokenName(site.token))}:** ${verdict} ${plain(reasons.join(' '))}`.trim());
  }
  const other = claims.every(({ site }) => site.token === 'idToken') ? 'accessToken' : 'idToken';
  const isOnOther = all.some(({ site, shown: name }) => site.token === other && name === shown);
  const canHaveOther = claim.site.trigger !== 'credentials-exchange' && !claim.site.trigger.startsWith('client-');
  if (canHaveOther && !isOnOther) paragraphs.push(l10n.t('The script sets it on no {0}.', tokenName(other)));
  const said = paragraphs.join('\n');
  for (const token of new Set(claims.map(({ site }) => site.token))) {
    const seen = claim.name === undefined ? undefined : lastValue(lastRun, token, claim.name, said);
    if (seen !== undefined) paragraphs.push(l10n.t('Last run, {0}: {1}', tokenName(token), seen));
  }
  paragraphs.push(`[${l10n.t('Auth0 documentation')}](${claim.fate.url})`);
  return paragraphs;
}

/** What follows the name of the token and a colon. */
function verdictOn(fate: ClaimInGeneral['fate']): string {
  switch (fate) {
    case 'kept':
      return l10n.t('arrives.');
    case 'dropped':
      return l10n.t('does not arrive.');
    case 'throws':
      return l10n.t('setting it fails.');
    case 'depends':
      return l10n.t('arrives in some cases.');
  }
}

function aboutHole({ hole }: NamedClaim): string {
  if (hole?.why === 'secret') return l10n.t('The name contains the secret or setting {0}.', code(hole.name));
  if (hole?.why === 'undefined')
    return l10n.t('{0} has no value, so that the name contains the word "undefined".', code(hole.name));
  return hole === undefined
    ? l10n.t('Part of the name is known only when the script runs.')
    : l10n.t('Part of the name is known only when the script runs: {0}.', code(hole.name));
}

function isAt(offset: number, [start, end]: readonly [number, number]): boolean {
  return offset >= start && offset <= end;
}

/** Inline code that no character of a name can break out of. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + padding + text.replace(/\s+/g, ' ') + padding + fence;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
