import * as l10n from '@vscode/l10n';
import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, member, objectMember, stringMember, textOf } from '../read-json.ts';
import type { Steps } from '../steps.ts';
import { promptsOf } from './prompt.ts';
import { canRedirect, redirectSteps } from './redirect.ts';

/** What a redirect or a Form does to the transaction. */
export interface Suspension {
  status: 'redirected' | 'failed';
  reason: string;
  oauthError?: { code: string; description: string };
  redirectUrl?: string;
  form?: { id: string; options?: Json };
}

const suspending = new Set(['redirect.sendUserTo', 'prompt.render', 'context.redirect']);

/** Whether a call stops the flow until the user comes back. */
export function isSuspension({ method }: Effect): boolean {
  return suspending.has(method);
}

/** Whether a call asks the user for another factor. That too needs a browser; whether the user passes is not known here. */
export function asksForFactor({ method }: Effect): boolean {
  return /^authentication\.(challenge|enroll)With/.test(method);
}

/** Where a call that suspends the flow sends the user, or why it fails in a transaction with this event. */
export function* suspensionBy({ method, arguments: [first, second] }: Effect, event: JsonObject): Steps<Suspension> {
  const protocol = stringMember(event, 'transaction', 'protocol');
  const prompt = promptsOf(event);
  if (!canRedirect(protocol, prompt)) {
    return noBrowser(prompt.includes('none') ? 'prompt=none' : String(protocol));
  }
  if (method === 'prompt.render') {
    const id = textOf(first);
    return {
      status: 'redirected',
      reason: l10n.t('The Form {0} is shown. The flow goes on in the continue handler, with event.prompt.', id),
      form: { id, ...(second === undefined ? {} : { options: second }) },
    };
  }
  const target = method === 'context.redirect' ? member(first, 'url') : first;
  const query = isJsonObject(second) ? objectMember(second, 'query') : undefined;
  if (typeof target !== 'string' || !URL.canParse(target)) {
    return {
      status: 'failed',
      reason: l10n.t('The user cannot be sent to {0}: it is no absolute URL.', JSON.stringify(target ?? null)),
    };
  }
  yield;
  const url = yield* redirectSteps(target, query ?? {});
  return {
    status: 'redirected',
    reason:
      method === 'context.redirect'
        ? l10n.t('The user is sent to {0}. All rules run again when they come back to /continue.', beginningOf(url))
        : l10n.t(
            'The user is sent to {0}. The flow goes on in the continue handler when they come back to /continue.',
            beginningOf(url),
          ),
    redirectUrl: url,
  };
}

/** Enough of a URL for a sentence. */
function beginningOf(url: string): string {
  return url.length > 2000 ? `${url.slice(0, 2000)}…` : url;
}

function noBrowser(why: string): Suspension {
  return {
    status: 'failed',
    reason: l10n.t('interaction_required: this transaction has no browser that could be redirected ({0}).', why),
    oauthError: { code: 'interaction_required', description: 'The user would have to be redirected.' },
  };
}
