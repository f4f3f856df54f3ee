import assert from 'node:assert/strict';
import { createMemoryKeyStore } from '../../../../src/run/keys/memory-key-store.ts';

describe('key store', () => {
  it('publishes the same set of keys until there is another key', async () => {
    const store = createMemoryKeyStore();
    const { kid } = await store.key('ES256');
    const first = await store.publicKeys();
    assert.equal(await store.publicKeys(), first);
    const other = await store.key('RS256');
    const { keys } = await store.publicKeys();
    assert.deepEqual(
      keys.map((key) => key.kid),
      [kid, other.kid],
    );
    assert.deepEqual(
      first.keys.map((key) => key.kid),
      [kid],
    );
  });
});
