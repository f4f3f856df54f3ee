import { execFile } from 'node:child_process';

/** Where util-linux puts the program that asks the system to end a process together with the one that started it. */
export const setprivFile = '/usr/bin/setpriv';

const options = ['--pdeathsig', 'KILL'];

/** By file: the machine does not change while this process lives, and asking takes longer than all else before a start. */
const asked = new Map<string, Promise<readonly string[]>>();

/**
 * What a child is started by so that it dies with its host at once, even in a loop: a program and its arguments, to be
 * followed by the child's own. Empty where that cannot be had: elsewhere than on Linux, with util-linux before 2.33, and
 * where another program has the name.
 */
export function dyingWithParent(file: string): Promise<readonly string[]> {
  const answer = asked.get(file) ?? ask(file);
  asked.set(file, answer);
  return answer;
}

function ask(file: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return Promise.resolve([]);
  return new Promise((resolve) => {
    execFile(file, [...options, '/bin/true'], { env: {} }, (error) => resolve(error ? [] : [file, ...options]));
  });
}
