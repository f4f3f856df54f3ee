import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readableFolders } from '../../../src/sandbox/readable-folders.ts';
import { createScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('what a script may read', function () {
  this.timeout(20_000);
  let base: string;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'readable-')));
    for (const folder of ['ws/a/b/node_modules', 'ws/node_modules', 'node_modules']) {
      mkdirSync(join(base, folder), { recursive: true });
    }
  });
  afterEach(() => rmSync(base, { recursive: true }));
  const at = (...names: string[]) => join(base, ...names);
  const paths = (scriptFolder: string, workspace?: string) =>
    readableFolders(scriptFolder, workspace).map(({ path }) => path);

  it('is its folder and the node_modules up to the workspace folder', () => {
    assert.deepEqual(paths(at('ws/a/b'), at('ws')), [at('ws/a/b'), at('ws/a/b/node_modules'), at('ws/node_modules')]);
  });

  it('is only its folder without a workspace', () => {
    assert.deepEqual(paths(at('ws/a')), [at('ws/a')]);
  });

  it('stops at the workspace folder also when the script is outside of it', () => {
    mkdirSync(at('other'));
    assert.deepEqual(paths(at('other'), at('ws')), [at('other'), at('ws/node_modules')]);
  });

  it('is not the home folder, the temporary folder or a root', () => {
    for (const wide of [homedir(), tmpdir(), '/']) {
      assert.ok(!paths(wide).includes(wide), wide);
    }
  });

  it('names a linked folder both ways', () => {
    symlinkSync(at('ws'), at('link'));
    assert.deepEqual(paths(at('link/a')), [at('link/a'), at('ws/a')]);
  });

  it('is not what begins with a dot, except in packages', async () => {
    const runner = await createScriptRunner();
    writeFileSync(runner.path('.env'), 'SECRET=1');
    writeFileSync(runner.path('data.json'), '{"a":1}');
    mkdirSync(join(runner.workspaceFolder, 'node_modules/.store/x'), { recursive: true });
    writeFileSync(join(runner.workspaceFolder, 'node_modules/.store/x/index.js'), 'exports.x = 1;');
    symlinkSync(join(runner.workspaceFolder, 'node_modules/.store/x'), join(runner.workspaceFolder, 'node_modules/x'));
    try {
      const { effects } = await runner.handler(
        `const fs = require('fs'); const tell = (f) => { try { return f(); } catch (e) { return e.code; } };
        api.idToken.setCustomClaim('a', [tell(() => fs.readFileSync(__dirname + '/.env', 'utf8')), tell(() => require('./data.json').a), tell(() => fs.readFileSync(__dirname + '/data.json', 'utf8')), tell(() => require('x').x), fs.existsSync(__dirname + '/.env'), tell(() => fs.readFileSync(__dirname + '/none.txt'))]);`,
      );
      assert.deepEqual(effects[0]?.arguments[1], ['EACCES', 1, '{"a":1}', 1, false, 'ENOENT']);
    } finally {
      runner.close();
    }
  });
});
