import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, member, objectMember, stringMember, stringsMember } from '../read-json.ts';
import { canRedirect, redirectUrl } from './redirect.ts';

/** What a redirect or a Form does to the transaction. */
export interface Suspension {
  status: 'redirected' | 'failed';
  reason: string;
  oauthError?: { code: string; description: string };
  redirectUrl?: string;
  form?: { id: string; options?: Json };
}

const suspending = new Set(['redirect.sendUserTo', 'prompt.render', 'context.redirect']);

export function isSuspension({ method }: Effect): boolean {
  return suspending.has(method);
}

export function suspensionBy({ method, arguments: [first, second] }: Effect, event: JsonObject): Suspension {
  const protocol = stringMember(event, 'transaction', 'protocol');
  const asked = stringMember(event, 'request', 'query', 'prompt');
  const prompt = asked === undefined ? (stringsMember(event, 'transaction', 'prompt') ?? []) : [asked];
  if (!canRedirect(protocol, prompt)) {
    return noBrowser(prompt.includes('none') ? 'prompt=none' : (protocol ?? 'its protocol'));
  }
  if (method === 'prompt.render') {
    const id = typeof first === 'string' ? first : String(first);
    return {
      status: 'redirected',
      reason: `The Form ${id} is shown. The flow goes on in the continue handler, with event.prompt.`,
      form: { id, ...(second === undefined ? {} : { options: second }) },
    };
  }
  const target = method === 'context.redirect' ? member(first, 'url') : first;
  const query = isJsonObject(second) ? objectMember(second, 'query') : undefined;
  if (typeof target !== 'string' || !URL.canParse(target)) {
    return {
      status: 'failed',
      reason: `The user cannot be sent to ${JSON.stringify(target ?? null)}: it is no absolute URL.`,
    };
  }
  const url = redirectUrl(target, query ?? {});
  const resumes = method === 'context.redirect' ? 'All rules run again' : 'The flow goes on in the continue handler';
  return {
    status: 'redirected',
    reason: `The user is sent to ${url}. ${resumes} when they come back to /continue.`,
    redirectUrl: url,
  };
}

function noBrowser(why: string): Suspension {
  return {
    status: 'failed',
    reason: `interaction_required: this transaction has no browser that could be redirected (${why}).`,
    oauthError: { code: 'interaction_required', description: 'The user would have to be redirected.' },
  };
}
