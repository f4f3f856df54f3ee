import assert from 'node:assert/strict';
import { processesWith, type RunningProcess } from '../support/processes.ts';
import { Workbench } from '../support/window/workbench.ts';

describe('the processes of the sandbox', () => {
  let workbench: Workbench;
  let waiting: RunningProcess;

  afterEach(() => workbench.close());

  /** A window of its own, because the first test leaves one whose extension host is gone. */
  async function runInNewWindow(): Promise<void> {
    workbench = await Workbench.open();
    await workbench.openFile('roles-in-token/roles.js');
    await workbench.runCommand('Claim Actions: Run Against Sample Event');
    waiting = await waitingChild();
  }

  /** Those of this window: their arguments name the folders that scripts may read. */
  function children(): RunningProcess[] {
    return processesWith(`--allow-fs-read=${workbench.path()}`);
  }

  /** The one that has come after the run, and stays. */
  async function waitingChild(): Promise<RunningProcess> {
    let child: RunningProcess | undefined;
    for (let seen = 0; child === undefined || seen < 10; seen++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const [first, second] = children();
      if (first === undefined || second !== undefined || first.id !== child?.id) {
        seen = 0;
        child = second === undefined ? first : undefined;
      }
    }
    return child;
  }

  it('end when the extension host was killed', async () => {
    await runInNewWindow();
    process.kill(waiting.parent, 'SIGKILL');
    await until(() => !children().some(({ id }) => id === waiting.id));
  });

  it('end when the extension is disabled', async () => {
    await runInNewWindow();
    await workbench.runCommand('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extension-list-item').first().waitFor();
    await workbench.runCommand('Extensions: Disable All Installed Extensions');
    // VS Code disables what is at work only when the extensions start again, and offers that.
    await workbench.page.getByRole('button', { name: /Reload Window|Restart Extensions/ }).click();
    await until(() => children().length === 0);
    await workbench.runCommand('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extensions-list .monaco-list-row.disabled').first().waitFor();
    assert.deepEqual(children(), []);
  });

  it('end when the window is closed', async () => {
    await runInNewWindow();
    await workbench.page.close({ runBeforeUnload: true });
    await until(() => children().length === 0);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
