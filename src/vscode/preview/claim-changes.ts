import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../auth0/json.ts';
import type { Report, Token } from '../../run/report.ts';
import type { ClaimChange, Comparison, TokenName } from '../../webview/protocol.ts';

/** Claims that differ from run to run whatever the script does. */
const changesEveryRun = new Set(['iat', 'exp', 'nbf', 'jti', 'at_hash', 'c_hash', 's_hash']);

/** What is different in the tokens of `after`, per token and claim name. */
export function claimChanges(before: Report, after: Report): NonNullable<Comparison['changes']> {
  const names: TokenName[] = ['accessToken', 'idToken'];
  return Object.fromEntries(names.map((name) => [name, tokenChanges(before.tokens[name], after.tokens[name])]));
}

function tokenChanges(before: Token | undefined, after: Token | undefined): Record<string, ClaimChange> {
  const old = keptClaims(before);
  const now = keptClaims(after);
  const changes: [string, ClaimChange][] = [];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    if (changesEveryRun.has(name) || isDeepStrictEqual(was, is)) {
      continue;
    }
    changes.push([name, changeOf(was, is)]);
  }
  // Null prototype: a claim may be called __proto__.
  return Object.assign(Object.create(null), Object.fromEntries(changes));
}

function changeOf(was: Json | undefined, is: Json | undefined): ClaimChange {
  if (was === undefined) {
    return { kind: 'added' };
  }
  return is === undefined ? { kind: 'removed', before: was } : { kind: 'changed', before: was };
}

function keptClaims(token: Token | undefined): Map<string, Json> {
  return new Map(token?.claims.filter(({ fate }) => fate === 'kept').map(({ name, value }) => [name, value]));
}
