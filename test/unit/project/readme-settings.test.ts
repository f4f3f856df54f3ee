import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSettings } from '../../../scripts/generate/readme-settings.ts';
import { root } from '../../../scripts/paths.ts';

describe('the settings in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');

  it('are those of package.json; `npm run generate` writes them', () => {
    assert.equal(readme, withSettings(readme));
  });

  it('are written only between the two comments', () => {
    assert.throws(() => withSettings('# No comments'), /has no two lines/);
  });
});
