import type { SandboxEnding, SandboxRequest, SandboxResult } from '../sandbox/protocol.ts';
import type { Outcome, ScriptError } from './report.ts';

type Kind = SandboxRequest['kind'];

/**
 * How a run ended that did not end well, in the words of what Auth0 would do. Undefined if the script came to its end:
 * then its effects decide.
 */
export function outcomeOfEnding(result: SandboxResult, request: SandboxRequest): Outcome | undefined {
  const { ending } = result;
  const { kind, timeoutMs } = request;
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
      return { status: 'timed-out', reason: tooSlow(timeoutMs), ...(error && { error }) };
    case 'never-settled':
      return neverSettled(kind);
    case 'out-of-memory':
      return failed(ending.reason ?? `The script needed more memory than a run may have.`);
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

export function scriptError({ name, message, stack }: NonNullable<SandboxEnding['error']>): ScriptError {
  return { name, message, stack };
}

function thrown(kind: Kind): string {
  return kind === 'hook'
    ? 'The Hook threw, so Auth0 would answer with an error and issue no token.'
    : 'The script threw, so the transaction fails: Auth0 would answer access_denied with this message.';
}

function tooSlow(timeoutMs: number): string {
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
