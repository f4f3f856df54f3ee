import type { JsonObject } from '../json.ts';
import { member, stringMember, stringsMember } from '../read-json.ts';
import { splitScope } from '../tokens/scopes.ts';
import type { TokenRequest } from '../tokens/token.ts';

/** The parameters of a client-credentials Hook before its callback. Secrets go to `context.webtask.secrets`. */
export type HookInput = {
  client: JsonObject;
  /** Absent if none was requested. */
  scope?: string[];
  audience: string;
  context: JsonObject;
};

/** What a Hook gets in the transaction that `event`, a credentials-exchange event, describes. */
export function hookInputFromEvent(event: JsonObject, request: TokenRequest): HookInput {
  const requested = stringsMember(event, 'transaction', 'requested_scopes') ?? splitScope(request.scope);
  return structuredClone({
    client: {
      name: member(event, 'client', 'name') ?? '',
      id: member(event, 'client', 'client_id') ?? '',
      tenant: member(event, 'tenant', 'id') ?? '',
      metadata: member(event, 'client', 'metadata') ?? {},
    },
    ...(requested.length === 0 ? {} : { scope: requested }),
    audience: request.audience ?? stringMember(event, 'resource_server', 'identifier') ?? '',
    context: { webtask: { secrets: {} } },
  });
}
