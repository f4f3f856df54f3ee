import { execFile } from 'node:child_process';

/** The version of the Node (or Electron run as Node) at this path, asked once. */
export function nodeVersionOf(execPath: string): () => Promise<string> {
  if (execPath === process.execPath) {
    return async () => process.version;
  }
  let version: Promise<string> | undefined;
  return () => {
    version ??= new Promise((resolve, reject) => {
      execFile(execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } }, (error, stdout) => {
        if (error === null) {
          resolve(stdout.trim());
        } else {
          reject(error);
        }
      });
    });
    return version;
  };
}
