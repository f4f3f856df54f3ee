import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench } from '../support/window/workbench.ts';

const run = 'Claim Actions: Run Against Sample Event';
const second = 'Zugänge & Rollen';
const inSecond = "rôles d'été.js";

const settingClaim = (value: string): string =>
  `exports.onExecutePostLogin = async (event, api) => { api.accessToken.setCustomClaim('https://example.com/where', ${value}); };\n`;

/** Two folders, the second with more than letters in its name, and a script beside both. Returns the workspace's file. */
async function severalFolders(folder: string): Promise<string> {
  const events = join(folder, second, inSecond.replace('.js', '.events'));
  await mkdir(events, { recursive: true });
  await writeFile(join(folder, second, inSecond), settingClaim('event.user.app_metadata.place'));
  const scenario = { base: 'typical', event: { user: { app_metadata: { place: 'ici' } } } };
  await writeFile(join(events, 'été.event.json'), JSON.stringify(scenario));
  await writeFile(join(folder, 'outside.js'), settingClaim("'outside'"));
  const file = join(folder, 'both.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: 'first-claim' }, { path: second }] }));
  return file;
}

describe('in a window with several folders', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ prepare: severalFolders });
  });

  after(() => workbench.close());

  const claim = (value: string) =>
    workbench
      .previewFrame()
      .getByRole('row')
      .filter({ hasText: 'https://example.com/where' })
      .getByText(value, { exact: true })
      .first();

  it('a script of the second folder runs with the scenario beside it, whatever letters are in their names', async () => {
    await workbench.openFile(inSecond);
    await workbench.runCommand(run);
    await workbench.previewFrame().locator('.outcome.completed').waitFor();
    await workbench.runCommand('Claim Actions: Choose Sample Event');
    await workbench.pick('été');
    await claim('"ici"').waitFor();
    await workbench.screenshot('several-folders');
  });

  it('a new scenario is made beside its script', async () => {
    await workbench.openFile(inSecond);
    await workbench.runCommand('Claim Actions: New Scenario');
    await workbench.enter('Straße 2');
    await workbench.page.locator('.tab.active', { hasText: 'Straße 2.event.json' }).waitFor();
    assert.ok(existsSync(workbench.path(second, "rôles d'été.events", 'Straße 2.event.json')));
  });

  it('a file outside all folders runs', async () => {
    await workbench.openFileOutside(workbench.path('outside.js'));
    await workbench.page.locator('.tab.active[data-resource-name="outside.js"]').waitFor();
    await workbench.runCommand(run);
    await claim('"outside"').waitFor();
  });

  it('text that was never saved runs', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.runCommand('Change Language Mode');
    await workbench.pick('JavaScript');
    await workbench.page.keyboard.insertText(settingClaim("'nowhere'"));
    await workbench.runCommand(run);
    await claim('"nowhere"').waitFor();
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 1);
  });
});
