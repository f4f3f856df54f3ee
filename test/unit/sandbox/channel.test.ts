import assert from 'node:assert/strict';
import { createScriptRunner, type ScriptRunner } from '../../support/sandbox/script-runner.ts';

describe('the channel of results', function () {
  this.timeout(20_000);
  let runner: ScriptRunner;

  before(async () => {
    runner = await createScriptRunner();
  });

  after(() => runner.close());

  async function claims(body: string): Promise<[status: string, ...names: unknown[]]> {
    const { ending, effects } = await runner.handler(body);
    return [ending.status, ...effects.map(({ arguments: [name] }) => name)];
  }

  for (const property of ['error', 'errno']) {
    it(`tells each effect once, though a write seems to have failed by an inherited ${property}`, async () => {
      const seen = await claims(`
        const failure = Object.assign(new Error('again'), { code: 'EAGAIN' });
        const answers = [${property === 'error' ? 'failure' : '-11'}];
        Object.defineProperty(Object.prototype, '${property}', { configurable: true, set() {}, get: () => answers.pop() });
        api.idToken.setCustomClaim('once', 1);
        const kept = '${property}' in {};
        delete Object.prototype.${property};
        api.idToken.setCustomClaim(kept ? 'given back' : 'gone', 2);`);
      assert.deepEqual(seen, ['completed', 'once', 'given back']);
    });

    it(`ends where an inherited ${property} cannot be taken away`, async () => {
      const seen = await claims(`
        api.idToken.setCustomClaim('before', 1);
        Object.defineProperty(Object.prototype, '${property}', { value: Object.assign(new Error(), { code: 'EAGAIN' }) });
        api.idToken.setCustomClaim('after', 2);`);
      assert.deepEqual(seen, ['crashed', 'before']);
    });
  }
});
