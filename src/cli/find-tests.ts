import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import { glob } from 'tinyglobby';
import { folderOfScripts, isFolderOfScenarios, scriptPattern, testsOfScript } from '../run/scenario-test.ts';
import type { FoundScenario } from '../scenario/discover.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import { type GivenPath, givenPaths } from './given-paths.ts';
import { readScriptFile } from './read-script-file.ts';

/** A script with one of its scenarios that says what to expect. */
export interface FoundTest {
  script: { file: string; source: string };
  trigger: string;
  scenario: FoundScenario;
}

/**
 * The tests below folders, of scripts, or of scenario files, each once. A scenario is a test of every script that it
 * belongs to. Throws UserError for a path that does not exist.
 */
export async function findTests(paths: readonly string[]): Promise<FoundTest[]> {
  const tests = new Map<string, FoundTest>();
  // Shells name hundreds of scenarios of the same script.
  const filesIn = once(scriptFiles);
  const testsOf = once(testsOfFile);
  for (const given of await givenPaths(paths)) {
    const only = scenariosMeant(given);
    for (const file of await filesIn(placeOfScripts(given, only !== undefined))) {
      for (const test of await testsOf(file)) {
        const source = resolve(test.scenario.source);
        if (only === undefined || source === only || source.startsWith(only + sep)) {
          tests.set(`${file}\0${source}`, test);
        }
      }
    }
  }
  return [...tests.values()];
}

/** The scenario, or the folder of scenarios, that is named instead of a script; undefined for all of the scripts there. */
function scenariosMeant({ path, isFolder }: GivenPath): string | undefined {
  return (isFolder ? isFolderOfScenarios(path) : path.endsWith('.json')) ? path : undefined;
}

/** A script, or the folder below which the scripts are. */
function placeOfScripts({ path, isFolder }: GivenPath, namesScenarios: boolean): string {
  return namesScenarios ? folderOfScripts(isFolder ? join(path, '*') : path) : path;
}

async function scriptFiles(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const files = await glob(scriptPattern, { cwd: place, ignore: ['**/node_modules/**'], absolute: true });
  return files.map((file) => resolve(file)).sort();
}

function once<Result>(work: (of: string) => Promise<Result>): (of: string) => Promise<Result> {
  const done = new Map<string, Promise<Result>>();
  return (of) => {
    const result = done.get(of) ?? work(of);
    done.set(of, result);
    return result;
  };
}

async function testsOfFile(file: string): Promise<FoundTest[]> {
  const script = await readScriptFile(file);
  const tested = await testsOfScript(script, process.cwd(), nodeFiles);
  if (!tested) return [];
  const { trigger, scenarios } = tested;
  return scenarios.map((scenario) => ({ script, trigger, scenario }));
}
