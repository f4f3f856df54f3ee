import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';
import { packageProgram, runProcess } from '../run-process.ts';
import type { Counts, Suite } from './suite.ts';

const reporter = 'test/support/counting-reporter.ts';

/** Test files that run in plain Node. `options` go to Mocha as they are; `files` may be narrowed on the command line. */
export function mochaSuite(name: string, files: string[], options: string[] = []): Suite {
  return {
    name,
    run: () =>
      countedRun(name, async (env) => {
        const args = [packageProgram('mocha'), '--reporter', reporter, ...options, ...files];
        await runProcess(process.execPath, args, { env, echo: true });
      }),
  };
}

/**
 * Lets `start` run Mocha with the environment it is given, and reads the counts that the reporter wrote.
 * No counts, because the run crashed or hung, is an error.
 */
export async function countedRun(name: string, start: (env: Record<string, string>) => Promise<void>): Promise<Counts> {
  const countsFile = join(outFolder, `${name}-counts.json`);
  await mkdir(outFolder, { recursive: true });
  await rm(countsFile, { force: true });
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  await start({ CLAIM_ACTIONS_TEST_COUNTS: countsFile, ...color });
  const written = await readFile(countsFile, 'utf8').catch(() => undefined);
  if (written === undefined) throw new Error('The tests did not come to their end.');
  return JSON.parse(written) as Counts;
}
