import { relative } from 'node:path';
import process from 'node:process';

/** From the working directory, where it is not longer that way. */
export function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path !== '' && path.length < file.length ? path : file;
}
