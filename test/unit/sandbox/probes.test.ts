import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Sandbox, SandboxEnding, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { judge, type Seen, sampleEvent } from '../../support/sandbox/judge-probe.ts';
import { nodes } from '../../support/sandbox/nodes.ts';
import { readProbes } from '../../support/sandbox/probe-index.ts';
import { createProbeWorld, forbiddenText, type ProbeWorld } from '../../support/sandbox/probe-world.ts';
import { builtRunner } from '../../support/sandbox/runner.ts';

/** What the endings of a run are called in the index of the probes. */
const statusNames: Record<SandboxEnding['status'], string> = {
  completed: 'ok',
  threw: 'error',
  'load-failed': 'error',
  'timed-out': 'timeout',
  'never-settled': 'stalled',
  'out-of-memory': 'oom',
  'too-much-output': 'output-overflow',
  exited: 'exit',
  crashed: 'crash',
  refused: 'refused',
};

const folders = ['test/probes', 'test/probes/own'].map((path) => join(import.meta.dirname, '../../..', path));

for (const { name, execPath } of nodes) {
  describe(`probes on ${name}`, function () {
    this.timeout(30_000);
    let world: ProbeWorld;
    let sandbox: Sandbox;

    before(async function () {
      this.timeout(180_000);
      process.env['CANARY_ENV_SECRET'] = 'canary-env-secret';
      world = await createProbeWorld();
      sandbox = createSandbox({ runnerFile: await builtRunner(), execPath, maxProcesses: 2 });
    });
    after(() => {
      sandbox.dispose();
      world.close();
      delete process.env['CANARY_ENV_SECRET'];
    });

    for (const { probe, source } of folders.flatMap(readProbes)) {
      it(`${probe.id}: ${probe.title}`, async () => {
        const timeoutMs = probe.expect.timeoutMs ?? 3000;
        const lag = watchEventLoop();
        const started = performance.now();
        const result = await sandbox.run({
          kind: 'action',
          trigger: 'post-login',
          version: 'v3',
          handler: 'onExecutePostLogin',
          scripts: [{ file: join(world.scriptFolder, probe.file), source, language: 'javascript' }],
          input: sampleEvent(),
          secrets: world.inputs,
          http: [],
          timeoutMs,
          workspaceFolder: world.workspaceFolder,
        });
        const took = performance.now() - started;
        const longest = lag();
        // What a script has left running must not do anything now either.
        await new Promise((resolve) => setTimeout(resolve, 20));

        judge(probe, seen(result));
        assert.ok(probe.expect.maxResult === undefined || JSON.stringify(result).length <= probe.expect.maxResult);
        assert.deepEqual(world.takeHits(), [], 'contacts');
        assert.deepEqual(world.takeFiles(), [], 'files written');
        assert.equal(world.hasLostFiles(), false, 'a file was deleted');
        assert.doesNotMatch(JSON.stringify(result), forbiddenText);
        assert.equal('polluted' in {}, false, 'Object.prototype of the host');
        assert.ok(took < timeoutMs + 1500, `result after ${took} ms`);
        assert.ok(longest < 1000, `the host's event loop stood still for ${longest} ms`);
      });
    }
  });
}

/** What the judge of probes wants to know, from the sandbox's own result. */
function seen({ ending, effects, notes, console }: SandboxResult): Seen {
  return {
    statuses: [statusNames[ending.status]],
    ending,
    effects,
    console,
    errors: `${ending.error?.message} ${notes.map(({ message }) => message).join(' ')}`,
    frame: ending.error?.stack[0],
  };
}

/** The longest time for which the event loop of this process, which plays the extension host, stood still. */
function watchEventLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
