import { claimDocs } from '../catalogue/claims.ts';
import type { TokenKind } from '../catalogue/triggers.ts';
import { at, type Note } from '../note.ts';
import type { ClaimAssignment } from './claim-assignments.ts';

/** Says why there is no such token, and which claims are lost with it. */
export type Loss = (names: string) => string;

const codes = { idToken: 'no-id-token', accessToken: 'no-access-token' } as const satisfies Record<TokenKind, string>;

/** A note about the claims that were set on a token that is not issued; none if there are no such claims. */
export function lostClaims(
  assignments: readonly ClaimAssignment[],
  token: TokenKind,
  loss: Loss,
  url: string = claimDocs.idTokenStructure,
): Note[] {
  const lost = assignments.filter((it) => it.token === token);
  const first = lost[0];
  if (first === undefined) {
    return [];
  }
  const names = [...new Set(lost.map(({ name }) => `"${name}"`))].join(', ');
  return [{ code: codes[token], message: loss(names), ...at(first), url }];
}
