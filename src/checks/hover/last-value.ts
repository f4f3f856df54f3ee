import * as l10n from '@vscode/l10n';
import type { TokenKind } from '../../auth0/catalogue/triggers.ts';
import type { Json } from '../../auth0/json.ts';
import { plain } from './hover-text.ts';

/** The part of a Report that hovers read. */
export interface LastRun {
  tokens: Partial<Record<TokenKind, { format: 'jwt' | 'opaque'; claims: readonly SeenClaim[] }>>;
}

interface SeenClaim {
  name: string;
  value: Json;
  fate: 'kept' | 'dropped';
  reason?: string;
}

const MAX_LENGTH = 200;

/**
 * What the last run put under a name, as Markdown. Undefined if it did not.
 * @param said what stands above it, whose reasons are not given again
 */
export function lastValue(run: LastRun | undefined, token: TokenKind, name: string, said: string): string | undefined {
  const found = run?.tokens[token];
  const claim = found?.claims.findLast((it) => it.name === name);
  if (found === undefined || claim === undefined) return undefined;
  const json = JSON.stringify(claim.value).replaceAll('`', "'");
  const shown = json.length > MAX_LENGTH ? `${json.slice(0, MAX_LENGTH)}…` : json;
  const value = `\`${shown}\``;
  if (claim.fate === 'dropped') {
    return claim.reason === undefined || said.includes(claim.reason)
      ? l10n.t('{0}, dropped.', value)
      : l10n.t('{0}, dropped. {1}', value, plain(claim.reason));
  }
  return found.format === 'opaque' ? l10n.t('{0}, in an opaque token.', value) : value;
}
