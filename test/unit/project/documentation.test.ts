import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../../../scripts/paths.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root }).sort();

describe('the documentation', () => {
  it('shows the two commands of a newcomer before anything else that can be typed', () => {
    const [firstBlock] = /```[\s\S]*?```/.exec(read('README.md')) ?? [];
    assert.match(firstBlock ?? '', /npm ci && npm start/);
    assert.match(firstBlock ?? '', /npm ci && npm test/);
  });

  it('is what .ci/run does', () => {
    const lines = read('.ci/run').split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('npm ')),
      ['npm ci', 'npm test'],
    );
  });

  for (const document of documents) {
    it(`names in ${document} only scripts that package.json has`, () => {
      const named = [...read(document).matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(
        ([, run, own]) => run ?? own,
      );
      assert.deepEqual(
        named.filter((name) => name === undefined || !(name in scripts)),
        [],
      );
    });

    it(`links in ${document} only to files that exist`, () => {
      const links = [...read(document).matchAll(/\]\((?!https?:|#|command:)([^)#\s]+)/g)].map(([, link]) => link ?? '');
      assert.deepEqual(
        links.filter((link) => !existsSync(join(root, dirname(document), decodeURI(link)))),
        [],
      );
    });
  }
});
