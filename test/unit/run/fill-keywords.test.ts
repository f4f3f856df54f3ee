import assert from 'node:assert/strict';
import { fillKeywords } from '../../../src/run/fill-keywords.ts';
import { keywordsIn } from '../../../src/script/keywords.ts';

function fill(source: string, values = {}) {
  return fillKeywords(source, { keywords: keywordsIn(source) }, values);
}

describe('keywords of the Deploy CLI', () => {
  it('become JSON or raw text', () => {
    const { source, notes } = fill("const roles = @@ROLES@@; const url = 'https://##HOST##/roles';", {
      ROLES: ['admin', "it's"],
      HOST: 'example.com',
    });
    assert.equal(source, `const roles = ["admin","it's"]; const url = 'https://example.com/roles';`);
    assert.deepEqual(notes, []);
  });

  it('leave a script that parses when their values are not known, and say so at their place', () => {
    const { source, notes } = fill("const roles = @@ROLES@@;\nconst url = '##HOST##';");
    assert.equal(source, `const roles = "@@ROLES@@";\nconst url = '##HOST##';`);
    assert.deepEqual(
      notes.map(({ code, location }) => [code, location]),
      [
        ['keyword-without-value', { line: 1, column: 15 }],
        ['keyword-without-value', { line: 2, column: 14 }],
      ],
    );
  });

  it('takes values literally that mean something in a replacement', () => {
    assert.equal(fill('const a = @@A@@;', { A: "$& $' $1" }).source, `const a = "$& $' $1";`);
  });
});
