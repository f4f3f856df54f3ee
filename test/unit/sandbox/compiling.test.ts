import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFlags } from '../../../src/sandbox/node-flags.ts';
import { processesWith } from '../../support/processes.ts';
import { nodes } from '../../support/sandbox/nodes.ts';
import { builtRunner } from '../../support/sandbox/runner.ts';
import { createScriptRunner } from '../../support/sandbox/script-runner.ts';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Tells what V8 says of each script that it is given compiled code for. */
const witness = `const vm = require('node:vm');
  vm.Script = class extends vm.Script {
    constructor(source, options) {
      super(source, options);
      if (options?.cachedData) process._rawDebug(String(this.cachedDataRejected));
    }
  };`;

for (const { name, execPath } of nodes) {
  describe(`compiling the runner on ${name}`, function () {
    this.timeout(20_000);
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'compiling-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    const compiledFile = () => {
      const [file = '', ...others] = readdirSync(folder).filter((it) => it.endsWith('.v8'));
      assert.deepEqual(others, []);
      return join(folder, file);
    };

    it('is done once, by a child that ends with it, and V8 takes the result', async () => {
      const runner = await createScriptRunner({ execPath, compiledFolder: folder });
      try {
        await runner.sandbox.compileRunner();
        const file = compiledFile();
        await runner.sandbox.compileRunner();
        assert.equal(compiledFile(), file);
        assert.deepEqual(processesWith(runner.workspaceFolder), []);

        writeFileSync(join(folder, 'witness.cjs'), witness);
        const flags = nodeFlags({
          version: execFileSync(execPath, ['--version'], { encoding: 'utf8' }).trim(),
          readable: [],
          memoryMb: 256,
          inspect: false,
          coverage: false,
          permissionModel: false,
        });
        const shell = `echo '{' | "$0" "$@" 2>&1 | head -n 1`;
        const args = [...flags, '--require', join(folder, 'witness.cjs'), await builtRunner(), file];
        assert.equal(execFileSync('/bin/sh', ['-c', shell, execPath, ...args], { encoding: 'utf8' }), 'false\n');
      } finally {
        runner.close();
      }
    });

    it('lets later children start from it', async () => {
      const first = await createScriptRunner({ execPath, compiledFolder: folder });
      await first.sandbox.compileRunner();
      first.close();
      const second = await createScriptRunner({ execPath, compiledFolder: folder });
      try {
        for (let count = 0; count < 3; count++) {
          const { ending, effects } = await second.handler("api.idToken.setCustomClaim('https://a.example/b', 1);");
          assert.deepEqual([ending.status, effects.length], ['completed', 1]);
        }
        await until(() => processesWith(compiledFile()).length > 0);
      } finally {
        second.close();
      }
    });

    it('does not keep children from starting where V8 does not take the result, or it is gone', async () => {
      const first = await createScriptRunner({ execPath, compiledFolder: folder });
      await first.sandbox.compileRunner();
      first.close();
      const second = await createScriptRunner({ execPath, compiledFolder: folder, memoryMb: 64 });
      try {
        // All after the sandbox has looked at it.
        const runs = [await second.handler('')];
        writeFileSync(compiledFile(), 'no code');
        runs.push(await second.handler(''), await second.handler(''));
        rmSync(compiledFile());
        runs.push(await second.handler(''), await second.handler(''));
        assert.deepEqual(
          runs.map(({ ending }) => ending.status),
          Array(5).fill('completed'),
        );
      } finally {
        second.close();
      }
    });

    it('leaves nothing running, nor a file, where the sandbox is closed on the way', async () => {
      const runner = await createScriptRunner({ execPath, compiledFolder: folder });
      const compiling = runner.sandbox.compileRunner();
      runner.close();
      await compiling;
      assert.deepEqual(readdirSync(folder), []);
      assert.deepEqual(processesWith(runner.workspaceFolder), []);
    });
  });
}
