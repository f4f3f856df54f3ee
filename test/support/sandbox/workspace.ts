import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/claim-actions');

/**
 * A folder with the packages that scripts of users require (test/fixtures/workspace/package.json). Read only: tests copy
 * what they change.
 */
export function installedWorkspace(): string {
  return installedFixture('workspace');
}

/** The packages of test/fixtures/<name>, installed from its lock file once and kept beside the repository's own. */
export function installedFixture(name: string): string {
  const sources = join(root, 'test/fixtures', name);
  const lock = readFileSync(join(sources, 'package-lock.json'));
  const folder = join(cache, `${name}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(folder, 'complete'))) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      cpSync(join(sources, file), join(fresh, file));
    }
    cpSync(join(root, '.npmrc'), join(fresh, '.npmrc'));
    execFileSync('npm', ['ci', '--ignore-scripts'], {
      cwd: fresh,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    writeFileSync(join(fresh, 'complete'), '');
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  }
  return folder;
}
