import * as realm from './intrinsics.ts';
import { stream } from './node.ts';

/** What is written here is a console line; nothing of it reaches a descriptor of the process. */
export interface Output {
  stdout: object;
  stderr: object;
}

export function createOutput(log: (level: string, text: string) => void): Output {
  return { stdout: createStream((text) => log('log', text)), stderr: createStream((text) => log('error', text)) };
}

/**
 * A real `Writable`, because loggers ask for one, `pipe` and `pipeline` listen to it, and `new Console(stream)` writes to it.
 * A chunk becomes a line when it is written, past what a Writable knows of itself: a stack that fills up in the middle of
 * its bookkeeping, or a method that the script has replaced on a prototype, would hold back every line that comes after.
 */
function createStream(print: (text: string) => void): object {
  const made = new stream.Writable({ autoDestroy: false, emitClose: false });
  const methods = {
    write(chunk: unknown, encoding: unknown, last: unknown): boolean {
      const written = typeof encoding === 'function' ? encoding : last;
      if (typeof chunk !== 'string' && !realm.types.isUint8Array(chunk)) {
        // Which throws what Node does.
        return realm.apply(write, made, [chunk, encoding, last] as never[]);
      }
      printChunk(chunk, encoding, print);
      if (typeof written === 'function') {
        realm.nextTick(written);
      }
      return true;
    },
    end(chunk: unknown, encoding: unknown, done: unknown): object {
      // A pipeline has ended it perhaps; what is written afterwards is a line nevertheless.
      if (typeof chunk === 'string' || realm.types.isUint8Array(chunk)) {
        printChunk(chunk, encoding, print);
        return realm.apply(end, made, [typeof encoding === 'function' ? encoding : done] as never[]);
      }
      return realm.apply(end, made, [chunk, encoding, done] as never[]);
    },
    _write(chunk: unknown, encoding: unknown, written: () => void): void {
      printChunk(chunk as string | Uint8Array, encoding, print);
      written();
    },
  };
  const terminal = { isTTY: false, columns: 80, getColorDepth: (): number => 1, hasColors: (): boolean => false };
  for (const [name, value] of Object.entries({ ...methods, ...terminal })) {
    Object.defineProperty(made, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return made;
}

const { write, end } = stream.Writable.prototype;
const utf8Slice = realm.uncurry(Buffer.prototype.utf8Slice as (this: Uint8Array) => string);
const { isEncoding } = Buffer;

/** Without the end of the line, which a line of the report has anyway. An empty chunk writes nothing. */
function printChunk(chunk: string | Uint8Array, encoding: unknown, print: (text: string) => void): void {
  const text = typeof chunk !== 'string' ? utf8Slice(chunk) : decoded(chunk, encoding);
  if (text !== '') {
    print(realm.endsWith(text, '\n') ? realm.slice(text, 0, -1) : text);
  }
}

function decoded(text: string, encoding: unknown): string {
  return encoding === undefined || encoding === 'utf8' || typeof encoding !== 'string' || !isEncoding(encoding)
    ? text
    : utf8Slice(realm.bufferFrom(text, encoding));
}
