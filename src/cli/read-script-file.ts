import { readFile } from 'node:fs/promises';
import { UserError } from '../user-error.ts';

/** Text of a script. Throws UserError where there is no such file; what is in it is for the reader of scripts to judge. */
export async function readScriptFile(file: string): Promise<{ file: string; source: string }> {
  try {
    return { file, source: await readFile(file, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
      case 'ENOENT':
        throw new UserError(`There is no file ${file}.`);
      case 'EISDIR':
        throw new UserError(
          `${file} is a folder. Name the script files to run; several run as one flow, in that order.`,
        );
      case 'EACCES':
      case 'EPERM':
        throw new UserError(`${file} cannot be read: permission denied.`);
      default:
        throw error;
    }
  }
}
