import { processesWith, type RunningProcess } from '../support/processes.ts';
import { Workbench } from '../support/window/workbench.ts';

describe('the processes of the sandbox', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile('roles-in-token/roles.js');
  });

  after(() => workbench.close());

  beforeEach(async () => {
    await workbench.runCommand('Claim Actions: Run Against Sample Event');
    await until(() => children().length > 0);
  });

  /** Those of this window: their arguments name the folders that scripts may read. */
  function children(): RunningProcess[] {
    return processesWith(`--allow-fs-read=${workbench.path()}`);
  }

  it('end when the extension host was killed', async () => {
    const [child] = children();
    process.kill(child?.parent ?? 0, 'SIGKILL');
    await until(() => !children().some(({ id }) => id === child?.id));
  });

  it('end when the window is closed', async () => {
    await workbench.page.close({ runBeforeUnload: true });
    await until(() => children().length === 0);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
