import assert from 'node:assert/strict';
import { utf8Length } from '../../../../src/auth0/claims/claim-size.ts';

describe('the size of claims', () => {
  it('is that of UTF-8, in which half a character counts as its replacement', () => {
    for (const text of ['', 'a', 'ä\u07ff', '\u0800€\uffff', '🙂', 'a\ud83d', '\ude42\ud83d', '\ud83d\ud83d\ude42b']) {
      assert.equal(utf8Length(text), Buffer.byteLength(text), JSON.stringify(text));
    }
  });
});
