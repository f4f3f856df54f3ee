import { isDeepStrictEqual } from 'node:util';
import * as l10n from '@vscode/l10n';
import type { SourceLocation } from '../auth0/effect.ts';
import { outcomeSteps } from '../auth0/flow/outcome-of-effects.ts';
import type { JsonObject } from '../auth0/json.ts';
import { ruleError } from '../auth0/rules/rule-error.ts';
import type { SandboxError, SandboxRequest, SandboxResult } from '../sandbox/protocol.ts';
import { inTurns } from '../sandbox/turns.ts';
import { outcomeOfEnding, scriptError } from './outcome-of-ending.ts';
import type { Note, Outcome } from './report.ts';

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
export async function endOfHandler(
  result: SandboxResult,
  { kind, trigger }: SandboxRequest,
  event: JsonObject,
  budgetMs: number,
): Promise<HandlerEnd> {
  // An error that is none at Auth0 refuses nothing there, though the script handed it on.
  const refusal = result.ending.reason === undefined ? refusalOf(result) : undefined;
  if (refusal?.error) return refusedBy(refusal.error, refusal.location);
  const ended = outcomeOfEnding(result.ending, { kind, trigger }, budgetMs);
  if (ended) return { outcome: ended, notes: [] };

  const end = await inTurns(outcomeSteps(result.effects, { trigger, event }));
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
    message: l10n.t(
      'The application gets the error code "unauthorized". In an Action every refusal has the code "access_denied", so an application that looks for the code breaks after a migration.',
    ),
    ...(location && { location }),
  };
  return {
    outcome: { status: 'denied', reason: description, error: scriptError(error), oauthError: { code, description } },
    notes: changesInActions ? [note] : [],
  };
}
