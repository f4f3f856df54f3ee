import assert from 'node:assert/strict';
import { createEngine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { builtInScenario } from '../../../src/scenario/built-in/index.ts';
import { UserError } from '../../../src/user-error.ts';

const url = 'ws://127.0.0.1:9/id';
const completed: SandboxResult = {
  ending: { status: 'completed' },
  effects: [],
  console: [],
  http: [],
  notes: [],
  cache: [],
  scriptMs: 90_000,
};

/** A sandbox that debugs and does nothing else. */
function debuggingOnly() {
  const requests: SandboxRequest[] = [];
  let stops = 0;
  const fail = () => {
    throw new Error('Only debugging is expected.');
  };
  const sandbox = {
    run: fail,
    prepare: fail,
    dispose: () => undefined,
    async debug(request: SandboxRequest) {
      requests.push(request);
      return { url, port: 9, processId: 1, result: Promise.resolve(completed), stop: () => void stops++ };
    },
  };
  return { sandbox, requests, stops: () => stops };
}

function request(files = ['/scripts/a.js']) {
  const scenario = builtInScenario('post-login', 'typical');
  assert.ok(scenario);
  const source = `exports.onExecutePostLogin = async () => {};`;
  return { scripts: files.map((file) => ({ file, source })), scenario, timeoutMs: 100 };
}

describe('a run under the debugger', () => {
  it('attaches to its process, has no time limit, and gives the report', async () => {
    const { sandbox, requests, stops } = debuggingOnly();
    const attached: string[] = [];
    const engine = createEngine({ sandbox, keys: createMemoryKeyStore() });
    const report = await engine.debug(request(), async (process) => void attached.push(process.url));
    assert.deepEqual(attached, [url]);
    assert.deepEqual(
      requests.map(({ timeoutMs }) => timeoutMs),
      [Number.POSITIVE_INFINITY],
    );
    assert.equal(report.outcome.status, 'completed');
    assert.equal(stops(), 1);
  });

  it('says that it was debugged: its times include how long the script stood still', async () => {
    const engine = createEngine({ sandbox: debuggingOnly().sandbox, keys: createMemoryKeyStore() });
    const report = await engine.debug(request(), async () => undefined);
    assert.equal(report.timing.debugged, true);
  });

  it('attaches to one process for each script of a flow', async () => {
    const { sandbox, requests, stops } = debuggingOnly();
    let attached = 0;
    const engine = createEngine({ sandbox, keys: createMemoryKeyStore() });
    await engine.debug(request(['/scripts/a.js', '/scripts/b.js']), async () => void attached++);
    assert.equal(attached, 2);
    assert.equal(requests.length, 2);
    assert.equal(stops(), 2);
  });

  it('ends the process when no debugger comes', async () => {
    const { sandbox, stops } = debuggingOnly();
    const engine = createEngine({ sandbox, keys: createMemoryKeyStore() });
    await assert.rejects(
      engine.debug(request(), () => Promise.reject(new Error('Nobody.'))),
      /Nobody/,
    );
    assert.equal(stops(), 1);
  });

  it('says so where the sandbox cannot debug', async () => {
    const { sandbox } = debuggingOnly();
    const { debug: _, ...without } = sandbox;
    const engine = createEngine({ sandbox: without, keys: createMemoryKeyStore() });
    await assert.rejects(
      engine.debug(request(), async () => undefined),
      (error) => error instanceof UserError && /cannot be debugged here/.test(error.message),
    );
  });
});
