import { join } from 'node:path';
import Mocha from 'mocha';
import { glob } from 'tinyglobby';
import CountingReporter from '../support/counting-reporter.ts';

/**
 * Called by VS Code inside its extension host. One suite for both ways to get there: `npm run test:host` in the
 * browser-hosted VS Code, `npm run test:desktop` in the desktop one.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const color = process.env['FORCE_COLOR'] === '1';
  const mocha = new Mocha({ timeout: 20_000, slow: 2_000, retries: 1, color, reporter: CountingReporter });
  const only = process.env['CLAIM_ACTIONS_HOST_TESTS'];
  const files = await glob('**/*.test.js', { cwd: import.meta.dirname });
  for (const file of files.sort()) {
    if (only === undefined || file.includes(only)) mocha.addFile(join(import.meta.dirname, file));
  }
  await mocha.loadFilesAsync();
  await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
}
