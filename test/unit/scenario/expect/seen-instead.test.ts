import assert from 'node:assert/strict';
import { checkExpectation } from '../../../../src/scenario/expect/check-expectation.ts';
import type { RunResult } from '../../../../src/scenario/expect/run-result.ts';
import { seenInstead } from '../../../../src/scenario/expect/seen-instead.ts';
import type { Expectation } from '../../../../src/scenario/scenario.ts';

const result: RunResult = {
  outcome: { status: 'completed' },
  tokens: { idToken: { format: 'jwt', payload: { sub: 'auth0|1', plan: 'team' }, claims: [] } },
  effects: [],
  console: [{ text: 'here' }],
};

const seen = (expect: Expectation) => seenInstead(expect, checkExpectation(result, expect));

describe('an expectation with what was seen in its place', () => {
  it('is the expectation itself where nothing differs', () => {
    const expect = { outcome: 'completed', idToken: { claims: { plan: 'team', gone: null } } };
    assert.deepEqual(seen(expect), expect);
  });

  it('has the values that were seen, and nothing where nothing was', () => {
    assert.deepEqual(seen({ idToken: { claims: { plan: 'free', name: 'Ada', sub: 'auth0|1' } } }), {
      idToken: { claims: { plan: 'team', sub: 'auth0|1' } },
    });
  });

  it('has the claims that should not be there', () => {
    assert.deepEqual(seen({ idToken: { claims: { plan: null } } }), { idToken: { claims: { plan: 'team' } } });
    assert.deepEqual(seen({ idToken: { exact: true } }), {
      idToken: { exact: true, claims: { sub: 'auth0|1', plan: 'team' } },
    });
  });

  it('has no token where there was none', () => {
    assert.deepEqual(seen({ accessToken: { claims: { plan: 'team' } } }), {});
  });

  it('keeps the short and the long form of an outcome', () => {
    assert.deepEqual(seen({ outcome: 'denied' }), { outcome: 'completed' });
    assert.deepEqual(seen({ outcome: { status: 'denied', reason: 'No.' } }), {
      outcome: { status: 'completed', reason: 'No.' },
    });
  });

  it('leaves the expectation as it is', () => {
    const expect: Expectation = { console: ['there'] };
    assert.deepEqual(seen(expect), { console: ['here'] });
    assert.deepEqual(expect, { console: ['there'] });
  });
});
