import { protocolOfGrant } from '../catalogue/protocols.ts';
import type { Json, JsonObject } from '../json.ts';
import { member, objectMember, setOwn, stringMember, stringsMember } from '../read-json.ts';
import type { TokenRequest, TokenSettings } from '../tokens/token.ts';

/** The first two parameters of a Rule. */
export type RuleInput = {
  user: JsonObject;
  context: JsonObject;
};

/** What a Rule gets in the transaction that `event`, a post-login event, describes. Shares nothing with it. */
export function ruleInputFromEvent(
  event: JsonObject,
  request: TokenRequest,
  settings: Pick<TokenSettings, 'domain'>,
): RuleInput {
  return structuredClone({ user: userOf(event), context: contextOf(event, request, settings) });
}

function userOf(event: JsonObject): JsonObject {
  const { enrolledFactors: _onlyInActions, app_metadata: appMetadata, ...rest } = objectMember(event, 'user') ?? {};
  const metadata = objectMember({ appMetadata: appMetadata ?? null }, 'appMetadata') ?? {};
  const user: JsonObject = { ...rest };
  // In Rules a user without app_metadata has none; in Actions it is always an object.
  if (Object.keys(metadata).length > 0) {
    user['app_metadata'] = metadata;
    for (const [name, value] of Object.entries(metadata)) {
      if (!Object.hasOwn(user, name)) {
        setOwn(user, name, value);
      }
    }
  }
  return user;
}

function contextOf(event: JsonObject, request: TokenRequest, settings: Pick<TokenSettings, 'domain'>): JsonObject {
  const strategy = stringMember(event, 'connection', 'strategy');
  const clients = member(event, 'session', 'clients');
  return present({
    tenant: member(event, 'tenant', 'id') ?? settings.domain.split('.')[0],
    clientID: member(event, 'client', 'client_id'),
    clientName: member(event, 'client', 'name'),
    clientMetadata: member(event, 'client', 'metadata') ?? {},
    connection: member(event, 'connection', 'name'),
    connectionID: member(event, 'connection', 'id'),
    connectionStrategy: strategy,
    connectionOptions: {},
    connectionMetadata: member(event, 'connection', 'metadata') ?? {},
    samlConfiguration: {},
    protocol: stringMember(event, 'transaction', 'protocol') ?? protocolOfGrant[request.grant],
    riskAssessment: member(event, 'authentication', 'riskAssessment'),
    stats: { loginsCount: member(event, 'stats', 'logins_count') ?? 1 },
    sso: {
      with_auth0: false,
      with_dbconn: strategy === 'auth0',
      current_clients: Array.isArray(clients)
        ? clients.flatMap((client) => stringMember(client, 'client_id') ?? [])
        : [],
    },
    accessToken: {},
    idToken: {},
    sessionID: member(event, 'session', 'id'),
    request: requestOf(event, request),
    authentication: authenticationOf(event),
    authorization: { roles: stringsMember(event, 'authorization', 'roles') ?? [] },
    organization: organizationOf(event),
    locale: member(event, 'transaction', 'locale'),
  });
}

function requestOf(event: JsonObject, { audience, scope }: TokenRequest): JsonObject {
  const query = objectMember(event, 'request', 'query') ?? {};
  return present({
    userAgent: member(event, 'request', 'user_agent'),
    ip: member(event, 'request', 'ip'),
    hostname: member(event, 'request', 'hostname'),
    query: present({
      ...query,
      audience: query['audience'] ?? audience ?? member(event, 'resource_server', 'identifier'),
      scope: query['scope'] ?? (scope === '' ? undefined : scope),
    }),
    body: member(event, 'request', 'body') ?? {},
    geoip: geoipOf(event),
  });
}

/** Actions write `countryCode`, Rules `country_code`. */
function geoipOf(event: JsonObject): JsonObject | undefined {
  const geoip = objectMember(event, 'request', 'geoip');
  return (
    geoip &&
    Object.fromEntries(
      Object.entries(geoip).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    )
  );
}

/** Actions have ISO strings, Rules milliseconds since epoch. */
function authenticationOf(event: JsonObject): JsonObject | undefined {
  const methods = member(event, 'authentication', 'methods');
  if (!Array.isArray(methods)) {
    return undefined;
  }
  return {
    methods: methods.map((method) => {
      const time = Date.parse(stringMember(method, 'timestamp') ?? '');
      return Number.isNaN(time) ? method : { ...objectMember({ method }, 'method'), timestamp: time };
    }),
  };
}

function organizationOf(event: JsonObject): JsonObject | undefined {
  const organization = objectMember(event, 'organization');
  return organization && present({ metadata: {}, ...organization });
}

function present(members: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
