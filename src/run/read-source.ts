import { stripTypes } from '../sandbox/strip-types.ts';
import { readScript } from '../script/read-script.ts';
import type { NoScript, Script } from '../script/script.ts';

/** Reads a script, TypeScript included. */
export function readSource(file: string, source: string): Script | NoScript {
  return readScript(file, source, { stripTypes });
}
