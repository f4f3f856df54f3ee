import { existsSync, realpathSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A VS Code installed on this machine. */
export interface Desktop {
  /** The command that opens windows. */
  command: string;
  /** The program that the command starts. */
  executable: string;
}

/** The installed VS Code whose `code` command is on the PATH. */
export function findDesktop(): Desktop | undefined {
  const name = platform() === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const command = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (command === undefined) return undefined;
  const bin = dirname(realpathSync(command));
  const executable = {
    darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
    win32: ['../Code.exe'],
    linux: ['../code'],
  }[platform() as 'darwin' | 'win32' | 'linux']
    ?.map((path) => join(bin, path))
    .find((file) => existsSync(file));
  return executable === undefined ? undefined : { command, executable };
}
