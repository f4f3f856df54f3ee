import { type EventField, fieldAt } from '../../auth0/catalogue/event-field.ts';
import { ruleContext, ruleUser } from '../../auth0/catalogue/rules.ts';
import { isContinueHandler } from '../../auth0/catalogue/triggers.ts';
import type { Facts } from './facts.ts';
import { isGuarded } from './guards.ts';
import type { Node } from './node.ts';
import { type Origin, written } from './origins.ts';

/** Objects that are missing in logins as they happen every day. */
export const oftenMissing = new Set([
  'event.authorization',
  'event.organization',
  'event.resource_server',
  'event.session',
  'event.refresh_token',
  'event.prompt',
  'event.client',
  'event.security_context',
  'event.custom_domain',
  'event.agent',
  'event.session_transfer_token',
  'event.user.app_metadata',
  'event.user.user_metadata',
  'user.app_metadata',
  'user.user_metadata',
  'context.authorization',
  'context.organization',
]);

/** Objects that the reference calls optional, but that are there whenever a script asks for them. */
export const nearlyAlways =
  /^(?:event\.(?:transaction|authentication|request|message\.data)|context\.(?:request(?:\.(?:query|body|geoip))?|authentication|samlConfiguration|connectionOptions|sso))$/;

const keyOfMetadata = /^(?:event\.)?user\.(?:app|user)_metadata\.[^.]+$/;
/** Parameters that an application sends or leaves out, but for those without which there is no request. */
const keyOfRequest =
  /^(?:event|context)\.request\.(?:query|body)\.(?!(?:grant_type|client_id|response_type|redirect_uri|state)$)[^.]+$/;

/** The value itself, if it may be missing although everything before it is there. */
export function missingPart(origin: Origin): (Origin & { field: EventField }) | undefined {
  const root = rootField(origin);
  const field = root && origin.path.length > 0 ? fieldAt(root, origin.path) : undefined;
  return field?.optional === true ? { ...origin, field } : undefined;
}

/** The parts on the way that are optional, or keys of metadata that need not be there. */
export function missingParts(origin: Origin): string[][] {
  const root = rootField(origin);
  if (root === undefined || origin.path.includes('?')) return [];
  return origin.path
    .map((_, index) => origin.path.slice(0, index + 1))
    .filter((path) => {
      const field = fieldAt(root, path);
      return field === undefined || (field.optional === true && !nearlyAlways.test(written({ ...origin, path })));
    });
}

function rootField({ root, handler }: Origin): EventField | undefined {
  if (root === 'event') return handler?.trigger?.confirmed === true ? handler.trigger.event : undefined;
  if (handler?.triggerId !== 'rule') return undefined;
  return root === 'user' ? ruleUser : root === 'context' ? ruleContext : undefined;
}

/** What a redirect, a Form or a challenge comes back with is there in the handler that goes on. */
export function isAfterHandler({ handler, path: [first] }: Origin): boolean {
  return first === 'prompt' && handler !== undefined && isContinueHandler(handler.name);
}

/** Another condition around says as much: the protocol, or the organization of a scope check. */
export function isImplied(facts: Facts, base: Node, { root, path: [first] }: Origin): boolean {
  if (root === 'event' && (first === 'refresh_token' || first === 'session')) {
    return isGuarded(facts, base, 'event', ['transaction', 'protocol']);
  }
  return false;
}

/** Of a key that somebody may not have written: of metadata, or a parameter of the request. */
export function keyKind(origin: Origin): 'key' | 'parameter' | undefined {
  if (rootField(origin) === undefined) return undefined;
  const path = written(origin);
  return keyOfMetadata.test(path) ? 'key' : keyOfRequest.test(path) ? 'parameter' : undefined;
}
