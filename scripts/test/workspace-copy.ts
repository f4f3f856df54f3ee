import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WorkspaceCopy {
  /** Absolute path, symbolic links resolved. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** A copy of a folder in the temporary folder, so that tests may write into it. */
export async function copyWorkspace(source: string): Promise<WorkspaceCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'claim-actions-workspace-')));
  await cp(source, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
