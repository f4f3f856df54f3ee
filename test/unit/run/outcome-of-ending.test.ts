import assert from 'node:assert/strict';
import { outcomeOfEnding } from '../../../src/run/outcome-of-ending.ts';

const error = { name: 'Error', message: 'no', stack: [] };

function thrownBy(kind: 'action' | 'rule' | 'hook', trigger: string, reason?: string) {
  return outcomeOfEnding(
    { status: 'threw', error, ...(reason !== undefined && { reason }) },
    { kind, trigger },
    20_000,
  );
}

describe('a script that threw', () => {
  it('fails the transaction where Auth0 waits for it, with the message as the description', () => {
    const outcome = thrownBy('action', 'post-login');
    assert.match(outcome?.reason ?? '', /the transaction fails/);
    assert.deepEqual(outcome?.oauthError, { code: 'access_denied', description: 'no' });
  });

  it('promises no answer of Auth0 where only a package is missing here', () => {
    const outcome = thrownBy('action', 'post-login', 'The package a is not installed here.');
    assert.equal(outcome?.reason, 'The package a is not installed here.');
    assert.equal(outcome?.oauthError, undefined);
  });

  it('fails nothing but itself where Auth0 does not wait', () => {
    const outcome = thrownBy('action', 'post-change-password');
    assert.equal(outcome?.status, 'failed');
    assert.match(outcome?.reason ?? '', /does not wait/);
    assert.equal(outcome?.oauthError, undefined);
  });

  it('delivers nothing where it delivers messages', () => {
    assert.match(thrownBy('action', 'custom-email-provider')?.reason ?? '', /nothing was delivered/);
  });

  it('fails the login when it is a Rule, with one of two messages', () => {
    const outcome = thrownBy('rule', 'rule');
    assert.match(outcome?.reason ?? '', /unhandled asynchronous exception/);
    assert.equal(outcome?.oauthError, undefined);
  });
});
