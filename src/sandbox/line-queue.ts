import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { isTurnOver } from './turns.ts';

export interface LineQueue {
  push(chunk: Buffer): void;
  /** Calls back when every line was passed on that has come by now. */
  whenEmpty(done: () => void): void;
}

/**
 * Cuts a stream of bytes into lines, looking at each byte once, and passes on as many in a turn as there is time for.
 * Attack: ten thousand effects in the two megabytes that the system hands over at once. What has to wait keeps the
 * stream from being read, so that it is never more than that.
 */
export function createLineQueue(stream: Pick<Readable, 'pause' | 'resume'>, emit: (line: string) => void): LineQueue {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let lines: string[] = [];
  let next = 0;
  let isWaiting = false;
  const emptied: (() => void)[] = [];

  const passOn = () => {
    while (next < lines.length) {
      if (isTurnOver()) {
        isWaiting = true;
        stream.pause();
        setImmediate(passOn);
        return;
      }
      emit(lines[next++] ?? '');
    }
    lines = [];
    next = 0;
    if (isWaiting) {
      isWaiting = false;
      stream.resume();
    }
    for (const done of emptied.splice(0)) {
      done();
    }
  };

  return {
    push(chunk) {
      const [first = '', ...rest] = decoder.write(chunk).split('\n');
      parts.push(first);
      for (const later of rest) {
        lines.push(parts.join(''));
        parts = [later];
      }
      if (!isWaiting) {
        passOn();
      }
    },
    whenEmpty(done) {
      if (isWaiting) {
        emptied.push(done);
      } else {
        done();
      }
    },
  };
}
