import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { createLineQueue } from '../../../src/sandbox/line-queue.ts';

describe('lines of a child', () => {
  const notRead = { pause: () => assert.fail('paused'), resume: () => assert.fail('resumed') } as never;

  it('are cut where they end, whatever the chunks are', () => {
    const lines: string[] = [];
    const queue = createLineQueue(notRead, (line) => lines.push(line));
    const bytes = Buffer.from('a\n\nbä€\nrest');
    for (const byte of bytes) {
      queue.push(Buffer.from([byte]));
    }
    assert.deepEqual(lines, ['a', '', 'bä€']);
  });

  it('give others a turn where they take long, keep their order, and are all passed on before the end', async () => {
    const seen: string[] = [];
    const lines: string[] = [];
    const stream = { pause: () => seen.push('paused'), resume: () => seen.push('resumed') } as never;
    const queue = createLineQueue(stream, (line) => {
      for (const until = performance.now() + 12; performance.now() < until; );
      lines.push(line);
    });
    queue.push(Buffer.from('1\n2\n3\n'));
    assert.deepEqual([lines, seen], [['1'], ['paused']]);
    queue.push(Buffer.from('4\n'));
    const ended = new Promise<void>((resolve) => queue.whenEmpty(resolve));
    await setImmediate();
    assert.ok(lines.length < 4, 'others had their turn');
    await ended;
    assert.deepEqual(lines, ['1', '2', '3', '4']);
    assert.deepEqual(seen.at(-1), 'resumed');
  });
});
