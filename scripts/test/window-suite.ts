import { mochaSuite } from './mocha-suite.ts';
import type { Suite } from './suite.ts';

/** Files of whole-window tests. What they need must be built and packaged before. */
export function windowSuite(files: string[]): Suite {
  return mochaSuite('window', files, [
    ...['--require', 'test/support/window/hooks.ts'],
    ...['--timeout', '60000', '--slow', '10000'],
    // A browser on a busy machine can lose a click. A test that needed a second try is named in the output.
    ...['--retries', '1'],
    // A test that gave up may have left something that waits for ever, and the run would wait with it.
    '--exit',
  ]);
}
