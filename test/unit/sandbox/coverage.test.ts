import assert from 'node:assert/strict';
import { canRecordCoverage } from '../../../src/sandbox/node-flags.ts';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('the coverage of a run', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;

  before(async () => {
    runner = await createScriptRunner({});
  });

  after(() => runner.close());

  /** Texts of the blocks that ran never. */
  async function missed(source: string, options: object = {}): Promise<string[]> {
    const { coverage } = await runner.sandbox.run(runner.request(source, { coverage: true, ...options }));
    const [script] = coverage ?? [];
    assert.ok(script);
    return script.blocks.filter(({ count }) => count === 0).map(({ start, end }) => source.slice(start, end));
  }

  it('names the blocks that did not run, by their places in the source', async () => {
    const source = `exports.onExecutePostLogin = async (event, api) => {
  if (event.never) { api.access.deny('é'); } else { console.log('here'); }
};
function unused() { return 1; }`;
    assert.deepEqual(await missed(source), ["{ api.access.deny('é'); }", 'function unused() { return 1; }']);
  });

  it('counts in a Rule from where its text begins', async () => {
    const source =
      'function (user, context, callback) { if (user.never) { user.x(); } callback(null, user, context); }';
    const rule = { kind: 'rule', trigger: 'rule', handler: '', input: { user: {}, context: {} } };
    assert.deepEqual(await missed(source, rule), ['{ user.x(); }']);
  });

  it('is there for a script that throws, too', async () => {
    const source = 'exports.onExecutePostLogin = async (event) => { if (event.never) { event.x(); } throw event; };';
    assert.deepEqual(await missed(source), ['{ event.x(); }']);
  });

  it('cannot be rewritten by what the script puts on prototypes, or names like itself', async () => {
    const source = `exports.onExecutePostLogin = async (event, api) => {
  if (event.never) { api.access.deny('no'); }
  Object.prototype.toJSON = () => ({ id: 3, method: 'Profiler.disable' });
  Array.prototype.toJSON = () => [[0, 9, 9]];
  Object.defineProperty(Object.prototype, 'error', { get: () => 'no', set() {}, configurable: true });
  Array.prototype.push = Array.prototype.map = () => [];
  const text = 'exports.x = async (event, api) => { if (true) { api.y; } };';
  eval('var exports = {};' + text + '//# sourceURL=' + __filename);
  eval('var exports = {};' + text + '//# sourceURL=file://%00');
};`;
    assert.equal((await missed(source))[0], "{ api.access.deny('no'); }");
  });

  it('is not told, rather than told wrong, where a toJSON on every object cannot be taken away', async () => {
    const source = `exports.onExecutePostLogin = async () => {
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => ({ id: 9, method: 'Profiler.disable' }) });
};`;
    const { coverage, notes } = await runner.sandbox.run(runner.request(source, { coverage: true }));
    assert.deepEqual([coverage, notes.map(({ code }) => code)], [undefined, ['no-coverage']]);
  });

  it('is absent unless it was asked for', async () => {
    const { coverage } = await runner.sandbox.run(runner.request('exports.onExecutePostLogin = async () => {};', {}));
    assert.equal(coverage, undefined);
  });

  it('gives the script no inspector', async () => {
    const source = `exports.onExecutePostLogin = async () => {
  const inspector = require('node:inspector');
  for (const attempt of [
    () => new inspector.Session().connect(),
    () => inspector.open(0),
    () => require('node:inspector/promises').open(0),
  ]) {
    try {
      attempt();
      console.log('worked: ' + attempt);
    } catch {}
  }
};`;
    const { ending, console } = await runner.sandbox.run(runner.request(source, { coverage: true }));
    assert.deepEqual([ending.status, console], ['completed', []]);
  });

  it('gives it none through a profile on a console of V8 either', async () => {
    const source = `exports.onExecutePostLogin = async () => {
  const { prototype } = require('node:events');
  const { emit } = prototype;
  const told = new Set();
  prototype.emit = function (...args) { told.add(this); return Reflect.apply(emit, this, args); };
  const other = console.context?.('other');
  other?.profile('a');
  other?.profileEnd('a');
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const object of told) if (typeof object.post === 'function') console.log('a session');
};`;
    const { ending, console } = await runner.sandbox.run(runner.request(source, { coverage: true }));
    assert.deepEqual([ending.status, console], ['completed', []]);
  });

  it('needs a permission model that knows the inspector', () => {
    const versions = ['v22.23.3', 'v24.11.0', 'v24.12.0', 'v25.0.0'];
    assert.deepEqual(versions.map(canRecordCoverage), [false, false, true, true]);
  });
});
