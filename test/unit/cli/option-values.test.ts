import assert from 'node:assert/strict';
import { positiveInteger, secret } from '../../../src/cli/option-values.ts';

describe('values of options', () => {
  it('reads secrets one after the other, with any value', () => {
    assert.deepEqual(secret('B=x=y\nz', secret('A=')), { A: '', B: 'x=y\nz' });
  });

  it('refuses a secret without a name, and does not repeat it', () => {
    assert.throws(() => secret('=sk-live-0815'), { message: 'Write it as NAME=VALUE.' });
    assert.throws(() => secret('sk-live-0815'), { message: 'Write it as NAME=VALUE.' });
  });

  it('refuses what is no whole number above 0', () => {
    assert.equal(positiveInteger('250'), 250);
    for (const wrong of ['0', '-1', '1.5', 'soon', '', 'Infinity']) assert.throws(() => positiveInteger(wrong));
  });
});
