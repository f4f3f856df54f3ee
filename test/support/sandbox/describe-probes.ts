import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Sandbox, SandboxEnding, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { judge, type Seen, sampleEvent } from './judge-probe.ts';
import type { TestedNode } from './nodes.ts';
import { readProbes } from './probe-index.ts';
import { createProbeWorld, forbiddenText, type ProbeWorld } from './probe-world.ts';
import { builtRunner } from './runner.ts';

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

/** Every probe, run as the product runs scripts, on one Node. Each Node has a file of its own, so that they go on side by side. */
export function describeProbes({ name, execPath }: TestedNode): void {
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

    const run = (file: string, source: string, timeoutMs: number): Promise<SandboxResult> =>
      sandbox.run({
        kind: 'action',
        trigger: 'post-login',
        version: 'v3',
        handler: 'onExecutePostLogin',
        scripts: [{ file: join(world.scriptFolder, file), source, language: 'javascript' }],
        input: sampleEvent(),
        secrets: world.inputs,
        http: [],
        timeoutMs,
        workspaceFolder: world.workspaceFolder,
      });

    /** Milliseconds that a late result may take where other work keeps the machine busy: what ten empty runs take now. */
    const allowance = async (): Promise<number> => {
      const started = performance.now();
      await run('empty.js', 'exports.onExecutePostLogin = async () => {};', 60_000);
      return 10 * (performance.now() - started);
    };

    for (const { probe, source } of folders.flatMap(readProbes)) {
      it(`${probe.id}: ${probe.title}`, async () => {
        const timeoutMs = probe.expect.timeoutMs ?? 3000;
        const lag = watchEventLoop();
        const started = performance.now();
        const result = await run(probe.file, source, timeoutMs);
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
        assert.ok(took < timeoutMs + 1500 || took < timeoutMs + (await allowance()), `result after ${took} ms`);
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

/**
 * The longest time for which the event loop of this process, which plays the extension host, was kept busy. Time in which
 * the system gave the processor to others does not count.
 */
function watchEventLoop(): () => number {
  let last = performance.now();
  let lastUsed = process.cpuUsage();
  let longest = 0;
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(lastUsed);
    longest = Math.max(longest, Math.min(performance.now() - last - 10, (user + system) / 1000));
    last = performance.now();
    lastUsed = process.cpuUsage();
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
