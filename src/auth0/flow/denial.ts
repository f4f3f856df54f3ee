import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { stringMember } from '../read-json.ts';

/** How a script refuses a transaction. */
export interface Denial {
  /** OAuth error code. */
  code: string;
  /** OAuth error description, or what the tenant's logs say where there is no OAuth error. */
  description: string;
  /** What reaches the user, or the application on their behalf. */
  userMessage: string;
}

/** The denial that an effect is, if it is one. Which argument means what differs from trigger to trigger. */
export function denialOf(
  { method, arguments: [first, second] }: Effect,
  trigger: string,
  event: JsonObject,
): Denial | undefined {
  switch (method) {
    case 'access.deny':
      return denialByAccess(trigger, first, second);
    case 'access.rejectInvalidSubjectToken':
      return same('invalid_request', text(first));
    case 'validation.error':
      return same(text(first), text(second));
    case 'session.revoke':
      return same('access_denied', text(first));
    case 'refreshToken.revoke':
      return stringMember(event, 'transaction', 'protocol') === 'oauth2-refresh-token'
        ? same('access_denied', text(first))
        : undefined;
    default:
      return undefined;
  }
}

function denialByAccess(trigger: string, first: Json | undefined, second: Json | undefined): Denial {
  if (trigger === 'credentials-exchange' || trigger === 'custom-token-exchange') {
    return same(text(first), text(second));
  }
  if (trigger === 'pre-user-registration') {
    // The first is for the tenant's logs, the second for the person who signs up.
    return { code: 'access_denied', description: text(first), userMessage: text(second) };
  }
  return same('access_denied', text(first));
}

function same(code: string, description: string): Denial {
  return { code, description, userMessage: description };
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}
