import assert from 'node:assert/strict';
import { LatestOnly } from '../../../src/vscode/run/latest-only.ts';

describe('LatestOnly', () => {
  it('never runs two tasks at once, and drops those that a newer one replaced', async () => {
    const queue = new LatestOnly();
    const started: string[] = [];
    let running = 0;
    const task = (name: string) => async () => {
      started.push(name);
      running += 1;
      assert.equal(running, 1);
      await new Promise(setImmediate);
      running -= 1;
      return name;
    };
    const results = await Promise.all([queue.run(task('first')), queue.run(task('second')), queue.run(task('third'))]);
    assert.deepEqual(started, ['first', 'third']);
    assert.deepEqual(results, [undefined, undefined, 'third']);
  });

  it('aborts the running task when a newer one comes', async () => {
    const queue = new LatestOnly();
    const first = queue.run(
      (signal) => new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    assert.equal(await queue.run(async () => 'second'), 'second');
    assert.equal(await first, undefined);
  });

  it('hands on the error of the newest task and runs the next one', async () => {
    const queue = new LatestOnly();
    await assert.rejects(
      queue.run(() => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(await queue.run(async () => 'next'), 'next');
  });
});
