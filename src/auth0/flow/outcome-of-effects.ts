import * as l10n from '@vscode/l10n';
import { limits } from '../catalogue/limits.ts';
import type { Effect, SourceLocation } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { at, type Note } from '../note.ts';
import { stringMember } from '../read-json.ts';
import { lastOf, type Steps } from '../steps.ts';
import { type Denial, denialOf } from './denial.ts';
import { notesOnEffects } from './notes-on-effects.ts';
import { errorUrl } from './redirect.ts';
import { asksForFactor, isSuspension, suspensionBy } from './suspension.ts';

/** How a transaction goes on after one Action, or after all rules, that ended well. */
export interface EffectOutcome {
  status: 'completed' | 'denied' | 'redirected' | 'failed';
  /** The method that decided (`access.deny`); absent when nothing did. */
  by?: string;
  /** What the user would see when denied, else why it ended so. */
  reason?: string;
  /** OAuth error that the application gets. */
  oauthError?: { code: string; description: string };
  /** Where the browser would be sent with that error. Universal Login does not show the description. */
  callbackUrl?: string;
  /** Where the user is sent, when redirected to a page. */
  redirectUrl?: string;
  /** Which Form is shown, when redirected to one. */
  form?: { id: string; options?: Json };
  location?: SourceLocation;
  notes: Note[];
}

/** What the effects of a script are about. `trigger` is `rule` for rules, the extensibility point for hooks. */
export type Transaction = { trigger: string; event: JsonObject };

/**
 * What effects mean for the transaction: a denial counts more than a redirect, and of several denials the first. A denial
 * ends the flow: later Actions are skipped. A redirect suspends it, and only this Action's continue handler (or all rules
 * again) runs on the way back.
 */
export function outcomeOfEffects(effects: readonly Effect[], transaction: Transaction): EffectOutcome {
  return lastOf(outcomeSteps(effects, transaction));
}

/** The same in steps. */
export function* outcomeSteps(effects: readonly Effect[], { trigger, event }: Transaction): Steps<EffectOutcome> {
  const notes = yield* notesOnEffects(effects, { trigger, event });
  for (const effect of effects) {
    const denial = denialOf(effect, trigger, event);
    if (denial !== undefined) {
      return { ...(yield* denied(effect, denial, event)), notes };
    }
  }
  const impossible = impossibleEffect(effects, trigger, event);
  if (impossible !== undefined) {
    return { ...impossible, status: 'failed', notes };
  }
  const suspending = effects.findLast(isSuspension);
  if (suspending !== undefined) {
    return { ...(yield* suspensionBy(suspending, event)), by: suspending.method, ...at(suspending), notes };
  }
  const notification = effects.findLast(({ method }) => method.startsWith('notification.'));
  if (notification !== undefined) {
    return {
      status: 'completed',
      by: notification.method,
      reason: fateOfNotification(notification),
      ...at(notification),
      notes,
    };
  }
  return { status: 'completed', notes };
}

function* denied(
  effect: Effect,
  { code, description, userMessage }: Denial,
  event: JsonObject,
): Steps<Omit<EffectOutcome, 'notes'>> {
  const oauthError = { code, description };
  const callbackUrl = yield* errorUrl(event, oauthError);
  return {
    status: 'denied',
    by: effect.method,
    reason: userMessage,
    oauthError,
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
    ...at(effect),
  };
}

/** An effect that Auth0 cannot follow in this transaction, or one that is missing. */
function impossibleEffect(
  effects: readonly Effect[],
  trigger: string,
  event: JsonObject,
): Omit<EffectOutcome, 'notes' | 'status'> | undefined {
  const factor = effects.find(asksForFactor);
  if (factor !== undefined && stringMember(event, 'transaction', 'protocol') === 'oauth2-token-exchange') {
    return {
      by: factor.method,
      reason: l10n.t(
        'api.{0} fails after a custom token exchange: there is no browser to ask the user in.',
        factor.method,
      ),
      ...at(factor),
    };
  }
  const chosen = effects.filter(({ method }) => method.startsWith('authentication.setUserBy'));
  if (trigger === 'custom-token-exchange' && chosen.length !== 1) {
    return {
      reason: l10n.t(
        'Exactly one of api.authentication.setUserById and setUserByConnection must be called; there were {0} calls.',
        chosen.length,
      ),
      ...at(chosen.at(-1)),
    };
  }
  return undefined;
}

function fateOfNotification({ method, arguments: [reason] }: Effect): string {
  const isGivenUp = method.endsWith('.drop');
  if (typeof reason !== 'string' || reason === '') {
    return isGivenUp
      ? l10n.t('The notification is given up.')
      : l10n.t('Auth0 runs the Action again later, up to {0} times.', limits.notificationRetries);
  }
  return isGivenUp
    ? l10n.t('The notification is given up: {0}', reason)
    : l10n.t('Auth0 runs the Action again later, up to {0} times: {1}', limits.notificationRetries, reason);
}
