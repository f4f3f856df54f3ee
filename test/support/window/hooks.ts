import type { Context } from 'mocha';
import { endSession, startSession } from './session.ts';
import { photographFailure } from './workbench.ts';

/** What Mocha does around the window tests, by `--require`. */

export const mochaGlobalSetup = startSession;

export const mochaGlobalTeardown = endSession;

export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    for (const picture of await photographFailure(test.fullTitle())) {
      process.stdout.write(`      ${picture}\n`);
    }
  },
};
