import { createHash } from 'node:crypto';
import type { IssuedToken } from '../auth0/tokens/token.ts';
import type { TokenRequest } from '../scenario/scenario.ts';
import type { Token } from './report.ts';

/**
 * The ID token with `at_hash` where both tokens come from the authorization endpoint: the left half of the hash of the
 * access token (OpenID Connect Core 3.2.2.10); only there it has to wait for the access token. All signing algorithms here
 * go with SHA-256. A code, which `c_hash` would be made of, is not issued here.
 */
export async function withAccessTokenHash(
  idToken: IssuedToken,
  accessToken: Promise<Token> | undefined,
  { grant }: TokenRequest,
): Promise<IssuedToken> {
  if (grant !== 'implicit' || !accessToken) return idToken;
  const { jwt } = await accessToken;
  if (jwt === '') return idToken;
  const digest = createHash('sha256').update(jwt).digest();
  const value = digest.subarray(0, digest.length / 2).toString('base64url');
  const own = idToken.claims.filter(({ origin }) => origin === 'default');
  const rest = idToken.claims.filter(({ origin }) => origin !== 'default');
  return {
    ...idToken,
    payload: { ...idToken.payload, at_hash: value },
    claims: [...own, { name: 'at_hash', value, origin: 'default', fate: 'kept' }, ...rest],
  };
}
