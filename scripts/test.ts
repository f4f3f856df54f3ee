import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';
import { packageExtension } from './package/package-extension.ts';
import { checkSuite } from './test/check-suite.ts';
import { desktopSuite, hostSuite } from './test/host-suite.ts';
import { mochaSuite } from './test/mocha-suite.ts';
import type { Counts, Suite } from './test/suite.ts';
import { windowSuite } from './test/window-suite.ts';

/**
 * `npm test` runs every suite and ends with `N passed, N failed` over all of them. `npm run test:<suite>` runs one;
 * a further word narrows it to the files with that word in their path: `npm run test:host -- preview`.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [suiteName, only] = positionals;

function testFiles(folder: string): string[] {
  return [only === undefined ? `test/${folder}/**/*.test.ts` : `test/${folder}/**/*${only}*{,/**/*}.test.ts`];
}

const suites: Suite[] = [
  checkSuite,
  // Most unit tests wait for a process that they started, so more files than processors go on at once.
  mochaSuite('unit', testFiles('unit'), [
    '--timeout',
    '20000',
    '--parallel',
    '--jobs',
    `${availableParallelism() + 1}`,
  ]),
  mochaSuite('package', testFiles('package'), ['--timeout', '60000']),
  hostSuite(only),
  windowSuite(testFiles('window')),
];

// The desktop suite is the host suite on another VS Code, which not every machine can download: only when asked for.
const chosen =
  suiteName === undefined ? suites : [...suites, desktopSuite(only)].filter(({ name }) => name === suiteName);
if (chosen.length === 0) throw new Error(`There is no suite called ${suiteName}.`);

/** Every suite tests what is built, as it is packaged where that is what is tested. */
const buildSuite: Suite = {
  name: 'build',
  async run() {
    const packaged = chosen.some(({ name }) => name === 'package' || name === 'window');
    await buildAll({ production: packaged });
    if (packaged) await packageExtension();
    return { passed: 1, failed: 0 };
  },
};

const results: { name: string; counts: Counts; seconds: number }[] = [];
for (const suite of [buildSuite, ...chosen]) {
  // Without a build every other failure would only say that there was none.
  if (results.some(({ name, counts }) => name === buildSuite.name && counts.failed > 0)) break;
  process.stdout.write(`\n${suite.name}\n`);
  const start = performance.now();
  const counts = await runSuite(suite);
  results.push({ name: suite.name, counts, seconds: (performance.now() - start) / 1000 });
}

process.stdout.write('\n');
for (const { name, counts, seconds } of results) {
  process.stdout.write(
    `${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(0)} s)\n`,
  );
}
const total = (key: keyof Counts) => results.reduce((sum, { counts }) => sum + counts[key], 0);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** A suite that could not run, or ran nothing, is one failure. */
async function runSuite(suite: Suite): Promise<Counts> {
  try {
    const counts = await suite.run();
    if (counts.passed + counts.failed > 0) return counts;
    process.stdout.write('This suite ran no test.\n');
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return { passed: 0, failed: 1 };
}
