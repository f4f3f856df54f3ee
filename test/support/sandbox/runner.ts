import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSandboxRunner } from '../../../scripts/build/build-sandbox-runner.ts';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'node_modules/.cache/claim-actions/sandbox/runner.cjs');
let built: Promise<string> | undefined;

/** Path of the sandbox's runner, bundled from the sources as they are now. */
export function builtRunner(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const newest = Math.max(
    ...['src/sandbox', 'src/auth0', 'scripts/build/build-sandbox-runner.ts'].map((path) => newestIn(join(root, path))),
  );
  if (!existsSync(file) || statSync(file).mtimeMs < newest) {
    mkdirSync(join(file, '..'), { recursive: true });
    // Beside its place first: tests of another file, in a process of their own, may be about to read it.
    const fresh = `${file}.${process.pid}`;
    await buildSandboxRunner(root, fresh);
    renameSync(fresh, file);
  }
  return file;
}

function newestIn(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) {
    return stats.mtimeMs;
  }
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
