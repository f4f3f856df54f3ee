import type { Json, JsonObject } from '../json.ts';
import { member, objectMember, stringMember } from '../read-json.ts';
import { profileClaimsOf } from './profile-claims.ts';
import { splitScope } from './scopes.ts';
import type { IssueTokensInput } from './token.ts';

/** Name and value, in the order of the token. */
export type DefaultClaims = [name: string, value: Json][];

/** The claims that Auth0 itself puts into a user's ID token. */
export function idTokenClaims(
  input: IssueTokensInput,
  user: JsonObject,
  subject: string,
  scopes: readonly string[],
): DefaultClaims {
  const { event, request, settings, iat } = input;
  const interactive =
    request.grant === 'authorization_code' || request.grant === 'implicit' || request.grant === 'silent';
  return present([
    ...profileClaimsOf(user, scopes),
    ['iss', issuer(settings.domain)],
    ['sub', subject],
    ['aud', stringMember(event, 'client', 'client_id')],
    ['iat', iat],
    ['exp', iat + settings.idTokenLifetime],
    ['auth_time', interactive ? authenticationTime(event, iat) : undefined],
    ['nonce', interactive ? stringMember(event, 'request', 'query', 'nonce') : undefined],
    ['sid', stringMember(event, 'session', 'id')],
    ...organizationClaims(input),
  ]);
}

/** The claims that Auth0 itself puts into a user's access token for an API. */
export function userAccessTokenClaims(
  input: IssueTokensInput,
  subject: string,
  audience: string,
  scopes: readonly string[],
): DefaultClaims {
  const { event, request, settings } = input;
  const withUserinfo = splitScope(request.scope).includes('openid');
  const gty = request.grant === 'password' || request.grant === 'refresh_token' ? request.grant : undefined;
  return present([
    ...accessTokenClaims(
      input,
      subject,
      withUserinfo ? [audience, `${issuer(settings.domain)}userinfo`] : audience,
      scopes,
      gty,
    ),
    ['act', actorOf(input) ?? objectMember(event, 'transaction', 'actor')],
    ...organizationClaims(input),
    ['permissions', settings.dialect.endsWith('_authz') ? [...settings.permissions] : undefined],
  ]);
}

/** The claims that Auth0 itself puts into a machine-to-machine token. */
export function clientAccessTokenClaims(
  input: IssueTokensInput,
  audience: string,
  scopes: readonly string[],
): DefaultClaims {
  const { event, settings } = input;
  const client = stringMember(event, 'client', 'client_id') ?? '';
  const withPermissions = settings.dialect.endsWith('_authz') && settings.permissions.length > 0;
  return present([
    ...accessTokenClaims(input, `${client}@clients`, audience, scopes, 'client-credentials'),
    ...organizationClaims(input),
    ['permissions', withPermissions ? [...settings.permissions] : undefined],
  ]);
}

/** Whether the API has its access tokens in the profile of RFC 9068. */
export function isRfc9068({ settings }: IssueTokensInput): boolean {
  return settings.dialect.startsWith('rfc9068_profile');
}

function accessTokenClaims(
  input: IssueTokensInput,
  subject: string,
  audience: Json,
  scopes: readonly string[],
  gty: string | undefined,
): [string, Json | undefined][] {
  const { event, settings, iat } = input;
  const rfc9068 = isRfc9068(input);
  const client = stringMember(event, 'client', 'client_id');
  return [
    ['iss', issuer(settings.domain)],
    ['sub', subject],
    ['aud', audience],
    ['iat', iat],
    ['exp', iat + settings.accessTokenLifetime],
    ['scope', scopes.length === 0 ? undefined : scopes.join(' ')],
    ...(rfc9068
      ? ([
          ['jti', tokenId(`${subject} ${JSON.stringify(audience)} ${iat}`)],
          ['client_id', client],
        ] as [string, Json | undefined][])
      : ([
          ['gty', gty],
          ['azp', client],
        ] as [string, Json | undefined][])),
  ];
}

function organizationClaims({ event, settings, effects }: IssueTokensInput): [string, Json | undefined][] {
  const chosen = effects.findLast(({ method }) => method === 'authentication.setOrganization')?.arguments[0];
  if (typeof chosen === 'string') {
    return [[chosen.startsWith('org_') ? 'org_id' : 'org_name', chosen]];
  }
  return [
    ['org_id', stringMember(event, 'organization', 'id')],
    ['org_name', settings.organizationNames === true ? stringMember(event, 'organization', 'name') : undefined],
  ];
}

function actorOf({ effects }: IssueTokensInput): Json | undefined {
  return effects.findLast(({ method }) => method === 'authentication.setActor')?.arguments[0];
}

/** Seconds since epoch. Only applications that ask how old the authentication is are told. */
function authenticationTime(event: JsonObject, iat: number): number | undefined {
  if (member(event, 'request', 'query', 'max_age') === undefined) {
    return undefined;
  }
  const at = Date.parse(stringMember(event, 'session', 'authenticated_at') ?? '');
  return Number.isNaN(at) ? iat : Math.floor(at / 1000);
}

/** An id that is the same for the same token, so that results can be compared. */
function tokenId(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of content) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(36).padStart(13, '0');
}

/** The claim `iss` of a tenant. */
export function issuer(domain: string): string {
  return `https://${domain}/`;
}

function present(claims: readonly (readonly [string, Json | undefined])[]): DefaultClaims {
  return claims.flatMap(([name, value]): DefaultClaims => (value === undefined ? [] : [[name, value]]));
}
