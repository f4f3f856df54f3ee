import { execFileSync } from 'node:child_process';

export interface RunningProcess {
  id: number;
  parent: number;
}

/** Processes whose command line has this text. */
export function processesWith(text: string): RunningProcess[] {
  return execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && !line.includes('ps -eo'))
    .map((line) => {
      const [id = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
      return { id, parent };
    });
}
