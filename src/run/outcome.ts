import { isDeepStrictEqual } from 'node:util';
import type { SourceLocation } from '../auth0/effect.ts';
import { outcomeOfEffects } from '../auth0/flow/outcome-of-effects.ts';
import type { JsonObject } from '../auth0/json.ts';
import { ruleError } from '../auth0/rules/rule-error.ts';
import type { SandboxEnding, SandboxError, SandboxRequest, SandboxResult } from '../sandbox/protocol.ts';
import type { Note, Outcome, ScriptError } from './report.ts';

type Kind = SandboxRequest['kind'];

/** How one handler ended. */
export interface HandlerEnd {
  outcome: Outcome;
  notes: Note[];
  /** Where the user is sent; absent where a Form is shown instead. */
  redirectUrl?: string;
}

/**
 * How one handler ended, in the words of what Auth0 would do. `budgetMs` is the time of the whole trigger, of which the
 * request may have had only the rest; `event` is that of the transaction when the handler was called.
 */
export function endOfHandler(
  result: SandboxResult,
  { kind, trigger }: SandboxRequest,
  event: JsonObject,
  budgetMs: number,
): HandlerEnd {
  const refusal = refusalOf(result);
  if (refusal?.error) return refusedBy(refusal.error, refusal.location);
  const ended = outcomeOfEnding(result.ending, kind, budgetMs);
  if (ended) return { outcome: ended, notes: [] };

  const end = outcomeOfEffects(result.effects, { trigger, event });
  const { status, reason, oauthError, callbackUrl, redirectUrl, notes } = end;
  const error = oauthError && { ...oauthError, ...(callbackUrl !== undefined && { callbackUrl }) };
  return {
    outcome: { status, ...(reason && { reason }), ...(error && { oauthError: error }) },
    notes,
    ...(redirectUrl !== undefined && { redirectUrl }),
  };
}

/** The call of the callback whose error ended the run; a later call of the same callback has no say. */
function refusalOf({
  ending,
  callbacks = [],
}: SandboxResult): NonNullable<SandboxResult['callbacks']>[number] | undefined {
  return callbacks.find(({ error }) => error !== undefined && isDeepStrictEqual(error, ending.error));
}

/** Rules and Hooks deny by calling back with an error. */
function refusedBy(error: SandboxError, location: SourceLocation | undefined): HandlerEnd {
  const { code, description, changesInActions } = ruleError(error);
  const note: Note = {
    code: 'error-code-changes-in-actions',
    message:
      'The application gets the error code "unauthorized". In an Action every refusal has the code "access_denied", so an application that looks for the code breaks after a migration.',
    ...(location && { location }),
  };
  return {
    outcome: { status: 'denied', reason: description, error: scriptError(error), oauthError: { code, description } },
    notes: changesInActions ? [note] : [],
  };
}

/** Undefined if the script came to its end: then its effects decide. */
function outcomeOfEnding(ending: SandboxEnding, kind: Kind, budgetMs: number): Outcome | undefined {
  const error = ending.error && scriptError(ending.error);
  const failed = (reason: string): Outcome => ({ status: 'failed', reason, ...(error && { error }) });
  switch (ending.status) {
    case 'completed':
      return undefined;
    case 'threw':
      return failed(ending.reason ?? thrown(kind));
    case 'load-failed':
      return failed(ending.reason ?? 'Auth0 could not load this script.');
    case 'timed-out':
      return { status: 'timed-out', reason: tooSlow(budgetMs), ...(error && { error }) };
    case 'never-settled':
      return neverSettled(kind);
    case 'out-of-memory':
      return failed(ending.reason ?? 'The script needed more memory than a run may have.');
    case 'too-much-output':
      return failed(ending.reason ?? 'The script printed or asked for more than a run may return.');
    case 'exited':
      return failed(ending.reason ?? 'The script ended its own process.');
    case 'crashed':
      return failed(ending.reason ?? 'The process of the script ended unexpectedly.');
    case 'refused':
      return { status: 'not-run', reason: ending.reason ?? 'Scripts cannot be run safely on this machine.' };
  }
}

function scriptError({ name, message, stack }: NonNullable<SandboxEnding['error']>): ScriptError {
  return { name, message, stack };
}

function thrown(kind: Kind): string {
  return kind === 'hook'
    ? 'The Hook threw, so Auth0 would answer with an error and issue no token.'
    : 'The script threw, so the transaction fails: Auth0 would answer access_denied with this message.';
}

/** Sentence for a flow whose time is over. */
export function tooSlow(timeoutMs: number): string {
  const limit = timeoutMs % 1000 === 0 ? `${(timeoutMs / 1000).toLocaleString('en')} s` : `${timeoutMs} ms`;
  const auth0 = timeoutMs === 20_000 ? '' : ' (20 s at Auth0)';
  return `The script was still running after ${limit}${auth0}, so it was stopped. All scripts of a trigger share this time.`;
}

function neverSettled(kind: Kind): Outcome {
  switch (kind) {
    case 'rule':
      return {
        status: 'failed',
        reason:
          'The Rule never called callback(null, user, context), and nothing is running any more that could. Auth0 would wait for about 20 s, and the login fails.',
      };
    case 'hook':
      return {
        status: 'failed',
        reason:
          'The Hook never called its callback, and nothing is running any more that could. Auth0 would wait until the time is over, and issue no token.',
      };
    case 'action':
      return {
        status: 'timed-out',
        reason:
          'The handler waits for a promise that nothing can resolve any more. Auth0 would wait for 20 s, and the transaction fails.',
      };
  }
}
