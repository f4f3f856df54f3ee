import assert from 'node:assert/strict';
import { printable } from '../../../src/run/printable.ts';

describe('text of scripts in the terminal', () => {
  it('cannot move the cursor or change the title', () => {
    assert.equal(printable('\u001b[2Jgone\u001b]0;title\u0007'), '\\u001b[2Jgone\\u001b]0;title\\u0007');
  });

  it('cannot overwrite its line or reverse its direction', () => {
    assert.equal(printable('safe\revil \u202egnp.exe'), 'safe\\u000devil \\u202egnp.exe');
  });

  it('keeps line breaks, tabs and letters of all languages', () => {
    assert.equal(printable('a\n\tgrün 漢字 🙂'), 'a\n\tgrün 漢字 🙂');
  });
});
