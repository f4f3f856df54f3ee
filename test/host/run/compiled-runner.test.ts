import { closeAllEditors, extensionApi, openText, until } from '../../support/host.ts';
import { processesWith } from '../../support/processes.ts';

describe('the sandbox of this editor', () => {
  afterEach(closeAllEditors);

  it('starts its processes from what V8 has compiled of it after the first run', async () => {
    const { runs } = await extensionApi();
    const { document } = await openText('exports.onExecutePostLogin = async (event, api) => {};\n');
    await until(async () => {
      // Each run makes way for a process that waits for the next one, and the machine must have time for the rest.
      await runs.run(document);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return processesWith('.v8').some(({ parent }) => parent === process.pid);
    }, 'No process was started from compiled code');
  });
});
