import * as l10n from '@vscode/l10n';
import { limits } from '../auth0/catalogue/limits.ts';
import { findTrigger } from '../auth0/catalogue/triggers.ts';
import { numberText } from '../auth0/number-text.ts';
import { unhandledAsynchronousException } from '../auth0/rules/rule-error.ts';
import type { SandboxEnding, SandboxRequest } from '../sandbox/protocol.ts';
import type { Outcome, ScriptError } from './report.ts';

type ScriptKind = Pick<SandboxRequest, 'kind' | 'trigger'>;

/** What became of a script that did not come to its end; undefined if it did: then its effects decide. */
export function outcomeOfEnding(ending: SandboxEnding, script: ScriptKind, budgetMs: number): Outcome | undefined {
  const error = ending.error && scriptError(ending.error);
  const failed = (reason: string): Outcome => ({ status: 'failed', reason, ...(error && { error }) });
  switch (ending.status) {
    case 'completed':
      return undefined;
    case 'threw':
      return thrown(script, error, ending.reason);
    case 'load-failed':
      return failed(ending.reason ?? l10n.t('Auth0 could not load this script.'));
    case 'timed-out':
      return { status: 'timed-out', reason: tooSlow(budgetMs), ...(error && { error }) };
    case 'never-settled':
      return neverSettled(script);
    case 'out-of-memory':
      return failed(ending.reason ?? l10n.t('The script needed more memory than a run may have.'));
    case 'too-much-output':
      return failed(ending.reason ?? l10n.t('The script printed or asked for more than a run may return.'));
    case 'exited':
      return failed(ending.reason ?? l10n.t('The script ended its own process.'));
    case 'crashed':
      return failed(ending.reason ?? l10n.t('The process of the script ended unexpectedly.'));
    case 'refused':
      return { status: 'not-run', reason: ending.reason ?? l10n.t('Scripts cannot be run safely on this machine.') };
  }
}

/** An error of the sandbox as reports have it: without what only the sandbox needs. */
export function scriptError({ name, message, stack }: NonNullable<SandboxEnding['error']>): ScriptError {
  return { name, message, stack };
}

/** Sentence for a flow whose time is over. */
export function tooSlow(timeoutMs: number): string {
  const limit = timeoutMs % 1000 === 0 ? `${numberText(timeoutMs / 1000)} s` : `${timeoutMs} ms`;
  return timeoutMs === limits.executionSecondsPerTrigger * 1000
    ? l10n.t(
        'The script was still running after {0}, so it was stopped. All scripts of a trigger share this time.',
        limit,
      )
    : l10n.t(
        'The script was still running after {0} (20 s at Auth0), so it was stopped. All scripts of a trigger share this time.',
        limit,
      );
}

/** `detail` is what the sandbox knows of an error that is none at Auth0: a package that is not installed here, or so. */
function thrown(script: ScriptKind, error: ScriptError | undefined, detail: string | undefined): Outcome {
  const { blocking, delivery } = findTrigger(script.trigger) ?? {};
  // Whether a Rule threw at once decides between two messages, and cannot be seen from here.
  const oauthError = detail === undefined && blocking && error && { code: 'access_denied', description: error.message };
  return {
    status: 'failed',
    reason: detail ?? whatThrowingDoes(script, blocking, delivery),
    ...(error && { error }),
    ...(oauthError && { oauthError }),
  };
}

function whatThrowingDoes({ kind }: ScriptKind, blocking: boolean | undefined, delivery: string | undefined): string {
  if (kind === 'hook') return l10n.t('The Hook threw, so Auth0 issues no token.');
  if (kind === 'rule') {
    return l10n.t(
      'The Rule threw before it called back, so the login fails. Auth0 answers access_denied with this message, or "{0}" if it was thrown after the Rule had returned.',
      unhandledAsynchronousException,
    );
  }
  if (blocking) {
    return l10n.t('The script threw, so the transaction fails: Auth0 answers access_denied with this message.');
  }
  return delivery === undefined
    ? l10n.t('The script threw. Auth0 does not wait for this trigger, so the transaction of the user goes on.')
    : l10n.t('The script threw, so nothing was delivered. Auth0 delivers with retries.');
}

function neverSettled({ kind }: ScriptKind): Outcome {
  switch (kind) {
    case 'rule':
      return {
        status: 'failed',
        reason: l10n.t(
          'The Rule never called callback(null, user, context), and nothing is running any more that could. Auth0 would wait for about 20 s, and the login fails.',
        ),
      };
    case 'hook':
      return {
        status: 'failed',
        reason: l10n.t(
          'The Hook never called its callback, and nothing is running any more that could. Auth0 would wait until the time is over, and issue no token.',
        ),
      };
    case 'action':
      return {
        status: 'timed-out',
        reason: l10n.t(
          'The handler waits for a promise that nothing can resolve any more. Auth0 would wait for 20 s, and the transaction fails.',
        ),
      };
  }
}
