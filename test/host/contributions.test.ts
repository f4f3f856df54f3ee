import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionApi } from '../support/host.ts';

describe('contributions', () => {
  before(() => extensionApi());

  it('registers exactly the commands that package.json declares', async () => {
    const manifest = vscode.extensions.getExtension('claim-actions.claim-actions')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((command) =>
      /^claimActions\.\w+$/.test(command),
    );
    assert.deepEqual(registered.sort(), declared);
  });
});
