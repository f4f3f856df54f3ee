import * as realm from './intrinsics.ts';

const chunk = realm.allocate(1 << 16);
const fill = realm.uncurry(Buffer.prototype.fill as (this: Buffer, value: number) => Buffer);
const decode = realm.uncurry(realm.latin1Slice as (this: Buffer, from: number, to: number) => string);
/** What has come of a line without an end. Never looked into, so that V8 copies its parts together only once. */
let begun = '';
/** What was not looked through yet. */
let unread = '';

/**
 * The next line from the host, by a blocking read: there is no handle and no listener in the process for a script to
 * find, and a child that nobody needs any more ends here, when the host closes its end or dies.
 * The bytes are wiped at once, because uninitialised Buffers of a script may get the same memory.
 */
export function readLine(): string {
  for (;;) {
    const line = takeLine();
    if (line !== undefined) {
      return line;
    }
    append(readSome());
  }
}

/** The next line without blocking the event loop; keeps the process alive while it waits. */
export function readLineLater(done: (line: string) => void): void {
  const line = takeLine();
  if (line !== undefined) {
    done(line);
    return;
  }
  realm.readLater(0, chunk, 0, chunk.length, null, (error, count) => {
    if (error !== null || count === 0) {
      realm.exit(0);
    }
    append(count);
    readLineLater(done);
  });
}

function takeLine(): string | undefined {
  const end = realm.indexOf(unread, '\n');
  if (end < 0) {
    begun += unread;
    unread = '';
    return undefined;
  }
  const line = begun + realm.slice(unread, 0, end);
  begun = '';
  unread = realm.slice(unread, end + 1);
  return line;
}

function append(count: number): void {
  unread += decode(chunk, 0, count);
  fill(chunk, 0);
}

function readSome(): number {
  for (;;) {
    try {
      const count = realm.readSync(0, chunk, 0, chunk.length, null);
      if (count === 0) {
        realm.exit(0);
      }
      return count;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') {
        realm.exit(0);
      }
    }
  }
}
