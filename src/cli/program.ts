import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { registerCheck } from './check.ts';
import { registerEvents } from './events.ts';
import type { RegisterCommand } from './register-command.ts';
import { registerRun } from './run.ts';
import type { ExitStatus, Terminal } from './terminal.ts';
import { registerTest } from './test.ts';

const commands: readonly RegisterCommand[] = [registerRun, registerCheck, registerTest, registerEvents];

export function createProgram(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const program = new Command('claim-actions')
    .description('Run, check and test the Actions and Rules that put custom claims into Auth0 tokens.')
    .version(packageJson.version)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(claim-actions --help tells how to use it)')
    .exitOverride();
  for (const register of commands) register(program, terminal, finish);
  return program;
}
