import { findTrigger } from '../catalogue/triggers.ts';
import type { Effect, SourceLocation } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { stringMember, stringsMember } from '../read-json.ts';
import { type Denial, denialOf } from './denial.ts';
import { canRedirect, redirectUrl } from './redirect.ts';

/** How a transaction goes on after one Action that ended well. */
export interface EffectOutcome {
  status: 'completed' | 'denied' | 'redirected' | 'failed';
  /** What decided: the method of the effect (`access.deny`); absent when nothing did. */
  by?: string;
  /** What the user would see when denied, else why it ended so. */
  reason?: string;
  /** OAuth error that the application gets. */
  error?: { code: string; description: string };
  /** Where the browser would be sent with that error. Universal Login does not show the description. */
  callbackUrl?: string;
  /** Where the user is sent, when redirected to a page. */
  redirectUrl?: string;
  /** Which Form is shown, when redirected to one. */
  form?: { id: string; options?: Json };
  location?: SourceLocation;
  notes: { code: string; message: string; location?: SourceLocation; url?: string }[];
}

/**
 * What the effects of one Action mean for the transaction: a denial counts more than a redirect, and of several denials
 * the first. A denial ends the flow: later Actions are skipped. A redirect suspends it, and only this Action's continue
 * handler runs on the way back.
 */
export function outcomeOfEffects(
  effects: readonly Effect[],
  { trigger, event }: { trigger: string; event: JsonObject },
): EffectOutcome {
  const notes = notesOn(effects, trigger, event);
  const denial = firstDenial(effects, trigger, event);
  if (denial !== undefined) {
    return { ...denied(denial.effect, denial.denial, event), notes };
  }
  const impossible = impossibleEffect(effects, trigger, event);
  if (impossible !== undefined) {
    return { ...impossible, status: 'failed', notes };
  }
  const suspending = effects.findLast(({ method }) => method === 'redirect.sendUserTo' || method === 'prompt.render');
  if (suspending !== undefined) {
    return { ...suspended(suspending, event), notes };
  }
  const notification = effects.findLast(({ method }) => method.startsWith('notification.'));
  if (notification !== undefined) {
    const reason = text(notification.arguments[0]);
    const what = notification.method.endsWith('.drop')
      ? 'The notification is given up'
      : 'Auth0 runs the Action again later, up to 5 times';
    return { status: 'completed', by: notification.method, reason: `${what}: ${reason}`, ...at(notification), notes };
  }
  return { status: 'completed', notes };
}

function firstDenial(
  effects: readonly Effect[],
  trigger: string,
  event: JsonObject,
): { effect: Effect; denial: Denial } | undefined {
  for (const effect of effects) {
    const denial = denialOf(effect, trigger, event);
    if (denial !== undefined) {
      return { effect, denial };
    }
  }
  return undefined;
}

function denied(
  effect: Effect,
  { code, description, userMessage }: Denial,
  event: JsonObject,
): Omit<EffectOutcome, 'notes'> {
  const error = { code, description };
  const redirectUri = stringMember(event, 'transaction', 'redirect_uri');
  const callbackUrl =
    redirectUri === undefined ? undefined : errorUrl(redirectUri, error, stringMember(event, 'transaction', 'state'));
  return {
    status: 'denied',
    by: effect.method,
    reason: userMessage,
    error,
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
    ...at(effect),
  };
}

function suspended(effect: Effect, event: JsonObject): Omit<EffectOutcome, 'notes'> {
  const protocol = stringMember(event, 'transaction', 'protocol');
  const [first, second] = effect.arguments;
  if (!canRedirect(protocol, stringsMember(event, 'transaction', 'prompt') ?? [])) {
    const why = protocol === undefined ? 'prompt=none' : `${protocol} or prompt=none`;
    return {
      status: 'failed',
      by: effect.method,
      reason: `interaction_required: there is no browser to redirect in this transaction (${why}). Ask api.redirect.canRedirect() first.`,
      error: { code: 'interaction_required', description: 'The user would have to be redirected.' },
      ...at(effect),
    };
  }
  if (effect.method === 'prompt.render') {
    const id = text(first);
    return {
      status: 'redirected',
      by: effect.method,
      reason: `The Form ${id} is shown. The flow goes on in the continue handler, with event.prompt.`,
      form: { id, ...(second === undefined ? {} : { options: second }) },
      ...at(effect),
    };
  }
  const url = redirectTarget(first, second);
  return {
    status: 'redirected',
    by: effect.method,
    reason: `The user is sent to ${url}. The flow goes on in the continue handler when they come back to /continue.`,
    redirectUrl: url,
    ...at(effect),
  };
}

function redirectTarget(url: Json | undefined, options: Json | undefined): string {
  const query =
    typeof options === 'object' && options !== null && !Array.isArray(options) ? options['query'] : undefined;
  return redirectUrl(text(url), typeof query === 'object' && query !== null && !Array.isArray(query) ? query : {});
}

/** An effect that Auth0 cannot follow in this transaction, or one that is missing. */
function impossibleEffect(
  effects: readonly Effect[],
  trigger: string,
  event: JsonObject,
): Omit<EffectOutcome, 'notes' | 'status'> | undefined {
  const factor = effects.find(({ method }) => /^authentication\.(challenge|enroll)With/.test(method));
  if (factor !== undefined && stringMember(event, 'transaction', 'protocol') === 'oauth2-token-exchange') {
    return {
      by: factor.method,
      reason: `api.${factor.method} fails after a custom token exchange: there is no browser to ask the user in.`,
      ...at(factor),
    };
  }
  if (trigger === 'custom-token-exchange') {
    const chosen = effects.filter(({ method }) => method.startsWith('authentication.setUserBy'));
    if (chosen.length !== 1) {
      return {
        reason: `Exactly one of api.authentication.setUserById and setUserByConnection must be called; there were ${chosen.length} calls.`,
        ...at(chosen.at(-1)),
      };
    }
  }
  return undefined;
}

function notesOn(effects: readonly Effect[], trigger: string, event: JsonObject): EffectOutcome['notes'] {
  const notes: EffectOutcome['notes'] = [];
  const methods = new Map((findTrigger(trigger)?.api ?? []).map((method) => [method.method, method]));
  for (const effect of effects) {
    const method = methods.get(effect.method);
    if (method?.extraArgsIgnored === true && effect.arguments.length > method.params.length) {
      notes.push({
        code: 'extra-argument-ignored',
        message: `api.${effect.method} takes ${method.params.length} argument${method.params.length === 1 ? '' : 's'} in ${trigger}; the others are lost.`,
        ...at(effect),
      });
    }
    if (effect.method === 'refreshToken.revoke' && denialOf(effect, trigger, event) === undefined) {
      notes.push({
        code: 'revoke-without-effect',
        message: 'api.refreshToken.revoke has no effect: this is not a refresh-token exchange.',
        ...at(effect),
      });
    }
    if (/^authentication\.(challenge|enroll)With/.test(effect.method)) {
      notes.push({
        code: 'factor-assumed',
        message: `api.${effect.method} pauses the flow after this Action until the user has passed. What follows assumes that they did.`,
        ...at(effect),
      });
    }
  }
  const redirects = effects.filter(({ method }) => method === 'redirect.sendUserTo');
  if (redirects.length > 1) {
    notes.push({
      code: 'redirected-twice',
      message: `api.redirect.sendUserTo was called ${redirects.length} times. Which call Auth0 follows is not confirmed; here it is the last.`,
      ...at(redirects.at(-1)),
    });
  }
  return notes;
}

/** The callback URL with the error, as the application gets it. */
export function errorUrl(
  redirectUri: string,
  error: { code: string; description: string },
  state: string | undefined,
): string | undefined {
  if (!URL.canParse(redirectUri)) {
    return undefined;
  }
  const query = { error: error.code, error_description: error.description, ...(state === undefined ? {} : { state }) };
  return redirectUrl(redirectUri, query);
}

function at(effect: Effect | undefined): { location?: SourceLocation } {
  return effect?.location === undefined ? {} : { location: effect.location };
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
