import type { Json, JsonObject } from '../auth0/json.ts';
import { member } from '../auth0/read-json.ts';
import { mergePatch } from './merge.ts';

/** Where a rule's context has what a post-login event has elsewhere. */
const places: readonly [inContext: string, inEvent: string][] = [
  ['tenant', 'tenant.id'],
  ['clientID', 'client.client_id'],
  ['clientName', 'client.name'],
  ['clientMetadata', 'client.metadata'],
  ['connection', 'connection.name'],
  ['connectionID', 'connection.id'],
  ['connectionStrategy', 'connection.strategy'],
  ['connectionMetadata', 'connection.metadata'],
  ['protocol', 'transaction.protocol'],
  ['stats.loginsCount', 'stats.logins_count'],
  ['authorization', 'authorization'],
  ['organization', 'organization'],
  ['request.userAgent', 'request.user_agent'],
  ['request.ip', 'request.ip'],
  ['request.hostname', 'request.hostname'],
  ['request.query', 'request.query'],
  ['request.body', 'request.body'],
  ['request.query.audience', 'resource_server.identifier'],
];

/** The part of a post-login event that a rule's user and context tell, so that the tokens are made for them. */
export function eventFromRule(user: JsonObject | undefined, context: JsonObject | undefined): JsonObject {
  let event: JsonObject = user === undefined ? {} : { user };
  for (const [inContext, inEvent] of places) {
    const value = member(context, ...inContext.split('.'));
    // After a redirect all rules run again; the login itself is the usual one.
    if (value !== undefined && value !== null && value !== 'redirect-callback') {
      event = mergePatch(event, nested(inEvent.split('.'), value));
    }
  }
  return event;
}

function nested([key = '', ...rest]: readonly string[], value: Json): JsonObject {
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}
