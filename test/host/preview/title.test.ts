import assert from 'node:assert/strict';
import { closeAllEditors, extensionApi, openFile, writeWorkspaceFile } from '../../support/host.ts';

const script = 'exports.onExecutePostLogin = async (event, api) => {};\n';

describe('the title of a preview', () => {
  afterEach(closeAllEditors);

  async function titleOf(...segments: string[]): Promise<string> {
    await writeWorkspaceFile(script, ...segments);
    const { document } = await openFile(...segments);
    return (await extensionApi()).previews.open(document.uri).panel.title;
  }

  it('is the name of the script', async () => {
    assert.equal(await titleOf('titles', 'roles.js'), 'Token: roles.js');
  });

  it('has the folder, too, where all scripts of a project have the same name', async () => {
    assert.equal(await titleOf('titles', 'Add roles', 'code.js'), 'Token: Add roles/code.js');
  });
});
