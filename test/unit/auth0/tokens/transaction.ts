import type { Effect } from '../../../../src/auth0/effect.ts';
import type { Json, JsonObject } from '../../../../src/auth0/json.ts';
import type { IssuedClaim, IssuedToken, IssueTokensInput } from '../../../../src/auth0/tokens/token.ts';

export const iat = 1_800_000_000;

const event: JsonObject = {
  client: { client_id: 'app', name: 'App', metadata: {} },
  user: {
    user_id: 'auth0|1',
    email: 'ada@example.com',
    email_verified: true,
    name: 'Ada',
    nickname: 'ada',
    phone_number: '+1',
    phone_verified: false,
  },
  request: { query: {} },
  transaction: { protocol: 'oidc-basic-profile', requested_scopes: [] },
};

/** A login that asked for an API, with what a test wants otherwise. */
export function login(
  changes: Partial<Omit<IssueTokensInput, 'request' | 'settings'>> & {
    request?: Partial<IssueTokensInput['request']>;
    settings?: Partial<IssueTokensInput['settings']>;
  } = {},
): IssueTokensInput {
  return {
    trigger: 'post-login',
    effects: [],
    iat,
    ...changes,
    event: { ...event, ...changes.event },
    request: { grant: 'authorization_code', audience: 'https://api.example.com', scope: 'openid', ...changes.request },
    settings: {
      domain: 'example.auth0.com',
      dialect: 'access_token',
      accessTokenLifetime: 86_400,
      idTokenLifetime: 36_000,
      permissions: [],
      ...changes.settings,
    },
  };
}

/** A machine-to-machine exchange. */
export function exchange(changes: Parameters<typeof login>[0] = {}): IssueTokensInput {
  const { user: _none, ...rest } = event;
  return {
    ...login({
      trigger: 'credentials-exchange',
      ...changes,
      request: { grant: 'client_credentials', scope: '', ...changes.request },
    }),
    event: { ...rest, accessToken: { scope: ['read:x'], customClaims: {} }, ...changes.event },
  };
}

export function setClaim(token: 'accessToken' | 'idToken', name: string, value: Json, line = 1): Effect {
  return { method: `${token}.setCustomClaim`, arguments: [name, value], location: { line, column: 1 } };
}

export function effect(method: string, ...args: Json[]): Effect {
  return { method, arguments: args, location: { line: 1, column: 1 } };
}

export function claim(
  token: IssuedToken | undefined,
  name: string,
  origin: IssuedClaim['origin'] = 'script',
): IssuedClaim | undefined {
  return token?.claims.find((it) => it.name === name && it.origin === origin);
}
