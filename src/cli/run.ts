import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Report } from '../run/report.ts';
import { createTerminalEngine } from './engine.ts';
import { milliseconds, secret, triggerId } from './option-values.ts';
import { printReport } from './print/print-report.ts';
import { scriptsOfFiles, scriptsOfTrigger } from './project-scripts.ts';
import type { RegisterCommand } from './register-command.ts';
import { scenarioForOneOf, triggersOf } from './scenario-for.ts';
import { type ExitStatus, exitStatus, type Terminal } from './terminal.ts';
import { workspaceFolderOf } from './workspace-folder.ts';

interface RunOptions {
  event: string;
  trigger?: string;
  handler?: string;
  project?: string;
  secret?: Record<string, string>;
  timeout?: number;
  json?: boolean;
  revealSecrets?: boolean;
  print?: keyof typeof printableTokens;
}

const printableTokens = { 'access-token': 'accessToken', 'id-token': 'idToken' } as const;

/** `claim-actions run`: one script, or several as one flow. */
export const registerRun: RegisterCommand = (program, terminal, finish) => {
  program
    .command('run')
    .description('Run a script, or several as one flow in that order, and show the tokens that Auth0 would issue.')
    .argument('[files...]', 'scripts: Actions, Rules, or a Hook')
    .option('-e, --event <name or file>', 'sample event: typical, minimal, …, or an *.event.json file', 'typical')
    .option('--trigger <id>', 'trigger, where the file does not say it: post-login, credentials-exchange, …', triggerId)
    .option('--handler <name>', 'export to call')
    .option('-p, --project <path>', 'run what a Deploy CLI project binds to --trigger (post-login), in its order')
    .option('-s, --secret <NAME=VALUE>', 'secret for the script; repeat it for more', secret)
    .option('--timeout <ms>', 'time for all scripts together; 20000 at Auth0', milliseconds)
    .addOption(
      new Option('--json', 'print the whole report as JSON, as docs/report.md describes it').conflicts('print'),
    )
    .addOption(new Option('--print <token>', 'print only this signed token').choices(Object.keys(printableTokens)))
    .option('--reveal-secrets', 'show the values of secrets instead of masking them')
    .action(async (files: string[], options: RunOptions, command: Command) => {
      if ((files.length === 0) === (options.project === undefined)) {
        command.error('error: name the scripts to run, or a project with --project');
      }
      finish(await run(files, options, terminal));
    });
};

async function run(files: readonly string[], options: RunOptions, terminal: Terminal): Promise<ExitStatus> {
  const { event, handler, project, secret: secrets, timeout: timeoutMs, revealSecrets } = options;
  const toRun =
    project === undefined
      ? await scriptsOfFiles(files.map((file) => resolve(file)))
      : await scriptsOfTrigger(resolve(project), options.trigger ?? 'post-login');
  const trigger = options.trigger ?? toRun.trigger;
  const [first] = toRun.scripts;
  if (!first) return exitStatus.wrongUsage;
  const triggers = trigger === undefined ? triggersOf(first, handler) : [trigger];
  const scenario = await scenarioForOneOf(triggers, first.file, event);
  const workspaceFolder = workspaceFolderOf(first.file);
  const engine = createTerminalEngine();
  try {
    const report = await engine.run({
      ...toRun,
      scenario,
      ...(trigger !== undefined && { trigger }),
      ...(handler !== undefined && { handler }),
      ...(secrets && { secrets }),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(revealSecrets && { revealSecrets }),
      ...(workspaceFolder !== undefined && { workspaceFolder }),
    });
    if (options.print) return printSignedToken(report, options.print, terminal);
    terminal.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report, terminal.colors));
    return statusOf(report);
  } finally {
    engine.dispose();
  }
}

/** For `curl`: the token alone, or on standard error why there is none. */
function printSignedToken(
  report: Report,
  name: keyof typeof printableTokens,
  { out, err, colors }: Terminal,
): ExitStatus {
  const token = report.tokens[printableTokens[name]];
  if (token?.jwt) {
    out(`${token.jwt}\n`);
    return statusOf(report);
  }
  err(printReport(report, colors));
  return exitStatus.failure;
}

/** A redirect is no failure: the script did what it should, and the scenario ends there. */
function statusOf({ outcome }: Report): ExitStatus {
  return outcome.status === 'completed' || outcome.status === 'redirected' ? exitStatus.success : exitStatus.failure;
}
