import assert from 'node:assert/strict';
import { printable } from '../../../src/run/printable.ts';

describe('text of scripts in the terminal', () => {
  it('cannot move the cursor or change the title', () => {
    assert.equal(printable('\u001b[2Jgone\u001b]0;title\u0007'), '\\u001b[2Jgone\\u001b]0;title\\u0007');
  });

  it('cannot overwrite its line or reverse its direction', () => {
    assert.equal(printable('safe\revil \u202egnp.exe'), 'safe\\u000devil \\u202egnp.exe');
  });

  it('cannot hide letters, nor end lines by other means', () => {
    assert.equal(printable('a\u200bb\u2028c\u200fd\u{e0041}'), 'a\\u200bb\\u2028c\\u200fd\\ue0041');
  });

  it('cannot give orders to a machine that runs tests', () => {
    assert.equal(
      printable('no\n  ::add-mask::x\n##vso[task.prependpath]/tmp ##teamcity[x] ##[set-env]'),
      'no\n  \\u003a:add-mask::x\n\\u0023#vso[task.prependpath]/tmp \\u0023#teamcity[x] \\u0023#[set-env]',
    );
    assert.equal(printable('::1 and ## heading, a::b'), '::1 and ## heading, a::b');
  });

  it('keeps line breaks, tabs and letters of all languages', () => {
    assert.equal(printable('a\n\tgrün 漢字 🙂'), 'a\n\tgrün 漢字 🙂');
  });
});
