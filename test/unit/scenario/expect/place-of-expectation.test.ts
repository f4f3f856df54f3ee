import assert from 'node:assert/strict';
import { placeOfExpectation } from '../../../../src/scenario/expect/place-of-expectation.ts';

const text = `{
  // A comment.
  "event": {},
  "expect": {
    "idToken": { "claims": {
      "https://example.com/plan": "team" } }
  }
}`;

describe('the place of an expectation', () => {
  it('is the line where it is written', () => {
    assert.deepEqual(placeOfExpectation(text), { line: 4, column: 3 });
    assert.deepEqual(placeOfExpectation(text, ['idToken', 'claims', 'https://example.com/plan']), {
      line: 6,
      column: 7,
    });
  });

  it('is that of the nearest part above what is not written', () => {
    assert.deepEqual(placeOfExpectation(text, ['idToken', 'claims', 'sub']), { line: 5, column: 18 });
    assert.deepEqual(placeOfExpectation(text, ['outcome']), { line: 4, column: 3 });
  });

  it('is the start of a file that has none, or is no JSON', () => {
    for (const other of ['{}', '', '{{{', '[1]']) assert.deepEqual(placeOfExpectation(other), { line: 1, column: 1 });
  });
});
