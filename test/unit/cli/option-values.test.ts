import assert from 'node:assert/strict';
import { milliseconds, secret, triggerId } from '../../../src/cli/option-values.ts';

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
    for (const wrong of ['0', '-1', '1.5', 'soon', '', 'Infinity']) assert.throws(() => milliseconds(wrong));
  });

  it('refuses a time that no timer can wait for', () => {
    assert.deepEqual(['250', '2147483647'].map(milliseconds), [250, 2_147_483_647]);
    assert.throws(() => milliseconds('2147483648'), /from 1 to 2147483647/);
  });
});
