import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import type { Engine } from '../../../src/run/engine.ts';
import { readSource } from '../../../src/run/read-source.ts';
import { discoverScenarios } from '../../../src/scenario/discover.ts';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';
import { runSource, startRealEngine } from './real-engine.ts';
import { assertReport } from './report-schema.ts';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

describe('the schema of reports', () => {
  let engine: Engine;
  before(() => {
    engine = startRealEngine();
  });
  after(() => engine.dispose());

  it('describes the report of every example in each of its own situations, the typical and the minimal one', async () => {
    const files = await glob('**/*.js', { cwd: examples });
    assert.ok(files.length > 10);
    for (const file of files) {
      const path = join(examples, file);
      const script = { file: path, source: await readFile(path, 'utf8') };
      const read = readSource(script.file, script.source);
      assert.notEqual(read.kind, 'none', file);
      if (read.kind === 'none') continue;
      const found = await discoverScenarios({ script: script.file, trigger: read.trigger }, nodeFiles);
      const own = found.filter(({ origin }) => origin !== 'built-in').map(({ source }) => source);
      for (const event of [...own, 'typical', 'minimal']) {
        const scenario = await loadScenario(event, read.trigger, nodeFiles);
        assertReport(await engine.run({ scripts: [script], scenario }));
      }
    }
  }).timeout(60_000);

  const action = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;
  for (const [what, source] of Object.entries({
    'throws an error': action('  throw new TypeError("no");'),
    'throws something else': action('  throw null;'),
    'does not parse': action('  const = 1;'),
    'is no script': '',
    'never ends': action('  for (;;) {}'),
    'ends its process': action('  process.exit(3);'),
    'asks for a page': action('  await fetch("https://example.com/").catch((error) => console.error(error));'),
    'sets odd values': action(`
  api.idToken.setCustomClaim('https://example.com/odd', { a: undefined, b: new Date(0), c: new Map(), d: Number.NaN });
  api.idToken.setCustomClaim('https://example.com/odd', 1);
  api.user.setAppMetadata('a', 1);`),
    'redirects with a session token': action(`
  const token = api.redirect.encodeToken({ secret: 'secret', payload: { a: 1 } });
  api.redirect.sendUserTo('https://example.com/', { query: { session_token: token } });`),
    denies: action('  api.access.deny("no");'),
  })) {
    it(`describes the report of an Action that ${what}`, async () => {
      assertReport(await runSource(engine, source, { timeoutMs: 500 }));
    });
  }

  it('has room for no field that it does not describe', async () => {
    const report = await runSource(engine, action(''));
    assert.throws(() => assertReport({ ...report, timing: { ...report.timing, extra: 1 } }), /extra/);
  });

  it('describes the report of a flow', async () => {
    const rule = 'function (user, context, callback) { callback(new Error("no")); }';
    const report = await runSource(engine, [rule, action('')]);
    assert.equal(report.flow?.length, 2);
    assertReport(report);
  });
});
