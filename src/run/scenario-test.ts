import { maskEach } from '../sandbox/masking.ts';
import { discoverScenarios, type FoundScenario } from '../scenario/discover.ts';
import { checkExpectation, type Difference } from '../scenario/expect/check-expectation.ts';
import { expectationFromReport } from '../scenario/expect/expectation-from-report.ts';
import { writeExpectation } from '../scenario/expect/write-expectation.ts';
import { type Files, folderOf, nameOf } from '../scenario/files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { namedTrigger, recognise } from '../script/recognise.ts';
import { maskOf } from './mask-secrets.ts';
import { readSource } from './read-source.ts';
import type { Report } from './report.ts';
import type { RunRequest } from './run-request.ts';
import { secretsOfRun } from './secrets-of-run.ts';

/** A script with its scenarios that say what to expect: each of them is a test. */
export interface TestedScript {
  trigger: string;
  /** Of its handler, or of what is wrong with it. 1-based. */
  line: number;
  scenarios: FoundScenario[];
}

/** Which files may hold scripts, below the folder of their scenarios. */
export const scriptPattern = '**/*.{js,cjs,ts,cts}';

/** The folder below which the scripts of a scenario file lie. */
export function folderOfScripts(scenarioFile: string): string {
  const folder = folderOf(scenarioFile);
  return isFolderOfScenarios(folder) ? folderOf(folder) : folder;
}

/** `events`, or `roles.events` for the script `roles.js` alone. */
export function isFolderOfScenarios(folder: string): boolean {
  return /(^|\.)events$/.test(nameOf(folder));
}

/**
 * The tests of a text, nearest scenario first; undefined if it is no script or has none. A script that does not parse
 * keeps its tests, and one whose handler is not found those of its own: they fail, and must not look as if there were none.
 */
export async function testsOfScript(
  { file, source }: { file: string; source: string },
  workspaceFolder: string | undefined,
  files: Files,
): Promise<TestedScript | undefined> {
  if (!recognise(source)) return undefined;
  const script = readSource(file, source);
  const isScript = script.kind !== 'none' || script.reason === 'syntax-error';
  const trigger = script.kind === 'none' ? namedTrigger(source) : script.trigger;
  const line = (script.kind === 'none' ? script.location : script.handlers[0]?.location)?.line ?? 1;
  const found = await discoverScenarios({ script: file, trigger, workspaceFolder }, files);
  const scenarios = found.filter(({ hasExpectation, origin }) => hasExpectation && (isScript || origin === 'own'));
  return scenarios.length === 0 ? undefined : { trigger, line, scenarios };
}

/**
 * What a test runs. Its report has secrets as they are, because an expectation is about what Auth0 gets (who shows something
 * of it hides them: `shownDifferences`); their values are those of the scenario alone, and nothing is kept from run to run, so that a test gives
 * the same everywhere and in any order.
 */
export function testRequest(
  script: { file: string; source: string },
  scenario: Scenario,
  workspaceFolder: string | undefined,
): RunRequest {
  return {
    scripts: [script],
    scenario,
    revealSecrets: true,
    isolated: true,
    ...(workspaceFolder !== undefined && { workspaceFolder }),
  };
}

/** How a run differs from what its scenario expects; empty if the test passes. */
export function differencesOf(report: Report, { expect = {} }: Scenario): Difference[] {
  return checkExpectation(report, expect);
}

/** Differences as people read them, for one in files that a CI run leaves: without the values of secrets, but with claims' names. */
export function shownDifferences(differences: readonly Difference[], request: RunRequest): Promise<Difference[]> {
  const mask = maskOf(secretsOfRun(request));
  return maskEach(differences, function* ({ path, expected, actual, message }) {
    return {
      path,
      expected: yield* mask.steps(expected),
      actual: yield* mask.steps(actual),
      // The sentence about an outcome has what the script threw.
      message: path[0] === 'outcome' ? yield* mask.steps(message) : message,
    };
  });
}

/** The text of a scenario file with the expectation that a run would pass; what else it asks for is kept. */
export function withSeenExpectation(text: string, report: Report, { expect, source }: Scenario): string {
  return writeExpectation(text, expectationFromReport(report, expect), source, report.script.trigger);
}
