import assert from 'node:assert/strict';
import type { Child } from '../../../src/sandbox/child.ts';
import { preload } from '../../../src/sandbox/preload.ts';

/** A child that takes more memory than it may as soon as anybody looks: it has the memory of this process. */
function greedyChild() {
  const killed = Promise.withResolvers<void>();
  let close = () => {};
  const listeners: Child['listeners'] = {};
  const child = {
    pid: process.pid,
    plan: { memoryMb: -96 },
    listeners,
    ending: () => ({ closed: false }),
    onClose: (listener: () => void) => {
      close = listener;
    },
    send: () => {},
    kill: killed.resolve,
  } as unknown as Child;
  return { child, killed: killed.promise, close: () => close() };
}

describe('loading packages ahead', () => {
  it('is over only when a child that was ended is gone, whatever it still said', async () => {
    const { child, killed, close } = greedyChild();
    let isOver = false;
    const loaded = preload(child, { scriptFolder: '/scripts', packages: [] }).then(() => {
      isOver = true;
    });
    await killed;
    child.listeners.preloaded?.();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isOver, false);
    close();
    await loaded;
  });
});
