import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Effect } from '../../../src/auth0/effect.ts';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Sandbox, SandboxEnding, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { nodes } from '../../support/sandbox/nodes.ts';
import { type Probe, readProbes } from '../../support/sandbox/probe-index.ts';
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

        judge(probe, result);
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

function judge({ kind, file, expect }: Probe, result: SandboxResult): void {
  const { ending, effects, notes } = result;
  const errors = `${ending.error?.message} ${notes.map(({ message }) => message).join(' ')}`;
  const verdicts = effects.filter(isClaim('idToken.setCustomClaim', 'probe')).map((effect) => effect.arguments[1]);
  if (kind === 'control') {
    if (expect.errorMatch === undefined || verdicts.length > 0) {
      assert.equal(verdicts.at(-1), 'WORKS', JSON.stringify(ending));
    }
  } else {
    assert.ok(!verdicts.some((verdict) => `${verdict}`.startsWith('ESCAPED')), `${verdicts}`);
  }
  if (expect.status !== undefined) {
    assert.ok(expect.status.includes(statusNames[ending.status]), JSON.stringify(ending));
  }
  if (expect.genuine === true) {
    assert.ok(
      effects.some((effect) => isClaim('idToken.setCustomClaim', 'genuine')(effect) && effect.arguments[1] === 1),
    );
  }
  if (expect.genuine2 === true) {
    assert.ok(
      effects.some((effect) => isClaim('accessToken.setCustomClaim', 'genuine2')(effect) && effect.arguments[1] === 2),
    );
  }
  if (expect.noForged === true) {
    assert.doesNotMatch(JSON.stringify([effects, ending]), /FORGED/);
  }
  for (const method of expect.calls ?? []) {
    assert.ok(
      effects.some((effect) => effect.method === method),
      method,
    );
  }
  if (expect.logIncludes !== undefined) {
    const wanted = expect.logIncludes;
    assert.ok(result.console.some(({ text }) => text.includes(wanted)));
  }
  if (expect.errorMatch !== undefined) {
    assert.ok(errors.includes(expect.errorMatch), errors);
  }
  if (expect.errorLine !== undefined) {
    const [frame] = ending.error?.stack ?? [];
    assert.deepEqual([frame?.file.endsWith(file), frame?.line], [true, expect.errorLine]);
  }
  if (expect.maxResult !== undefined) {
    assert.ok(JSON.stringify(result).length <= expect.maxResult);
  }
}

function isClaim(method: string, name: string): (effect: Effect) => boolean {
  return (effect) => effect.method === method && effect.arguments[0] === name;
}

function sampleEvent() {
  return {
    user: { user_id: 'auth0|1', email: 'a@b.c', email_verified: true },
    authorization: { roles: ['admin'] },
    client: { client_id: 'c' },
    request: { ip: '1.2.3.4' },
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
