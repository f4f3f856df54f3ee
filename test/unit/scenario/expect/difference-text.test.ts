import assert from 'node:assert/strict';
import { differenceText } from '../../../../src/scenario/expect/difference-text.ts';

describe('the text of a difference', () => {
  it('has the further lines of a sentence deeper than the difference itself', () => {
    const message = 'It is denied: no\n  - "admin"\n  + "guest"';
    assert.equal(
      differenceText([
        { path: ['outcome', 'status'], expected: 'completed', actual: 'denied', message },
        {
          path: ['idToken', 'claims', 'x'],
          expected: undefined,
          actual: 1,
          message: 'The ID token should not have x.',
        },
      ]),
      `It is denied: no
          - "admin"
          + "guest"
  - completed
  + denied

The ID token should not have x.
  + 1
`,
    );
  });
});
