import assert from 'node:assert/strict';
import { createEngine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';
import { scriptedSandbox } from './scripted-sandbox.ts';

const ended: SandboxResult = {
  ending: { status: 'completed' },
  effects: [],
  console: [],
  http: [],
  notes: [],
  cache: [],
  scriptMs: 60_000,
};

describe('a run under a debugger', () => {
  const scripts = ['/a.js', '/b.js'].map((file) => ({ file, source: 'exports.onExecutePostLogin = async () => {};' }));

  it('tells where each handler waits, and has no time limit', async () => {
    const requests: SandboxRequest[] = [];
    const sandbox = {
      ...scriptedSandbox(),
      async debug(request: SandboxRequest) {
        requests.push(request);
        const port = 9000 + requests.length;
        return { url: `ws://127.0.0.1:${port}/x`, port, processId: 1, result: Promise.resolve(ended), stop() {} };
      },
    };
    const ports: number[] = [];
    const engine = createEngine({ sandbox, keys: createMemoryKeyStore() });
    const scenario = await loadScenario('typical', 'post-login', nodeFiles);
    const report = await engine.debug({ scripts, scenario }, async ({ port }) => {
      ports.push(port);
    });
    assert.deepEqual(ports, [9001, 9002]);
    assert.equal(report.outcome.status, 'completed');
    assert.equal(requests[1]?.timeoutMs, Number.POSITIVE_INFINITY);
  });

  it('is refused where the sandbox cannot do it', async () => {
    const engine = createEngine({ sandbox: scriptedSandbox(), keys: createMemoryKeyStore() });
    const scenario = await loadScenario('typical', 'post-login', nodeFiles);
    await assert.rejects(
      engine.debug({ scripts, scenario }, async () => {}),
      /cannot be debugged here/,
    );
  });
});
