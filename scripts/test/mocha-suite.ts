import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';
import { packageProgram, runProcess } from '../run-process.ts';
import type { Counts, Suite } from './suite.ts';

const reporter = 'test/support/counting-reporter.ts';

/** Test files that run in plain Node. `options` go to Mocha as they are. */
export function mochaSuite(name: string, files: string[], options: string[] = []): Suite {
  return {
    name,
    async run() {
      let exitCode = 0;
      const counts = await countedRun(name, async ({ env }) => {
        const color = process.stdout.isTTY ? '--color' : '--no-color';
        const args = [packageProgram('mocha'), '--reporter', reporter, color, ...options, ...files];
        ({ exitCode } = await runProcess(process.execPath, args, { env, echo: true }));
      });
      if (exitCode !== 0 && counts.failed === 0)
        throw new Error(`Mocha ended with exit code ${exitCode} after its tests.`);
      return counts;
    },
  };
}

/** What one run of Mocha is given by whoever starts it. */
export interface Run {
  /** For files of this run only, as two runs may go on at once. Inside the project, so that packages are found. */
  folder: string;
  /** Tells the reporter where to put the counts. */
  env: Record<string, string>;
}

/** Lets `start` run Mocha, and reads the counts that the reporter wrote. No counts, because the run crashed, is an error. */
export async function countedRun(name: string, start: (run: Run) => Promise<void>): Promise<Counts> {
  const folder = join(outFolder, `${name}-${process.pid}`);
  const countsFile = join(folder, 'counts.json');
  await mkdir(folder, { recursive: true });
  try {
    const color = process.stdout.isTTY ? '1' : '0';
    await start({ folder, env: { CLAIM_ACTIONS_TEST_COUNTS: countsFile, FORCE_COLOR: color } });
    const written = await readFile(countsFile, 'utf8').catch(() => undefined);
    if (written === undefined) throw new Error('The tests did not come to their end.');
    return JSON.parse(written) as Counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
