import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { ProcessSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { HostProbe } from '../../../src/sandbox/host-probe.ts';
import type { SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { probingSandbox } from '../../../src/vscode/run/probing-sandbox.ts';

const request = {} as SandboxRequest;
const failed: HostProbe = { holds: false, failures: ['a file can be written'] };
const holds: HostProbe = { holds: true, failures: [] };
const unexpected = (): never => assert.fail('nobody asked for this');

describe('probing the sandbox of a session', () => {
  let probes: number;
  let seen: HostProbe[];
  let told: unknown[];

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    probes = 0;
    seen = [];
    told = [];
  });

  afterEach(() => mock.timers.reset());

  function create(
    run: () => Promise<SandboxResult>,
    probe = failed,
    compileRunner: ProcessSandbox['compileRunner'] = unexpected,
  ): ProcessSandbox {
    const sandbox: ProcessSandbox = {
      run,
      debug: unexpected,
      prepare: unexpected,
      dispose: () => undefined,
      async probeHost() {
        probes++;
        return probe;
      },
      compileRunner,
    };
    return probingSandbox(sandbox, {
      onProbed: (result) => seen.push(result),
      onNotCompiled: (error) => told.push(error),
    });
  }

  async function later(): Promise<void> {
    mock.timers.tick(60_000);
    await new Promise(setImmediate);
  }

  it('waits for the first run, and is done once', async () => {
    const sandbox = create(async () => ({}) as SandboxResult);
    await later();
    assert.equal(probes, 0);
    await sandbox.run(request);
    assert.equal(probes, 0);
    await later();
    await sandbox.run(request);
    await later();
    assert.equal(probes, 1);
    assert.deepEqual(seen, [failed]);
  });

  it('is done after a run that was aborted, too', async () => {
    const sandbox = create(() => Promise.reject(new Error('aborted')));
    await assert.rejects(sandbox.run(request), /aborted/);
    await later();
    assert.equal(probes, 1);
  });

  it('has the runner compiled for later sandboxes where the guards hold, and says what hinders that', async () => {
    const full = new Error('disk full');
    const sandbox = create(
      async () => ({}) as SandboxResult,
      holds,
      () => Promise.reject(full),
    );
    await sandbox.run(request);
    await later();
    assert.deepEqual([seen, told], [[holds], [full]]);
  });

  it('says nothing once the sandbox is closed', async () => {
    const sandbox = create(async () => ({}) as SandboxResult);
    await sandbox.run(request);
    sandbox.dispose();
    await later();
    assert.deepEqual([probes, seen], [0, []]);
  });
});
