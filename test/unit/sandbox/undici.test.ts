import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { nodes } from '../../support/sandbox/nodes.ts';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';
import { installedWorkspace } from '../../support/sandbox/workspace.ts';

const http = [
  { url: 'https://api.example/read?q=1', headers: { 'x-a': 'b', 'set-cookie': 'c=d' }, body: { ok: true } },
  { url: 'https://api.example/write', method: 'POST', status: 201, body: 'written' },
  { url: 'https://api.example/moved', status: 302, headers: { location: '/read?q=1' } },
  { url: 'https://api.example/down', error: 'ECONNREFUSED' },
  { url: 'https://api.example/slow', delayMs: 60_000 },
];

for (const { name, execPath } of nodes) {
  describe(`requests of undici on ${name}`, function () {
    this.timeout(20_000);
    let runner: ScriptRunner;
    before(async function () {
      this.timeout(180_000);
      runner = await createScriptRunner({ execPath });
      for (const folder of ['undici', 'undici-5', 'undici-6', '@fastify']) {
        const modules = join('node_modules', folder);
        cpSync(join(installedWorkspace(), modules), join(runner.workspaceFolder, modules), { recursive: true });
      }
    });
    after(() => runner.close());

    for (const version of ['undici-5', 'undici-6', 'undici']) {
      it(`of ${version} get recorded answers, and are reported where they were made`, async () => {
        const {
          ending,
          effects,
          http: exchanges,
        } = await runner.handler(
          `const { request, fetch, stream } = require('${version}');
          const read = await request('https://api.example/read', { query: { q: 1 }, headers: { a: 'b' } });
          const written = await request('https://api.example/write', { method: 'POST', headers: ['a', 'b'], body: 'by request' });
          const fetched = await fetch('https://api.example/moved');
          const posted = await fetch('https://api.example/write', { method: 'POST', body: new URLSearchParams({ by: 'fetch' }) });
          const chunks = [];
          const { Writable, Readable } = require('stream');
          const body = Readable.from(['by ', 'stream']);
          await stream('https://api.example/write', { method: 'POST', body }, () => new Writable({ write(chunk, _, done) { chunks.push(chunk); done(); } }));
          api.idToken.setCustomClaim('a', [
            read.statusCode, read.headers['x-a'], await read.body.json(), written.statusCode, await written.body.text(),
            fetched.status, fetched.statusText, fetched.url, await fetched.json(), posted.status, await posted.text(), Buffer.concat(chunks).toString(),
          ]);`,
          { http },
        );
        assert.deepEqual(ending, { status: 'completed' });
        const answer = { ok: true };
        assert.deepEqual(effects[0]?.arguments[1], [
          200,
          'b',
          answer,
          201,
          'written',
          200,
          'OK',
          'https://api.example/read?q=1',
          answer,
          201,
          'written',
          'written',
        ]);
        assert.deepEqual(
          exchanges.map(({ method, url, source, requestBody, location }) => [
            method,
            url.slice('https://api.example/'.length),
            source,
            requestBody,
            location?.line,
          ]),
          [
            ['GET', 'read?q=1', 'recorded', undefined, 2],
            ['POST', 'write', 'recorded', 'by request', 3],
            ['GET', 'moved', 'recorded', undefined, 4],
            // A redirect is followed long after the call.
            ['GET', 'read?q=1', 'recorded', undefined, undefined],
            ['POST', 'write', 'recorded', 'by=fetch', 5],
            ['POST', 'write', 'recorded', 'by stream', 9],
          ],
        );
      });

      it(`of ${version} fail as recorded, as nothing is recorded, and when they are given up`, async () => {
        const { ending, effects } = await runner.handler(
          `const { request, fetch } = require('${version}');
          const told = ({ name, code, message, cause }) => [name, code, message, cause?.message];
          api.idToken.setCustomClaim('a', [
            await request('https://api.example/down').catch(told),
            await request('https://api.example/none').catch(told),
            (await fetch('https://api.example/none').catch(told)).slice(2),
            await request('https://api.example/slow', { signal: AbortSignal.abort() }).catch(({ name }) => name),
            await fetch('https://api.example/slow', { signal: AbortSignal.timeout(5) }).catch(({ name }) => name),
          ]);`,
          { http },
        );
        assert.deepEqual(ending, { status: 'completed' });
        const [down, none, fetched, aborted, late] = (effects[0]?.arguments[1] ?? []) as [
          string[],
          string[],
          string[],
          string,
          string,
        ];
        assert.deepEqual(down.slice(0, 2), ['Error', 'ECONNREFUSED']);
        assert.deepEqual(none.slice(0, 2), ['Error', 'EACCES']);
        assert.match(`${none[2]}`, /^No answer is recorded for GET https:\/\/api\.example\/none/);
        assert.deepEqual(fetched, ['fetch failed', none[2]]);
        assert.deepEqual([aborted, late], ['AbortError', 'TimeoutError']);
      });
    }

    it('with a dispatcher of the script, and of WebSockets, meet closed handles', async () => {
      const { effects, http: exchanges } = await runner.handler(
        `const { request, Agent } = require('undici');
        const { code } = await request('https://api.example/moved', { dispatcher: new Agent() }).catch((error) => error);
        await new Promise((resolve) => { new WebSocket('ws://socket.example/').onerror = resolve; });
        api.idToken.setCustomClaim('a', code);`,
        { http },
      );
      assert.deepEqual(effects[0]?.arguments[1], 'EACCES');
      assert.deepEqual(
        exchanges.map(({ method, url, source }) => [method, url, source]),
        [
          ['CONNECT', 'api.example:443', 'blocked'],
          ['CONNECT', 'socket.example:80', 'blocked'],
        ],
      );
    });
  });
}
