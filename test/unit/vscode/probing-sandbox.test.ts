import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { ProcessSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { HostProbe } from '../../../src/sandbox/host-probe.ts';
import type { SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { probingSandbox } from '../../../src/vscode/run/probing-sandbox.ts';

const request = {} as SandboxRequest;
const failed: HostProbe = { holds: false, failures: ['a file can be written'] };
const unexpected = (): never => assert.fail('nobody asked for this');

describe('probing the sandbox of a session', () => {
  let probes: number;
  let seen: HostProbe[];

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    probes = 0;
    seen = [];
  });

  afterEach(() => mock.timers.reset());

  function create(run: () => Promise<SandboxResult>): ProcessSandbox {
    const sandbox: ProcessSandbox = {
      run,
      debug: unexpected,
      prepare: unexpected,
      dispose: () => undefined,
      async probeHost() {
        probes++;
        return failed;
      },
    };
    return probingSandbox(sandbox, (probe) => seen.push(probe));
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

  it('says nothing once the sandbox is closed', async () => {
    const sandbox = create(async () => ({}) as SandboxResult);
    await sandbox.run(request);
    sandbox.dispose();
    await later();
    assert.deepEqual([probes, seen], [0, []]);
  });
});
