import assert from 'node:assert/strict';
import { folderOfScripts } from '../../../src/run/scenario-test.ts';
import { discoverScenarios } from '../../../src/scenario/discover.ts';
import { type Files, folderOf, nameOf, resolvePath } from '../../../src/scenario/files.ts';
import { loadScenario, scenarioName } from '../../../src/scenario/load-scenario.ts';
import { memoryFiles } from './memory-files.ts';

/** Files of a Windows machine, which takes both kinds of slashes. */
function windowsFiles(contents: Record<string, string>): Files {
  const slashes = (path: string) => path.replaceAll('\\', '/');
  const files = memoryFiles(
    Object.fromEntries(Object.entries(contents).map(([path, content]) => [slashes(path), content])),
  );
  return {
    stat: (path) => files.stat(slashes(path)),
    read: (path) => files.read(slashes(path)),
    list: (folder) => files.list(slashes(folder)),
  };
}

describe('paths of Windows', () => {
  it('are taken apart', () => {
    assert.equal(folderOf('c:\\ws\\actions\\roles.js'), 'c:\\ws\\actions');
    assert.equal(nameOf('c:\\ws\\actions\\roles.js'), 'roles.js');
    assert.equal(nameOf('c:\\ws/actions/roles.js'), 'roles.js');
    assert.equal(scenarioName('c:\\ws\\roles.events\\first login.event.json'), 'first login');
    assert.equal(folderOfScripts('c:\\ws\\roles.events\\admin.event.json'), 'c:\\ws');
  });

  it('are put together as Windows writes them', () => {
    assert.equal(
      resolvePath('c:\\ws\\actions', 'events/admin.event.json'),
      'c:\\ws\\actions\\events\\admin.event.json',
    );
    assert.equal(resolvePath('c:\\ws\\actions\\', './../shared.event.json'), 'c:\\ws\\shared.event.json');
    assert.equal(resolvePath('\\\\server\\share\\ws', 'events'), '\\\\server\\share\\ws\\events');
    assert.equal(resolvePath('c:\\ws', 'd:\\other\\a.event.json'), 'd:\\other\\a.event.json');
    assert.equal(resolvePath('/ws/back\\slash', 'events'), '/ws/back\\slash/events');
  });

  it('lead to the scenarios of a script, and to what they are based on', async () => {
    const files = windowsFiles({
      'c:\\ws\\events\\shared.event.json': '{}',
      'c:\\ws\\actions\\rôles 2.events\\admin.event.json': '{ "base": "..\\\\..\\\\events\\\\shared.event.json" }',
    });
    const place = { script: 'c:\\ws\\actions\\rôles 2.js', trigger: 'post-login', workspaceFolder: 'c:\\ws' };
    const found = (await discoverScenarios(place, files)).filter(({ origin }) => origin !== 'built-in');
    assert.deepEqual(
      found.map(({ source }) => source),
      ['c:\\ws\\actions\\rôles 2.events\\admin.event.json', 'c:\\ws\\events\\shared.event.json'],
    );
    const { name } = await loadScenario(found[0]?.source ?? '', 'post-login', files);
    assert.equal(name, 'admin');
  });
});
