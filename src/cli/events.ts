import { relative, resolve } from 'node:path';
import process from 'node:process';
import { printable } from '../run/printable.ts';
import { readSource } from '../run/read-source.ts';
import { UserError } from '../user-error.ts';
import { readScriptFile } from './read-script-file.ts';
import type { RegisterCommand } from './register-command.ts';
import { scenariosOf } from './scenario-for.ts';
import { type Colors, exitStatus } from './terminal.ts';

/** `claim-actions events`: what can be given to `run --event` for a script. */
export const registerEvents: RegisterCommand = (program, terminal, finish) => {
  program
    .command('events')
    .description('List the sample events of a script, nearest first: what run --event takes.')
    .argument('<file>', 'an Action, Rule or Hook')
    .action(async (file: string) => {
      terminal.out(await list(resolve(file), terminal.colors));
      finish(exitStatus.success);
    });
};

async function list(file: string, colors: Colors): Promise<string> {
  const script = await readScriptFile(file);
  const read = readSource(script.file, script.source);
  if (read.kind === 'none') throw new UserError(read.message, { file, ...read.location });
  const found = await scenariosOf(read);
  const width = Math.max(...found.map(({ name }) => name.length));
  const lines = found.map(({ name, source, origin, description, hasExpectation }) => {
    const where = origin === 'built-in' ? 'built-in' : relative(process.cwd(), source);
    const test = hasExpectation ? colors.green(' test') : '';
    const about = description ? `\n  ${''.padEnd(width)}  ${printable(description)}` : '';
    return `  ${printable(name.padEnd(width))}  ${colors.dim(printable(where))}${test}${about}\n`;
  });
  return `${colors.bold(read.trigger)}\n${lines.join('')}`;
}
