import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const examples = join(root, 'examples');

/** As it is installed. `npm test` has built it. */
const main = join(root, 'dist', 'cli.js');
const keyFolder = mkdtempSync(join(tmpdir(), 'claim-actions-keys-'));
after(() => rm(keyFolder, { recursive: true, force: true }));

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface SpawnOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** As `| head` does when it has enough. */
  closeStdoutAtOnce?: boolean;
  /** As if nobody read what goes wrong. */
  closeStderrAtOnce?: boolean;
}

/** Runs the command line as a user's shell would: in another process, from the folder of the examples. */
export function claimActions(args: string[], options: SpawnOptions = {}): Promise<Ended> {
  const { cwd = examples, env = {}, closeStdoutAtOnce = false, closeStderrAtOnce = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      // The colours of whoever runs the tests are not those of the command.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, CLAIM_ACTIONS_KEYS: keyFolder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (closeStdoutAtOnce) child.stdout.destroy();
    if (closeStderrAtOnce) child.stderr.destroy();
    const ended: Ended = { status: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}
