import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { Option } from 'commander';
import type { Engine } from '../run/engine.ts';
import { differencesOf, shownDifferences, testRequest, withSeenExpectation } from '../run/scenario-test.ts';
import { differenceText } from '../scenario/expect/difference-text.ts';
import { UserError } from '../user-error.ts';
import { createTerminalEngine } from './engine.ts';
import { type FoundTest, findTests } from './find-tests.ts';
import { inOrder } from './in-order.ts';
import type { RegisterCommand } from './register-command.ts';
import { createJunitReporter } from './reporters/junit.ts';
import { createSpecReporter } from './reporters/spec.ts';
import { createTapReporter } from './reporters/tap.ts';
import type { CreateReporter, TestResult } from './reporters/test-result.ts';
import { loadFound } from './scenario-for.ts';
import { type ExitStatus, exitStatus, type Terminal } from './terminal.ts';
import { workspaceFolderOf } from './workspace-folder.ts';

const reporters = { spec: createSpecReporter, tap: createTapReporter, junit: createJunitReporter } satisfies Record<
  string,
  CreateReporter
>;

/** Each has a process of its own, and another one that waits for the next. */
const MAX_RUNS_AT_ONCE = 8;

interface TestOptions {
  update?: boolean;
  reporter: keyof typeof reporters;
}

/** `claim-actions test`: runs every scenario that says what to expect. */
export const registerTest: RegisterCommand = (program, terminal, finish) => {
  program
    .command('test')
    .description('Run every scenario that has "expect", and show what differs.')
    .argument('[paths...]', 'folders, scripts, *.event.json files, or patterns of them (**/*.js)', ['.'])
    .option('-u, --update', 'write what was seen into "expect" of the scenarios that fail')
    .addOption(new Option('-r, --reporter <name>', 'how to print').choices(Object.keys(reporters)).default('spec'))
    .action(async (paths: string[], options: TestOptions) => finish(await runTests(paths, options, terminal)));
};

async function runTests(
  paths: readonly string[],
  { update = false, reporter: name }: TestOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const tests = await findTests(paths);
  if (tests.length === 0) throw new UserError(noTests(paths));
  const reporter = reporters[name](terminal.colors);
  const results: TestResult[] = [];
  terminal.out(reporter.begin?.() ?? '');
  const runsAtOnce = Math.min(MAX_RUNS_AT_ONCE, availableParallelism(), tests.length);
  const engine = createTerminalEngine(runsAtOnce);
  try {
    for await (const result of inOrder(tests, runsAtOnce, (test) => runTest(test, engine, update))) {
      results.push(result);
      terminal.out(reporter.result(result));
    }
  } finally {
    engine.dispose();
  }
  terminal.out(reporter.end(results));
  return results.some(({ status }) => status === 'failed') ? exitStatus.failure : exitStatus.success;
}

/** A path that was mistyped must not look like tests that pass. */
function noTests(paths: readonly string[]): string {
  const where = paths.map((path) => resolve(path)).join(', ');
  return `No tests found in ${where}: no script there has a scenario with "expect". \`claim-actions events <file>\` lists the scenarios of a script; "expect": { "outcome": "completed" } in one makes it a test.`;
}

async function runTest(test: FoundTest, engine: Engine, update: boolean): Promise<TestResult> {
  const started = performance.now();
  const scenarioFile = test.scenario.source;
  const about = {
    script: relative(process.cwd(), test.script.file),
    scenarioFile: relative(process.cwd(), scenarioFile),
    name: test.scenario.name,
  };
  const ended = (status: TestResult['status'], difference?: string): TestResult => {
    const durationMs = performance.now() - started;
    return { ...about, status, durationMs, ...(difference !== undefined && { difference }) };
  };
  try {
    const scenario = await loadFound(test.scenario, test.trigger);
    const request = testRequest(test.script, scenario, workspaceFolderOf(test.script.file));
    const report = await engine.run(request);
    const differences = differencesOf(report, scenario);
    if (differences.length === 0) return ended('passed');
    if (!update) return ended('failed', differenceText(await shownDifferences(differences, request)).trimEnd());
    const text = await readFile(scenarioFile, 'utf8');
    await writeFile(scenarioFile, withSeenExpectation(text, report, scenario));
    return ended('updated');
  } catch (error) {
    // One scenario that cannot be used must not hide the results of the others.
    if (error instanceof UserError) return ended('failed', error.message);
    throw error;
  }
}
