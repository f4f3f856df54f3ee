import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import { LIMITS } from '../../../src/sandbox/limits.ts';
import { isPublicAddress } from '../../../src/sandbox/public-address.ts';
import type { Guards } from '../../../src/sandbox/wire.ts';
import { nodes } from '../../support/sandbox/nodes.ts';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

/** What a child says of itself where all guards hold. */
const allGuards = {
  permissionModel: true,
  noChildProcesses: true,
  noWorkers: true,
  networkClosed: true,
  filesClosed: true,
  processStripped: true,
  modulesFiltered: true,
  clonesClosed: true,
  environmentEmpty: true,
} satisfies Guards;

describe('HTTP in the sandbox', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;
  before(async () => {
    runner = await createScriptRunner();
  });
  after(() => runner.close());

  const get = `const get = (url, options = {}) => new Promise((resolve, reject) => {
    const request = require(url.startsWith('https') ? 'https' : 'http').request(url, options, (response) => {
      let text = ''; response.on('data', (d) => { text += d; }).on('end', () => resolve([response.statusCode, text]));
    });
    request.on('error', reject); request.end(options.body);
  });`;

  it('answers fetch and https from recorded responses, and reports the exchange at its line', async () => {
    const { effects, http: exchanges } = await runner.handler(
      `${get}
      const r = await fetch('https://api.example/v1/x?y=1', { method: 'POST', body: '{"q":1}' });
      api.idToken.setCustomClaim('a', [r.status, r.headers.get('x-a'), await r.json(), await get('https://api.example/v1/text')]);`,
      {
        http: [
          {
            method: 'POST',
            url: 'https://api.example/v1/x?y=1',
            status: 201,
            headers: { 'X-A': 'b' },
            body: { ok: true },
          },
          { url: 'https://api.example/*', body: 'plain' },
        ],
      },
    );
    assert.deepEqual(effects[0]?.arguments[1], [201, 'b', { ok: true }, [200, 'plain']]);
    assert.deepEqual(
      exchanges.map(({ method, url, status, source, requestBody, responseBody }) => [
        method,
        url,
        status,
        source,
        requestBody,
        responseBody,
      ]),
      [
        ['POST', 'https://api.example/v1/x?y=1', 201, 'recorded', '{"q":1}', '{"ok":true}'],
        ['GET', 'https://api.example/v1/text', 200, 'recorded', undefined, 'plain'],
      ],
    );
    assert.equal(exchanges[0]?.location?.line, 7);
    assert.equal(exchanges[1]?.location?.line, 2);
  });

  it('gives the words that belong to a status, to whoever asks', async () => {
    const { effects } = await runner.handler(
      `const { statusMessage } = await new Promise((resolve) => require('https').get('https://api.example/none', resolve));
      const all = [];
      for (const path of ['ok', 'none', 'odd']) all.push((await fetch('https://api.example/' + path)).statusText);
      api.idToken.setCustomClaim('a', [statusMessage, ...all]);`,
      {
        http: [
          { url: 'https://api.example/ok', status: 204 },
          { url: 'https://api.example/none', status: 404 },
          { url: 'https://api.example/odd', status: 299 },
        ],
      },
    );
    assert.deepEqual(effects[0]?.arguments[1], ['Not Found', 'No Content', 'Not Found', '']);
  });

  it('answers a script that nothing was prepared for, however it comes to HTTP', async () => {
    const cold = await createScriptRunner({ maxWaiting: 0 });
    try {
      for (const reach of [
        `process.getBuiltinModule('node:https').get('https://api.example/', resolve);`,
        `process['getBuiltin' + 'Module']('https').get('https://api.example/', resolve);`,
        `resolve(globalThis['fet' + 'ch']('https://api.example/'));`,
        `resolve(eval('fet' + 'ch')('https://api.example/'));`,
        `resolve((function () { return this['fet' + 'ch']; })()('https://api.example/'));`,
        `resolve(f\\u0065tch('https://api.example/'));`,
      ]) {
        const { ending } = await cold.handler(
          `const { status, statusCode } = await new Promise((resolve) => { ${reach} });
          if ((status ?? statusCode) !== 201) throw new Error('other');`,
          { http: [{ url: 'https://api.example/', status: 201 }] },
        );
        assert.deepEqual(ending, { status: 'completed' }, reach);
      }
    } finally {
      cold.close();
    }
  });

  it('ends an answer for who asks to keep the connection, whatever length is recorded', async () => {
    const { ending, effects } = await runner.handler(
      `${get}
      const headers = { connection: 'keep-alive' };
      api.idToken.setCustomClaim('a', [
        await get('https://api.example/a', { headers }), await get('https://api.example/b', { headers }),
        await get('https://api.example/none', { headers }), await get('https://api.example/a', { headers, method: 'HEAD' }),
      ]);`,
      {
        http: [
          { url: 'https://api.example/a', body: 'ä' },
          {
            url: 'https://api.example/b',
            headers: { 'content-length': '1', 'transfer-encoding': 'chunked' },
            body: 'bb',
          },
          { url: 'https://api.example/none', status: 204 },
        ],
      },
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(effects[0]?.arguments[1], [
      [200, 'ä'],
      [200, 'bb'],
      [204, ''],
      [200, ''],
    ]);
  });

  it('fails a request without a recorded answer, naming the URL and the entry to add', async () => {
    const { ending, http: exchanges } = await runner.handler(`await fetch('https://other.example/x');`);
    assert.equal(ending.error?.name, 'TypeError');
    assert.match(
      ending.error?.message ?? '',
      /No answer is recorded for GET https:\/\/other\.example\/x.*Add \{"method":"GET","url":"https:\/\/other\.example\/x","status":200,"body":\{\}\} to "http" in the scenario/,
    );
    assert.equal(exchanges[0]?.source, 'blocked');
  });

  it('shows what the script throws while it is told of the answer', async () => {
    for (const event of ['error', 'response']) {
      const { ending } = await runner.handler(
        `await new Promise(() => {
          const request = require('https').get('https://${event}.example/x');
          request.on('error', () => undefined).on('${event}', () => { throw new RangeError('mine'); });
        });`,
        { http: [{ url: 'https://response.example/*', body: 'ok' }] },
      );
      assert.deepEqual([ending.error?.name, ending.error?.message], ['RangeError', 'mine'], event);
    }
  });

  it('refuses what Node refuses before it makes a request', async () => {
    const { effects, http: exchanges } = await runner.handler(
      `const told = ({ name, message, cause }) => [name, message, cause?.message];
      const url = 'https://api.example/x';
      const refused = [fetch(url, { body: 'a' }), fetch(new Request(url), { body: 'a' }), fetch(url, { method: 'head', body: 'a' }), fetch('ftp://api.example/')];
      api.idToken.setCustomClaim('a', await Promise.all(refused.map((promise) => promise.catch(told))));
      await fetch(new Request(url, { method: 'PUT' }), { body: 'a' });`,
      { http: [{ url: '*' }] },
    );
    const bodiless = ['TypeError', 'Request with GET/HEAD method cannot have body.', null];
    assert.deepEqual(effects[0]?.arguments[1], [
      bodiless,
      bodiless,
      bodiless,
      ['TypeError', 'fetch failed', 'unknown scheme'],
    ]);
    assert.deepEqual(
      exchanges.map(({ method, requestBody }) => [method, requestBody]),
      [['PUT', 'a']],
    );
  });

  it('fails as recorded', async () => {
    const { effects } = await runner.handler(
      `${get} await get('https://down.example/').catch((e) => api.idToken.setCustomClaim('a', e.code));`,
      { http: [{ url: 'https://down.example', error: 'ECONNREFUSED' }] },
    );
    assert.deepEqual(effects[0]?.arguments, ['a', 'ECONNREFUSED']);
  });

  it('reports an exchange although the script has replaced what HTTP is made of', async () => {
    const { http: exchanges } = await runner.handler(
      `for (const k of ['Request', 'Response', 'Headers']) globalThis[k] = undefined;
      require('events').prototype.emit = () => {}; Array.prototype.push = () => 0; JSON.stringify = () => '{}';
      try { await Promise.race([fetch('https://api.example/x'), new Promise((r) => setTimeout(r, 50))]); } catch {}`,
      { http: [{ url: 'https://api.example/x', body: 1 }] },
    );
    // Either it got no answer, or the answer is in the report; an answer that is not is what must not be.
    assert.ok(exchanges.length <= 1);
  });

  for (const { name, execPath } of nodes) {
    it(`places an exchange where it was made, whatever the script writes on its promises, on ${name}`, async () => {
      const own = await createScriptRunner({ execPath });
      try {
        const { http: exchanges } = await own.handler(
          `await fetch('https://api.example/first');
  const { prototype } = require('events'), { on } = prototype;
  let mine;
  const look = () => { for (const key of Object.getOwnPropertySymbols(mine ?? {})) if (/ResourceStore/.test(key.description)) mine[key] = 1; };
  prototype.on = function (...args) { look(); return Reflect.apply(on, this, args); };
  mine = Promise.resolve().then(() => new Promise((resolve) => {
    require('https').get('https://api.example/second', (response) => response.resume().on('end', resolve));
  }));
  await mine;`,
          { http: [{ url: 'https://api.example/*', body: 'x' }] },
        );
        assert.deepEqual(
          exchanges.map(({ location }) => location?.line),
          [1, 7],
        );
      } finally {
        own.close();
      }
    });
  }

  it('reports attempts to connect past HTTP', async () => {
    const { http: exchanges } = await runner.handler(
      `await new Promise((resolve) => require('net').connect(25, '10.1.2.3').on('error', resolve));`,
    );
    assert.deepEqual(
      exchanges.map(({ method, url, source }) => [method, url, source]),
      [['CONNECT', '10.1.2.3:25', 'blocked']],
    );
  });

  it('answers no request that a report has no room for, and notes it', async () => {
    for (const before of [
      `for (let count = 0; count < 200; count++) await fetch('https://api.example/');`,
      `for (let count = 0; count < 200; count++) require('net').connect(1).on('error', () => {});`,
    ]) {
      const { ending, notes } = await runner.handler(`${before} await fetch('https://api.example/hidden');`, {
        http: [{ url: 'https://api.example/*', body: 'x' }],
      });
      assert.equal(ending.error?.message, 'fetch failed: A script may not make more than 200 requests.');
      assert.deepEqual(
        notes.map(({ code }) => code),
        ['too-many-requests'],
      );
    }
  });

  it('refuses to look up names where packages expect it, in their callback', async () => {
    const { ending, effects } = await runner.handler(
      `const dns = require('dns'); const told = (ask) => new Promise((resolve) => ask((error) => resolve(error.code)));
      const asked = [(done) => dns.lookup('a.test', done), (done) => dns.resolveMx('a.test', done), (done) => dns.reverse('1.1.1.1', done)];
      api.idToken.setCustomClaim('a', await Promise.all([...asked.map(told), dns.promises.resolve4('a.test').catch(({ code }) => code)]));`,
    );
    assert.equal(ending.status, 'completed');
    assert.deepEqual(effects[0]?.arguments[1], ['EACCES', 'EACCES', 'EACCES', 'EACCES']);
  });

  describe('with the network allowed', () => {
    let server: http.Server;
    let base: string;
    let contacts: string[];
    before(async () => {
      server = http.createServer((request, response) => {
        contacts.push(`${request.method} ${request.url}`);
        if (request.url === '/redirect') {
          response.writeHead(302, { location: 'http://127.0.0.1:1/private' }).end();
          return;
        }
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => response.writeHead(202, { 'x-echo': request.headers['x-a'] ?? '' }).end(`got ${body}`));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      base = `http://localhost:${(server.address() as AddressInfo).port}`;
    });
    beforeEach(() => {
      contacts = [];
    });
    after(() => server.close());

    it('refuses addresses of this machine, by name and by number', async () => {
      const open = await createScriptRunner({ allowNetwork: true });
      try {
        for (const url of [
          base,
          base.replace('localhost', '127.0.0.1'),
          base.replace('localhost', '[::ffff:127.0.0.1]'),
          'http://2130706433/',
          'http://169.254.169.254/latest',
        ]) {
          const { ending, http: exchanges } = await open.handler(`await fetch(${JSON.stringify(url)});`);
          assert.match(ending.error?.message ?? JSON.stringify(ending), /not a public address/);
          assert.equal(exchanges[0]?.source, 'blocked');
        }
        assert.deepEqual(contacts, []);
      } finally {
        open.close();
      }
    });

    it('tells the report, and not the script, which address a name has', async () => {
      const open = await createScriptRunner({ allowNetwork: true });
      try {
        const { ending, http: exchanges } = await open.handler(`await fetch('${base}');`);
        assert.match(`${ending.error?.message}`, /^fetch failed: Scripts may not reach localhost: it is not/);
        assert.match(`${exchanges[0]?.reason}`, /localhost \((?:127\.0\.0\.1|::1)\)/);
      } finally {
        open.close();
      }
    });

    it('makes the request in the host where the host name is listed, and checks redirects anew', async () => {
      const open = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        const { effects, http: exchanges } = await open.handler(
          `const r = await fetch('${base}/a', { method: 'PUT', headers: { 'x-a': 'b' }, body: 'hello' });
          api.idToken.setCustomClaim('a', [r.status, r.headers.get('x-echo'), await r.text()]);
          await fetch('${base}/redirect').catch((e) => api.idToken.setCustomClaim('e', e.message));`,
        );
        assert.deepEqual(effects[0]?.arguments[1], [202, 'b', 'got hello']);
        assert.match(`${effects[1]?.arguments[1]}`, /not a public address/);
        assert.deepEqual(
          exchanges.map(({ source, status }) => [source, status]),
          [
            ['network', 202],
            ['network', 302],
            ['blocked', undefined],
          ],
        );
        assert.deepEqual(contacts, ['PUT /a', 'GET /redirect']);
      } finally {
        open.close();
      }
    });

    it('makes no request with a body of megabytes, and reports it', async () => {
      const open = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        const { ending, http: exchanges } = await open.handler(
          `await fetch('${base}', { method: 'POST', body: new Uint8Array(6e6) });`,
        );
        assert.match(`${ending.error?.message}`, /may not have more than 5242880 bytes/);
        assert.deepEqual(
          exchanges.map(({ source, reason }) => [source, reason]),
          [['blocked', 'The body of a request may not have more than 5242880 bytes here.']],
        );
        assert.deepEqual(contacts, []);
      } finally {
        open.close();
      }
    });

    it('makes few requests at a time, and no more than a report lists', async () => {
      let current = 0;
      let most = 0;
      const slow = http.createServer((_request, response) => {
        most = Math.max(most, ++current);
        setTimeout(() => {
          current--;
          response.end();
        }, 2);
      });
      await new Promise<void>((resolve) => slow.listen(0, 'localhost', resolve));
      const { port } = slow.address() as AddressInfo;
      const runner = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        const { effects } = await runner.handler(
          `const all = await Promise.allSettled(Array.from({ length: 230 }, () => fetch('http://localhost:${port}/')));
          api.idToken.setCustomClaim('ok', all.filter(({ status }) => status === 'fulfilled').length);
          api.idToken.setCustomClaim('why', all.find(({ reason }) => reason)?.reason.message);`,
        );
        assert.equal(effects[0]?.arguments[1], 200);
        assert.match(`${effects[1]?.arguments[1]}`, /more than 200 requests/);
        assert.ok(most <= 6, `${most} at a time`);
      } finally {
        runner.close();
        slow.close();
      }
    });

    it('is in the report also where nobody waits for its answer', async () => {
      const silent = http.createServer(() => {});
      await new Promise<void>((resolve) => silent.listen(0, 'localhost', resolve));
      const { port } = silent.address() as AddressInfo;
      const open = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        const { ending, http: exchanges } = await open.handler(
          `fetch('http://localhost:${port}/told').catch(() => {});`,
        );
        assert.equal(ending.status, 'completed');
        assert.deepEqual(exchanges, [
          {
            method: 'GET',
            url: `http://localhost:${port}/told`,
            location: { line: 1, column: 54 },
            source: 'network',
            reason: 'The run ended before the answer came.',
          },
        ]);
      } finally {
        open.close();
        silent.closeAllConnections();
        silent.close();
      }
    });

    it('is asked no more while the script does not take the answers that are there', async () => {
      let asked = 0;
      const large = http.createServer((_request, response) => {
        asked++;
        response.end('x'.repeat(4_000_000));
      });
      await new Promise<void>((resolve) => large.listen(0, 'localhost', resolve));
      const { port } = large.address() as AddressInfo;
      const open = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        const { ending } = await open.handler(
          `for (let n = 0; n < 30; n++) void fetch('http://localhost:${port}/');
          await new Promise((resolve) => setTimeout(resolve, 50));
          for (;;);`,
          { timeoutMs: 2500 },
        );
        assert.equal(ending.status, 'timed-out');
        assert.ok(asked > 0 && asked <= 6, `${asked} were asked`);
      } finally {
        open.close();
        large.close();
      }
    });

    it('is not reached by a child that asks for it although it must not', async () => {
      const closed = await createScriptRunner({ allowedHosts: ['localhost'] });
      const asking = join(closed.workspaceFolder, 'runner.cjs');
      writeFileSync(
        asking,
        `console.log(JSON.stringify({ type: 'ready', node: 'x', guards: ${JSON.stringify(allGuards)} }));
        require('node:readline').createInterface(process.stdin).on('line', (line) => {
          if (line[0] !== 'R') return;
          const { nonce } = JSON.parse(line.slice(1));
          const tell = (type, data) => console.log(nonce + JSON.stringify({ type, data }));
          tell('fetch', { id: 1, method: 'GET', url: '${base}/stolen', headers: [], body: '' });
          setTimeout(() => { tell('settled', { status: 'completed' }); tell('end', {}); }, 300);
        });`,
      );
      const sandbox = createSandbox({ runnerFile: asking, allowedHosts: ['localhost'] });
      try {
        const { ending, http: exchanges } = await sandbox.run(closed.request('exports.onExecutePostLogin = () => {};'));
        assert.equal(ending.status, 'completed');
        assert.deepEqual(exchanges, []);
        assert.deepEqual(contacts, []);
      } finally {
        sandbox.dispose();
        closed.close();
      }
    });

    it('prefers recorded answers', async () => {
      const open = await createScriptRunner({ allowNetwork: true, allowedHosts: ['localhost'] });
      try {
        await open.handler(`await fetch('${base}/a');`, { http: [{ url: `${base}/*` }] });
        assert.deepEqual(contacts, []);
      } finally {
        open.close();
      }
    });
  });

  it('knows which addresses are public', () => {
    for (const address of [
      '127.0.0.1',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.1.1',
      '0.0.0.0',
      '100.64.0.1',
      '224.0.0.1',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '::7f00:1',
      'x',
    ]) {
      assert.equal(isPublicAddress(address), false, address);
    }
    for (const address of ['1.1.1.1', '93.184.216.34', '2606:4700::1111']) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('keeps no more of URLs, methods and bodies than a report can hold', async () => {
    const { http, ending } = await runner.handler(`
      const body = 'x'.repeat(200000);
      for (let i = 0; i < 100; i++) {
        await fetch('https://a.example/' + 'p'.repeat(20000), { method: 'PUT', body }).catch(() => {});
      }`);
    assert.deepEqual([ending.status, http.length], ['completed', 100]);
    const bodies = http.reduce((sum, { requestBody = '' }) => sum + requestBody.length, 0);
    assert.equal(bodies, LIMITS.allBodiesChars);
    assert.ok(http.every(({ url, reason = '' }) => url.length < 2100 && reason.length < 5000));
  });
});
