import assert from 'node:assert/strict';
import { withVisibleMarks } from '../../../src/webview/text/direction-marks.ts';

describe('marks that reverse the direction of text', () => {
  it('are written out as JSON may have them', () => {
    assert.equal(withVisibleMarks('"user\u202enimda\u202c\u2067"'), '"user\\u202enimda\\u202c\\u2067"');
  });

  it('are not the letters of languages that run from right to left, nor emoji that are joined', () => {
    const text = 'שלום مرحبا 👩‍👩‍👧 e\u0301';
    assert.equal(withVisibleMarks(text), text);
  });
});
