import { stat } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { Option } from 'commander';
import { glob } from 'tinyglobby';
import { checkScript, type Finding, syntaxFinding } from '../checks/check.ts';
import { surroundingsOf } from '../checks/surroundings.ts';
import { scriptPattern } from '../run/scenario-test.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import { readScript } from '../script/read-script.ts';
import { recognise } from '../script/recognise.ts';
import { UserError } from '../user-error.ts';
import { printFindingsAsSarif } from './print/findings-sarif.ts';
import { printFindings } from './print/findings-stylish.ts';
import type { RegisterCommand } from './program.ts';
import { readScriptFile } from './read-script-file.ts';
import { exitStatus } from './terminal.ts';
import { workspaceFolderOf } from './workspace-folder.ts';

interface CheckCommandOptions {
  format: 'stylish' | 'json' | 'sarif';
  namespace?: string;
}

/** `claim-actions check`: the checks of the editor. Ends with 1 if there is a warning or an error. */
export const registerCheck: RegisterCommand = (program, terminal, finish) => {
  program
    .command('check')
    .description('Find what fails silently at Auth0: claim names, callbacks, flow, secrets.')
    .argument('[paths...]', 'folders or scripts', ['.'])
    .addOption(
      new Option('-f, --format <name>', 'how to print').choices(['stylish', 'json', 'sarif']).default('stylish'),
    )
    .option('--namespace <url>', 'namespace that fixes put before claim names')
    .action(async (paths: string[], { format, namespace }: CheckCommandOptions) => {
      const findings = (await Promise.all((await filesAt(paths)).map((file) => findingsIn(file, namespace)))).flat();
      const shown = findings.map((it) => ({ ...it, file: relative(process.cwd(), it.file) || it.file }));
      if (format === 'json') terminal.out(`${JSON.stringify(shown.map(toJson), undefined, 2)}\n`);
      else if (format === 'sarif') terminal.out(printFindingsAsSarif(shown));
      else terminal.out(printFindings(shown, terminal.colors));
      const isSerious = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
      finish(isSerious ? exitStatus.failure : exitStatus.success);
    });
};

async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (given) => {
      const path = resolve(given);
      const found = await stat(path).catch(() => undefined);
      if (!found) throw new UserError(`There is no file or folder ${path}.`);
      if (found.isFile()) return [path];
      return glob(scriptPattern, { cwd: path, ignore: ['**/node_modules/**'], absolute: true });
    }),
  );
  return [...new Set(files.flat().map((file) => resolve(file)))].sort();
}

async function findingsIn(file: string, namespace: string | undefined): Promise<Finding[]> {
  const { source } = await readScriptFile(file);
  if (!recognise(source)) return [];
  const stripTypes = (text: string) => stripTypeScriptTypes(text);
  const script = readScript(file, source, { stripTypes });
  const trigger = script.kind === 'none' ? 'post-login' : script.trigger;
  const surroundings = await surroundingsOf({ file, trigger, workspaceFolder: workspaceFolderOf(file) }, nodeFiles);
  const checked = checkScript(source, file, { stripTypes, namespace, ...surroundings });
  if (checked.status === 'syntax-error') return [syntaxFinding(checked, file)];
  return checked.status === 'checked' ? checked.findings : [];
}

/** The documented shape: fixes without what only the editor needs. */
function toJson({ fixes, ...finding }: Finding) {
  return { ...finding, fixes: fixes.map(({ title, edits }) => ({ title, edits })) };
}
