import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createCompiledRunner } from '../../../src/sandbox/compiled-runner.ts';

describe('the compiled runner that is kept', () => {
  let folder: string;
  let runnerFile: string;
  let execPath: string;
  const open = (options = {}) =>
    createCompiledRunner({ folder: join(folder, 'compiled'), runnerFile, execPath, ...options });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'compiled-runner-'));
    runnerFile = join(folder, 'runner.cjs');
    execPath = join(folder, 'node');
    writeFileSync(runnerFile, 'the runner');
    writeFileSync(execPath, 'this Node');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is found by the sandbox that kept it, and by later ones', async () => {
    const first = open();
    assert.equal(await first.file(), undefined);
    await first.keep(Buffer.from('code'));
    const file = await first.file();
    assert.equal(dirname(file ?? ''), join(folder, 'compiled'));
    assert.equal(await open().file(), file);
  });

  it('is for that runner and that Node only', async () => {
    await open().keep(Buffer.from('code'));
    const other = join(folder, 'other');
    cpSync(execPath, other);
    assert.equal(await open({ execPath: other }).file(), undefined);
    appendFileSync(execPath, ', updated');
    assert.equal(await open().file(), undefined);
    await open().keep(Buffer.from('code'));
    appendFileSync(runnerFile, ', updated');
    assert.equal(await open().file(), undefined);
  });

  it('is not used once it is damaged', async () => {
    const kept = open();
    await kept.keep(Buffer.from('code'));
    appendFileSync((await kept.file()) ?? '', 'x');
    assert.equal(await open().file(), undefined);
  });

  it('leaves nothing but the files of the last Nodes', async () => {
    for (const version of ['1', '2', '3', '4', '5', '6']) {
      writeFileSync(execPath, `Node ${version}`.repeat(Number(version)));
      await open().keep(Buffer.from(version));
    }
    const names = readdirSync(join(folder, 'compiled'));
    assert.equal(names.length, 4);
    assert.ok(names.includes(basename((await open().file()) ?? '')));
  });

  it('is as good as not there where it cannot be read, and says why it cannot be kept', async () => {
    const blocked = open({ folder: join(runnerFile, 'compiled') });
    assert.equal(await blocked.file(), undefined);
    await assert.rejects(blocked.keep(Buffer.from('code')), { code: 'ENOTDIR' });
  });
});
