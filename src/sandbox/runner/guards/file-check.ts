import * as realm from '../realm/intrinsics.ts';
import { url } from '../realm/node.ts';
import { denied } from './pin.ts';
import type { IsReadable } from './readable.ts';

/** The real path of a file that may be read; throws what the script gets otherwise. */
export type Check = (call: string, path: unknown) => string;

export function createCheck(isReadable: IsReadable, realpath: (path: string) => string): Check {
  return (call, given) => {
    const path = pathOf(given);
    if (path === undefined) {
      throw refusal(call, given);
    }
    const resolved = realm.resolvePath(path);
    if (!isReadable(resolved)) {
      throw refusal(call, given);
    }
    let target: string;
    try {
      target = realpath(resolved);
    } catch (error) {
      throw isReadable(existingAbove(resolved, realpath)) ? error : refusal(call, given);
    }
    if (!isReadable(target)) {
      throw refusal(call, given);
    }
    return target;
  };
}

/**
 * Where the nearest folder above that exists really is. Attack: a link that leads outside, and the difference between
 * "not there" and "not allowed" behind it, which says what there is on the machine.
 */
function existingAbove(path: string, realpath: (path: string) => string): string {
  for (let above = realm.dirname(path); ; above = realm.dirname(above)) {
    try {
      return realpath(above);
    } catch {
      if (above === realm.dirname(above)) {
        return above;
      }
    }
  }
}

function pathOf(given: unknown): string | undefined {
  if (typeof given === 'string') {
    return given;
  }
  if (realm.types.isUint8Array(given)) {
    return undefined;
  }
  try {
    return given instanceof url.URL && given.protocol === 'file:' ? realm.fileURLToPath(given.href) : undefined;
  } catch {
    return undefined;
  }
}

/** Node's own error for what is not allowed, whether it is there or not. */
export function refusal(call: string, path: unknown): NodeJS.ErrnoException {
  const error = denied(
    `EACCES: scripts may only read their own folder and node_modules, ${call} '${typeof path === 'string' ? path : ''}'`,
    'EACCES',
  );
  error.syscall = call;
  return error;
}
