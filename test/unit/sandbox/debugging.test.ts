import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { InspectorClosed } from '../../../src/sandbox/debug-run.ts';
import { nodes } from '../../support/sandbox/nodes.ts';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

interface Paused {
  callFrames: { location: { scriptId: string; lineNumber: number } }[];
}

/** As much of a debugger as these tests need. */
async function attach(url: string) {
  const socket = new WebSocket(url);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const answers = new Map<number, (result: unknown) => void>();
  let paused: (event: Paused) => void = () => {};
  const logged: unknown[] = [];
  const urls = new Map<string, string>();
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(`${data}`);
    if (message.id !== undefined) {
      answers.get(message.id)?.(message.result);
    } else if (message.method === 'Debugger.paused') {
      paused(message.params);
    } else if (message.method === 'Debugger.scriptParsed') {
      urls.set(message.params.scriptId, message.params.url);
    } else if (message.method === 'Runtime.consoleAPICalled') {
      logged.push(...message.params.args.map(({ value }: { value: unknown }) => value));
    }
  });
  const call = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      answers.set(++id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  /** Sends a command and waits for the next pause. */
  const pauseAfter = (method: string) =>
    new Promise<Paused>((resolve) => {
      paused = resolve;
      void call(method);
    });
  return { call, pauseAfter, logged, urls };
}

/** What the inspector tells any program that asks its port what there is to debug. */
async function listOf(port: number): Promise<string> {
  return await fetch(`http://127.0.0.1:${port}/json/list`).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
}

for (const { name, execPath } of nodes) {
  describe(`debugging a script on ${name}`, function () {
    this.timeout(20_000);
    let runner: ScriptRunner;
    before(async () => {
      runner = await createScriptRunner({ execPath });
    });
    after(() => runner.close());
    const source = `exports.onExecutePostLogin = async (event, api) => {\n  const x = 41;\n  api.idToken.setCustomClaim('x', x + 1);\n  console.log('seen', x);\n};`;

    it('stops at a breakpoint set by path before the script was loaded, without a time limit', async () => {
      const request = runner.request(source, { timeoutMs: 50 });
      const run = await runner.sandbox.debug(request).catch((error: unknown) => {
        assert.ok(error instanceof InspectorClosed, `${error}`);
        return runner.sandbox.debug(request, { withoutPermissionModel: true });
      });
      assert.equal(await listOf(run.port), '');
      const debuggee = await attach(run.url);
      await debuggee.call('Runtime.enable');
      await debuggee.call('Debugger.enable');
      await debuggee.call('Debugger.setBreakpointByUrl', {
        url: pathToFileURL(runner.path('action.js')).href,
        lineNumber: 2,
      });
      await debuggee.pauseAfter('Runtime.runIfWaitingForDebugger');
      const { callFrames } = await debuggee.pauseAfter('Debugger.resume');
      const [frame] = callFrames;
      assert.deepEqual(
        [debuggee.urls.get(frame?.location.scriptId ?? ''), frame?.location.lineNumber],
        [pathToFileURL(runner.path('action.js')).href, 2],
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      await debuggee.call('Debugger.resume');
      const { ending, effects } = await run.result;
      assert.equal(ending.status, 'completed');
      assert.deepEqual(effects, [
        { method: 'idToken.setCustomClaim', arguments: ['x', 42], location: { line: 3, column: 15 } },
      ]);
      assert.deepEqual(debuggee.logged, ['seen', 41]);
    });

    it('has no inspector in ordinary runs', async () => {
      const { effects } = await runner.handler(
        `let url = 'none'; try { require('inspector').open(0); url = require('inspector').url(); } catch {} api.idToken.setCustomClaim('a', url ?? 'none');`,
      );
      assert.deepEqual(effects[0]?.arguments, ['a', 'none']);
    });
  });
}
