import type { Command } from 'commander';
import type { ExitStatus, Terminal } from './terminal.ts';

/** Adds one command. The action of a command ends by calling `finish` with the status of the process. */
export type RegisterCommand = (program: Command, terminal: Terminal, finish: (status: ExitStatus) => void) => void;
