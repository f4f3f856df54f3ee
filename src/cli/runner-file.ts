import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.ts';

/**
 * The code that runs inside the sandbox's process: below the bundled command line (this module may be in a chunk beside
 * it) or, from source, in `dist`.
 */
export function runnerFile(): string {
  const places = ['./sandbox/runner.cjs', '../sandbox/runner.cjs', '../../dist/sandbox/runner.cjs'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new UserError('The sandbox is not built yet. Run npm run build first.');
  return found;
}
