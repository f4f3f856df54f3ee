import assert from 'node:assert/strict';
import { inOrder } from '../../../src/cli/in-order.ts';

/** Work that ends when the test says so. */
function controlled() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const work = (item: string) => {
    begun.push(item);
    const end = Promise.withResolvers<string>();
    ends.set(item, end);
    return end.promise;
  };
  const end = async (item: string, error?: Error) => {
    if (error) ends.get(item)?.reject(error);
    else ends.get(item)?.resolve(item.toUpperCase());
    // Everything that follows from it.
    await new Promise(setImmediate);
  };
  return { begun, work, end };
}

describe('work that is done several pieces at once', () => {
  it('gives results in the order of the items, each as soon as it can', async () => {
    const { begun, work, end } = controlled();
    const results = inOrder(['a', 'b', 'c', 'd'], 2, work);
    const first = results.next();
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c'], 'no more than two at once');
    await end('a');
    assert.equal((await first).value, 'A');
    assert.equal((await results.next()).value, 'B');
    await end('c');
    await end('d');
    assert.deepEqual([(await results.next()).value, (await results.next()).value], ['C', 'D']);
    assert.equal((await results.next()).done, true);
  });

  it('ends with the first failure, after what was begun', async () => {
    const { begun, work, end } = controlled();
    const results = inOrder(['a', 'b', 'c', 'd'], 2, work);
    const first = results.next();
    await end('b', new Error('no'));
    await end('a');
    assert.equal((await first).value, 'A');
    const failure = results.next();
    await assert.rejects(failure, /no/);
    assert.deepEqual(begun, ['a', 'b'], 'nothing more is begun');
  });

  it('gives nothing for nothing', async () => {
    assert.equal((await inOrder([], 1, controlled().work).next()).done, true);
  });
});
