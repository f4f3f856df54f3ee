import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { createLineWriter } from '../../../src/sandbox/line-writer.ts';

/** Takes one piece, and the next when it is told to. */
function slowStream() {
  const pieces: string[] = [];
  let taken: (() => void) | undefined;
  const stream = new Writable({
    highWaterMark: 16,
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece.toString('latin1'));
      taken = done;
    },
  });
  const take = async () => {
    const done = taken;
    taken = undefined;
    done?.();
    await new Promise(setImmediate);
  };
  return { stream, pieces, take };
}

describe('the lines that a child is sent', () => {
  it('are written at once where the stream has room', () => {
    const { stream, pieces } = slowStream();
    createLineWriter(stream)('S{}');
    assert.deepEqual(pieces, ['S{}\n']);
  });

  it('are written in pieces where they are long, each when the one before it is taken', async () => {
    const { stream, pieces, take } = slowStream();
    const long = Array.from({ length: 700_000 }, (_, index) => `${index % 10}`).join('');
    createLineWriter(stream)(long);
    assert.equal(pieces.length, 1);
    assert.ok(stream.writableLength < 300_000, `${stream.writableLength} are handed over`);
    await take();
    assert.equal(pieces.length, 2);
    await take();
    await take();
    assert.equal(pieces.join(''), `${long}\n`);
  });

  it('are not mixed with one that is still being written', async () => {
    const { stream, pieces, take } = slowStream();
    const write = createLineWriter(stream);
    write('a'.repeat(600_000));
    write('b');
    write('c');
    for (let piece = 0; piece < 6; piece++) await take();
    assert.equal(pieces.join(''), `${'a'.repeat(600_000)}\nb\nc\n`);
  });

  it('tell who writes them when all of them has gone to the stream', async () => {
    const { stream, take } = slowStream();
    const write = createLineWriter(stream);
    const written: string[] = [];
    write('a'.repeat(600_000), () => written.push('a'));
    write('b', () => written.push('b'));
    await take();
    assert.deepEqual(written, []);
    await take();
    assert.deepEqual(written, ['a']);
    await take();
    assert.deepEqual(written, ['a', 'b']);
  });
});
