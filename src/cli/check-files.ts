import { resolve } from 'node:path';
import process from 'node:process';
import { glob } from 'tinyglobby';
import { checkScript, type Finding, syntaxFindings } from '../checks/check.ts';
import { surroundingsOf } from '../checks/surroundings.ts';
import { scriptPattern } from '../run/scenario-test.ts';
import { stripTypes } from '../sandbox/strip-types.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import { readScript } from '../script/read-script.ts';
import { recognise } from '../script/recognise.ts';
import { givenPaths } from './given-paths.ts';
import { readScriptFile } from './read-script-file.ts';

/** Findings in the scripts at paths, in the order of the files' names. Throws UserError for a path that does not exist. */
export async function checkFiles(paths: readonly string[], namespace: string | undefined): Promise<Finding[]> {
  const files = await filesAt(paths);
  return (await Promise.all(files.map((file) => findingsIn(file, namespace)))).flat();
}

async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    (await givenPaths(paths)).map(({ path, isFolder }) =>
      isFolder ? glob(scriptPattern, { cwd: path, ignore: ['**/node_modules/**'], absolute: true }) : [path],
    ),
  );
  return [...new Set(files.flat().map((file) => resolve(file)))].sort();
}

async function findingsIn(file: string, namespace: string | undefined): Promise<Finding[]> {
  const { source } = await readScriptFile(file);
  if (!recognise(source)) return [];
  const script = readScript(file, source, { stripTypes });
  const trigger = script.kind === 'none' ? 'post-login' : script.trigger;
  const surroundings = await surroundingsOf({ file, trigger, workspaceFolder: process.cwd() }, nodeFiles);
  const checked = checkScript(source, file, { stripTypes, namespace, ...surroundings });
  if (checked.status === 'syntax-error') return syntaxFindings(checked, file, source);
  return checked.status === 'checked' ? checked.findings : [];
}
