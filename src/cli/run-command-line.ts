import { CommanderError } from 'commander';
import { printable } from '../run/printable.ts';
import { isSupportedNode } from '../sandbox/node-flags.ts';
import { UserError } from '../user-error.ts';
import { createProgram } from './program.ts';
import { type ExitStatus, exitStatus, type Terminal } from './terminal.ts';

/**
 * Runs one command line, without the names of node and script, and gives the exit status. Never rejects for bad input.
 * @param version of this Node, as `process.version`
 */
export async function main(args: readonly string[], terminal: Terminal, version: string): Promise<ExitStatus> {
  if (!isSupportedNode(version)) {
    terminal.err(
      `${terminal.colors.red('error')} claim-actions needs Node 22.15 or newer, and this is Node ${version}.\n`,
    );
    return exitStatus.wrongUsage;
  }
  let status: ExitStatus = exitStatus.success;
  const program = createProgram(terminal, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has printed what was wrong already; --help and --version end this way too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.success : exitStatus.wrongUsage;
    terminal.err(`${terminal.colors.red('error')} ${printable(explained(error))}\n`);
    return exitStatus.wrongUsage;
  }
}

function explained(error: unknown): string {
  if (error instanceof UserError) return sentence(error);
  // Files and folders that may not be read, disks that are full: the system says it well enough.
  if (error instanceof Error && 'syscall' in error && 'path' in error) return error.message;
  const details = error instanceof Error ? error.stack : String(error);
  return `This is a bug in claim-actions. Please report it with these lines:\n${details}`;
}

/** `scenario.event.json:3:7: sentence`, as editors and terminals recognise places. */
function sentence({ message, file, line, column }: UserError): string {
  if (file === undefined) return message;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return message.includes(file) ? message : `${place}: ${message}`;
}
