import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import { processesWith } from '../../support/processes.ts';
import { builtRunner } from '../../support/sandbox/runner.ts';
import { createScriptRunner } from '../../support/sandbox/script-runner.ts';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('processes of the sandbox', function () {
  this.timeout(20_000);

  it('are never more than the setting allows, and wait for each other', async () => {
    const runner = await createScriptRunner({ maxProcesses: 2 });
    try {
      let most = 0;
      const timer = setInterval(() => {
        most = Math.max(most, processesWith(runner.workspaceFolder).length);
      }, 30);
      const results = await Promise.all(
        Array.from({ length: 5 }, () => runner.handler('await new Promise((r) => setTimeout(r, 50));')),
      );
      clearInterval(timer);
      assert.deepEqual(
        results.map(({ ending }) => ending.status),
        Array(5).fill('completed'),
      );
      assert.ok(most >= 1 && most <= 2, `${most} processes`);
    } finally {
      runner.close();
    }
  });

  it('wait for the next run, and are gone when the sandbox is closed', async () => {
    const runner = await createScriptRunner();
    await runner.handler('');
    await until(() => processesWith(runner.workspaceFolder).length === 1);
    runner.close();
    await until(() => processesWith(runner.workspaceFolder).length === 0);
  });

  it('wait as many as may, and none where none may', async () => {
    for (const maxWaiting of [2, 0]) {
      const runner = await createScriptRunner({ maxProcesses: 4, maxWaiting });
      try {
        await runner.handler('');
        await until(() => processesWith(runner.workspaceFolder).length === maxWaiting);
        const results = await Promise.all([runner.handler(''), runner.handler(''), runner.handler('')]);
        assert.deepEqual(
          results.map(({ ending }) => ending.status),
          Array(3).fill('completed'),
        );
        await until(() => processesWith(runner.workspaceFolder).length === maxWaiting);
      } finally {
        runner.close();
      }
    }
  });

  it('wait already for the next run while a run goes on', async () => {
    const runner = await createScriptRunner();
    try {
      const run = runner.handler('await new Promise((r) => setTimeout(r, 60_000));', { timeoutMs: 60_000 });
      run.catch(() => undefined);
      await until(() => processesWith(runner.workspaceFolder).length === 2);
    } finally {
      runner.close();
    }
  });

  it('get the memory that the sandbox is made with, unless the run says', async () => {
    const runner = await createScriptRunner({ memoryMb: 64 });
    const hoard = 'const all = []; for (;;) { all.push(Buffer.alloc(4 << 20, 1)); await new Promise(setImmediate); }';
    try {
      const { ending } = await runner.handler(hoard);
      assert.equal(ending.status, 'out-of-memory');
      assert.match(ending.reason ?? '', /64 MB/);
    } finally {
      runner.close();
    }
  });

  it('live as long as their run does', async () => {
    const runner = await createScriptRunner();
    try {
      const { ending } = await runner.handler('await new Promise((r) => setTimeout(r, 1300));');
      assert.equal(ending.status, 'completed');
    } finally {
      runner.close();
    }
  });

  it('end when their host dies, waiting or running', async () => {
    const runner = await createScriptRunner();
    const host = join(runner.workspaceFolder, 'host.ts');
    const request = runner.request(
      'exports.onExecutePostLogin = async () => { await new Promise((r) => setTimeout(r, 60000)); };',
      { timeoutMs: 60_000 },
    );
    const module = new URL('../../../src/sandbox/create-sandbox.ts', import.meta.url).href;
    writeFileSync(
      host,
      `import { createSandbox } from ${JSON.stringify(module)};
const sandbox = createSandbox({ runnerFile: ${JSON.stringify(await builtRunner())} });
sandbox.prepare({ scriptFolder: ${JSON.stringify(runner.path(''))}, packages: [] });
setTimeout(() => void sandbox.run(${JSON.stringify(request)}), 300);`,
    );
    const child = spawn(process.execPath, [host], { stdio: 'ignore' });
    try {
      await until(() => processesWith(`=${runner.workspaceFolder}`).length > 0);
      await new Promise((resolve) => setTimeout(resolve, 600));
      child.kill('SIGKILL');
      await until(() => processesWith(`=${runner.workspaceFolder}`).length === 0);
    } finally {
      child.kill('SIGKILL');
      runner.close();
    }
  });

  describe('end when their host dies, even in a loop that never looks', () => {
    /** Lets a host with these options run an endless loop, and kills it. Resolves when the loop is left alone. */
    async function orphanLoop(options: string): Promise<{ left: () => number; close: () => void }> {
      const runner = await createScriptRunner();
      const host = join(runner.workspaceFolder, 'host.ts');
      const loop = 'exports.onExecutePostLogin = async () => { for (;;); };';
      const request = runner.request(loop, { timeoutMs: 600_000 });
      const module = new URL('../../../src/sandbox/create-sandbox.ts', import.meta.url).href;
      writeFileSync(
        host,
        `import { createSandbox } from ${JSON.stringify(module)};
const sandbox = createSandbox({ runnerFile: ${JSON.stringify(await builtRunner())}, maxWaiting: 0, ${options} });
void sandbox.run(${JSON.stringify(request)});`,
      );
      const left = () => processesWith(`=${runner.workspaceFolder}`).length;
      const child = spawn(process.execPath, [host], { stdio: 'ignore' });
      try {
        await until(() => left() > 0);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        assert.equal(left(), 1, 'the loop goes on');
      } finally {
        child.kill('SIGKILL');
      }
      return { left, close: () => runner.close() };
    }

    it('at once, on a Linux', async function () {
      if (process.platform !== 'linux') this.skip();
      this.timeout(60_000);
      const { left, close } = await orphanLoop('');
      try {
        await until(() => left() === 0);
      } finally {
        close();
      }
    });

    it('by a limit of the system, elsewhere', async function () {
      this.timeout(60_000);
      const { left, close } = await orphanLoop("cpuSeconds: 3, setpriv: '/nowhere/setpriv'");
      try {
        await new Promise((resolve) => setTimeout(resolve, 700));
        // It loops, so it has not noticed; the system ends it.
        assert.equal(left(), 1);
        await until(() => left() === 0);
      } finally {
        close();
      }
    });
  });

  it('have nothing of the host in their environment, their arguments and their folder', async () => {
    const runner = await createScriptRunner();
    process.env['CANARY'] = 'canary-value';
    try {
      const [child] = await (async () => {
        void runner.handler('await new Promise((r) => setTimeout(r, 500));', { secrets: { KEY: 'sk-secret' } });
        await until(() => processesWith(runner.workspaceFolder).length > 0);
        return processesWith(runner.workspaceFolder);
      })();
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.ok(child);
      const shown = execFileSync('ps', ['eww', '-p', `${child.id}`], { encoding: 'utf8' });
      assert.doesNotMatch(shown, /canary-value|sk-secret/);
    } finally {
      delete process.env['CANARY'];
      runner.close();
    }
  });

  it('load packages ahead, and what is loaded ahead hides nothing', async () => {
    const runner = await createScriptRunner();
    const folder = join(runner.workspaceFolder, 'node_modules/slow');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), 'console.log("loading"); exports.loaded = Date.now();');
    try {
      runner.sandbox.prepare({
        workspaceFolder: runner.workspaceFolder,
        scriptFolder: runner.path('').slice(0, -1),
        packages: ['slow', '../evil', '/etc/x'],
      });
      const { effects, console } = await runner.handler(
        `api.idToken.setCustomClaim('a', typeof require('slow').loaded);`,
      );
      assert.deepEqual(effects[0]?.arguments, ['a', 'number']);
      assert.deepEqual(
        console.map(({ text }) => text),
        ['loading'],
      );
    } finally {
      runner.close();
    }
  });

  it('survive a package that never comes back when it is loaded ahead', async () => {
    const runner = await createScriptRunner();
    const folder = join(runner.workspaceFolder, 'node_modules/loops');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), 'for (;;);');
    try {
      runner.sandbox.prepare({
        workspaceFolder: runner.workspaceFolder,
        scriptFolder: runner.path('').slice(0, -1),
        packages: ['loops'],
      });
      await until(() => processesWith(runner.workspaceFolder).length === 1);
      await until(() => processesWith(runner.workspaceFolder).length === 0);
      const { ending } = await runner.handler('');
      assert.equal(ending.status, 'completed');
    } finally {
      runner.close();
    }
  });

  it('stop when the run is aborted', async () => {
    const runner = await createScriptRunner();
    try {
      const abort = new AbortController();
      const run = runner.sandbox.run(
        runner.request('exports.onExecutePostLogin = async () => { for (;;); };', { timeoutMs: 60_000 }),
        abort.signal,
      );
      await until(() => processesWith(runner.workspaceFolder).length > 0);
      abort.abort(new Error('stopped'));
      await assert.rejects(run, /stopped/);
    } finally {
      runner.close();
    }
  });

  it('refuse to run where a guard does not hold', async () => {
    const runner = await createScriptRunner();
    const fake = join(runner.workspaceFolder, 'runner.cjs');
    writeFileSync(
      fake,
      `process.stdout.write(JSON.stringify({ type: 'ready', node: 'x', guards: { permissionModel: false, networkClosed: true } }) + '\\n'); setTimeout(() => {}, 5000);`,
    );
    const sandbox = createSandbox({ runnerFile: fake });
    try {
      const { ending, effects } = await sandbox.run(runner.request('exports.onExecutePostLogin = async () => {};'));
      assert.equal(ending.status, 'refused');
      assert.match(ending.reason ?? '', /permissionModel/);
      assert.deepEqual(effects, []);
    } finally {
      sandbox.dispose();
      runner.close();
    }
  });

  it('prove their guards in this host by trying what is forbidden, whatever the user allows', async () => {
    const runner = await createScriptRunner({ allowNetwork: true, allowedHosts: ['127.0.0.1'] });
    try {
      assert.deepEqual(await runner.sandbox.probeHost(), { holds: true, failures: [] });
      assert.equal((await runner.handler('')).ending.status, 'completed');
    } finally {
      runner.close();
    }
  });

  it('refuse every run after a probe that failed, with what it found', async () => {
    const runner = await createScriptRunner();
    const fake = join(runner.workspaceFolder, 'runner.cjs');
    writeFileSync(fake, 'process.exit(3);');
    const sandbox = createSandbox({ runnerFile: fake });
    try {
      const { holds, failures } = await sandbox.probeHost();
      assert.equal(holds, false);
      assert.match(failures.join(), /the probe did not end as it should \(refused/);
      const { ending } = await sandbox.run(runner.request('exports.onExecutePostLogin = async () => {};'));
      assert.equal(ending.status, 'refused');
      assert.match(ending.reason ?? '', /^Nothing was run: .*the probe did not end as it should/);
      const another = await createScriptRunner({ probe: { holds, failures } });
      assert.equal((await another.handler('')).ending.status, 'refused');
      another.close();
    } finally {
      sandbox.dispose();
      runner.close();
    }
  });
});
