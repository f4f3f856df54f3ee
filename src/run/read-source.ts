import { stripTypes } from '../sandbox/strip-types.ts';
import { readScript } from '../script/read-script.ts';
import type { NoScript, Script } from '../script/script.ts';

/** What was read last, by file. A script is read when it is edited and when it is run, and mostly it is the same text. */
const recent = new Map<string, { source: string; read: Script | NoScript }>();
/** More files than one flow has. */
const mostRecent = 16;

/** Reads a script, TypeScript included. The same text of a file gives the same object, which nobody may change. */
export function readSource(file: string, source: string): Script | NoScript {
  const known = recent.get(file);
  recent.delete(file);
  const read = known?.source === source ? known.read : readScript(file, source, { stripTypes });
  recent.set(file, { source, read });
  for (const oldest of recent.keys()) {
    if (recent.size <= mostRecent) break;
    recent.delete(oldest);
  }
  return read;
}
