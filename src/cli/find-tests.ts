import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { glob } from 'tinyglobby';
import { folderOfScripts, scriptPattern, testsOfScript } from '../run/scenario-test.ts';
import type { FoundScenario } from '../scenario/discover.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import { UserError } from '../user-error.ts';
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
  for (const path of paths.map((given) => resolve(given))) {
    const only = path.endsWith('.json') ? path : undefined;
    for (const file of await scriptFiles(path)) {
      for (const test of await testsOf(file)) {
        const isMeant = only === undefined || resolve(test.scenario.source) === only;
        if (isMeant) tests.set(`${file}\0${test.scenario.source}`, test);
      }
    }
  }
  return [...tests.values()];
}

async function scriptFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(`There is no file or folder ${path}.`);
  if (found.isFile() && !path.endsWith('.json')) return [path];
  const folder = found.isFile() ? folderOfScripts(path) : path;
  const files = await glob(scriptPattern, { cwd: folder, ignore: ['**/node_modules/**'], absolute: true });
  return files.map((file) => resolve(file)).sort();
}

async function testsOf(file: string): Promise<FoundTest[]> {
  const script = await readScriptFile(file);
  const tested = await testsOfScript(script, process.cwd(), nodeFiles);
  if (!tested) return [];
  const { trigger } = tested.script;
  return tested.scenarios.map((scenario) => ({ script, trigger, scenario }));
}
