import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Milliseconds between two looks: where it costs nothing often, where a program must be started seldom. */
const interval = process.platform === 'linux' ? 20 : process.platform === 'win32' ? 1000 : 250;
/** What Node itself needs besides the script's memory, in megabytes. */
const nodeItself = 96;

/**
 * Calls `exceeded` when the process holds more memory than the script may. Needed because Buffers, WebAssembly and zlib
 * are not under the limit of V8's heap. Returns a function that stops watching.
 */
export function watchMemory(pid: number, memoryMb: number, exceeded: () => void): () => void {
  const limit = (memoryMb + nodeItself) * 1024 * 1024;
  let stopped = false;
  let timer: NodeJS.Timeout;
  const look = async () => {
    const bytes = await residentBytes(pid);
    if (stopped) {
      return;
    }
    if (bytes !== undefined && bytes > limit) {
      exceeded();
      return;
    }
    schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => void look(), interval);
    timer.unref();
  };
  schedule();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Undefined if it cannot be found out, for one because the process has ended. */
async function residentBytes(pid: number): Promise<number | undefined> {
  if (process.platform === 'linux') {
    try {
      const pages = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')[1];
      return Number(pages) * 4096;
    } catch {
      return undefined;
    }
  }
  if (process.platform === 'win32') {
    const line = await output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    const size = /"([\d.,\s\u00a0]+) K"/.exec(line)?.[1]?.replace(/\D/g, '');
    return size === undefined ? undefined : Number(size) * 1024;
  }
  const size = Number.parseInt(await output('ps', ['-o', 'rss=', '-p', `${pid}`]), 10);
  return Number.isNaN(size) ? undefined : size * 1024;
}

function output(command: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5000, windowsHide: true }, (error, stdout) =>
      resolve(error === null ? stdout : ''),
    );
  });
}
