import assert from 'node:assert/strict';
import { positiveInteger, secret, triggerId } from '../../../src/cli/option-values.ts';

describe('values of options', () => {
  it('reads secrets one after the other, with any value', () => {
    assert.deepEqual(secret('B=x=y\nz', secret('A=')), { A: '', B: 'x=y\nz' });
  });

  it('refuses a secret without a name, and does not repeat it', () => {
    assert.throws(() => secret('=sk-live-0815'), { message: 'Write it as NAME=VALUE.' });
    assert.throws(() => secret('sk-live-0815'), { message: 'Write it as NAME=VALUE.' });
  });

  it('knows triggers, rules and hooks, and what was probably meant', () => {
    assert.equal(triggerId('post-login'), 'post-login');
    assert.equal(triggerId('rule'), 'rule');
    assert.equal(triggerId('client-credentials-exchange'), 'client-credentials-exchange');
    assert.throws(() => triggerId('postlogin'), /Did you mean post-login\?/);
  });

  it('refuses what is no whole number above 0', () => {
    assert.equal(positiveInteger('250'), 250);
    for (const wrong of ['0', '-1', '1.5', 'soon', '', 'Infinity']) assert.throws(() => positiveInteger(wrong));
  });
});
