import type { Grant } from '../tokens/token.ts';

const protocolOfGrant: Record<Grant, string> = {
  authorization_code: 'oidc-basic-profile',
  implicit: 'oidc-implicit-profile',
  refresh_token: 'oauth2-refresh-token',
  password: 'oauth2-password',
  client_credentials: 'oauth2-client-credentials',
  device_code: 'oauth2-device-code',
  token_exchange: 'oauth2-token-exchange',
  silent: 'oidc-basic-profile',
  ciba: 'oidc-ciba',
};

/** The protocol that a transaction of this grant has in Rules and Actions. */
export function protocolOf(grant: Grant): string {
  return protocolOfGrant[grant];
}
