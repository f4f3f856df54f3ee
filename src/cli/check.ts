import { relative } from 'node:path';
import process from 'node:process';
import { Option } from 'commander';
import type { Finding } from '../checks/check.ts';
import type { RegisterCommand } from './register-command.ts';
import { type Colors, exitStatus } from './terminal.ts';

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
      // The linter is large; the other commands start without it.
      const { checkFiles } = await import('./check-files.ts');
      const findings = await checkFiles(paths, namespace);
      const shown = findings.map((it) => ({ ...it, file: relative(process.cwd(), it.file) || it.file }));
      terminal.out(await print(shown, format, terminal.colors));
      const isSerious = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
      finish(isSerious ? exitStatus.failure : exitStatus.success);
    });
};

async function print(findings: readonly Finding[], format: CheckCommandOptions['format'], colors: Colors) {
  if (format === 'json') return `${JSON.stringify(findings.map(toJson), undefined, 2)}\n`;
  if (format === 'sarif') return (await import('./print/findings-sarif.ts')).printFindingsAsSarif(findings);
  return (await import('./print/findings-stylish.ts')).printFindings(findings, colors);
}

/** The documented shape: fixes without what only the editor needs. */
function toJson({ fixes, ...finding }: Finding) {
  return { ...finding, fixes: fixes.map(({ title, edits }) => ({ title, edits })) };
}
