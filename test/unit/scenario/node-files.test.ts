import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';

describe('scenarios on a disk', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('take no link for a script that stands in for a package', async () => {
    const scenario = join(folder, 'a.event.json');
    writeFileSync(scenario, JSON.stringify({ base: 'typical', stubs: { pg: './pg.js' } }));
    writeFileSync(join(folder, 'credentials'), 'SECRET=abc');
    symlinkSync(join(folder, 'credentials'), join(folder, 'pg.js'));
    await assert.rejects(loadScenario(scenario, 'post-login', nodeFiles), {
      name: 'UserError',
      message: `${scenario} has ./pg.js as the stub of pg, but there is no such script.`,
    });
    rmSync(join(folder, 'pg.js'));
    writeFileSync(join(folder, 'pg.js'), 'exports.ok = 1;');
    const { stubs } = await loadScenario(scenario, 'post-login', nodeFiles);
    assert.equal(stubs?.['pg']?.source, 'exports.ok = 1;');
  });
});
