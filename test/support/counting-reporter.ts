import { appendFileSync, writeFileSync } from 'node:fs';
import { format, stripVTControlCharacters } from 'node:util';
import Mocha from 'mocha';
import type { Counts } from '../../scripts/test/suite.ts';

/** Where a Mocha run reports to whoever started it, by environment, as it may be deep inside an extension host. */
const countsFile = process.env['CLAIM_ACTIONS_TEST_COUNTS'];
const outputFile = process.env['CLAIM_ACTIONS_TEST_OUTPUT'];

if (outputFile !== undefined) {
  // In an extension host the console is mixed with everything that VS Code has to say.
  // Some of Mocha's symbols are coloured whatever it is told.
  const shown = process.env['FORCE_COLOR'] === '1' ? (text: string) => text : stripVTControlCharacters;
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) =>
    appendFileSync(outputFile, `${shown(format(...values))}\n`);
}

/** Mocha's usual output, with what was tried again, and the counts for the summary of `npm test`. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      Mocha.reporters.Base.consoleLog(`    ↻ ${test.title}: tried again after ${error.message}`);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const counts: Counts = { passed: this.stats.passes, failed: this.stats.failures };
      if (countsFile !== undefined) writeFileSync(countsFile, JSON.stringify(counts));
    });
  }
}
