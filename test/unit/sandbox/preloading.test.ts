import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('packages that are loaded ahead', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;

  beforeEach(async () => {
    runner = await createScriptRunner();
  });
  afterEach(() => runner.close());

  function addPackage(name: string, source: string): void {
    const folder = join(runner.workspaceFolder, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), source);
  }

  function prepare(...packages: string[]): void {
    runner.sandbox.prepare({
      workspaceFolder: runner.workspaceFolder,
      scriptFolder: dirname(runner.path('action.js')),
      packages,
    });
  }

  it('have a time limit of their own, which does not end the run that comes meanwhile', async () => {
    addPackage('slow', 'const end = Date.now() + 500; while (Date.now() < end);');
    prepare('slow');
    const { ending } = await runner.handler('await new Promise((r) => setTimeout(r, 3500));', { timeoutMs: 8000 });
    assert.equal(ending.status, 'completed', ending.reason);
  });

  it('cannot reach the realm that decides what is reported', async () => {
    addPackage(
      'patches-some',
      `const { some } = Array.prototype;
      Array.prototype.some = function (...args) {
        try {
          if (this[0] !== undefined && !(this[0] instanceof Object)) {
            this[0].constructor.constructor('JSON.stringify = () => \\'"FORGED"\\'')();
          }
        } catch {}
        return some.apply(this, args);
      };`,
    );
    prepare('patches-some');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { effects } = await runner.handler(`require('patches-some'); api.idToken.setCustomClaim('a', 'genuine');`);
    assert.deepEqual(effects[0]?.arguments, ['a', 'genuine']);
  });

  it('cannot take the recording of effects out of the api while it is made', async () => {
    addPackage(
      'inherits-factory',
      `Object.defineProperty(Object.prototype, 'access.deny', {
        configurable: true,
        value: ({ host }) => void (globalThis.record = host.record),
      });`,
    );
    prepare('inherits-factory');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { effects } = await runner.handler(`require('inherits-factory'); globalThis.record?.('FORGED', []);`);
    assert.deepEqual(effects, []);
  });
});
