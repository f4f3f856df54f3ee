import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ScriptSecrets } from '../../../src/vscode/secrets/script-secrets.ts';

type Changed = vscode.SecretStorageChangeEvent;

/** Secret storage of VS Code, which every window of the user shares; it counts how often it is asked. */
class Storage implements vscode.SecretStorage {
  readonly stored = new Map<string, string>();
  readonly #listeners: ((event: Changed) => unknown)[] = [];
  asked = 0;

  get(key: string): Promise<string | undefined> {
    this.asked += 1;
    return Promise.resolve(this.stored.get(key));
  }

  async store(key: string, value: string): Promise<void> {
    this.stored.set(key, value);
    for (const listener of this.#listeners) listener({ key });
  }

  async delete(key: string): Promise<void> {
    this.stored.delete(key);
    for (const listener of this.#listeners) listener({ key });
  }

  keys(): never {
    throw new Error('VS Code 1.101 has no list of keys.');
  }

  onDidChange = (listener: (event: Changed) => unknown): vscode.Disposable => {
    this.#listeners.push(listener);
    return { dispose: () => assert.fail('Nobody stops to listen while the window is open.') };
  };
}

const script = { toString: () => 'file:///roles.js' } as vscode.Uri;

describe('secret values of a script', () => {
  it('are asked for once, and not with every run: the answer takes its time while VS Code saves', async () => {
    const storage = new Storage();
    await new ScriptSecrets(storage).set(script, 'KEY', 'one');
    const secrets = new ScriptSecrets(storage);
    storage.asked = 0;
    assert.deepEqual(await secrets.valuesFor(script), { KEY: 'one' });
    assert.deepEqual(await secrets.valuesFor(script), { KEY: 'one' });
    assert.equal(storage.asked, 1);
  });

  it('are those that were set last, in this window or in another one', async () => {
    const storage = new Storage();
    const [here, elsewhere] = [new ScriptSecrets(storage), new ScriptSecrets(storage)];
    assert.deepEqual(await here.valuesFor(script), {});
    await here.set(script, 'KEY', 'one');
    assert.deepEqual(await here.valuesFor(script), { KEY: 'one' });
    await elsewhere.set(script, 'OTHER', 'two');
    assert.deepEqual(await here.valuesFor(script), { KEY: 'one', OTHER: 'two' });
    await elsewhere.delete(script, 'KEY');
    await elsewhere.delete(script, 'OTHER');
    assert.deepEqual(await here.valuesFor(script), {});
  });

  it('are asked for again where the storage could not be read', async () => {
    const storage = new Storage();
    const secrets = new ScriptSecrets(storage);
    const { get } = storage;
    storage.get = () => Promise.reject(new Error('locked'));
    await assert.rejects(secrets.valuesFor(script), /locked/);
    storage.get = get;
    assert.deepEqual(await secrets.valuesFor(script), {});
  });
});
