import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderKeyStore } from '../../../../src/run/keys/folder-key-store.ts';
import { signingAlgorithms } from '../../../../src/scenario/signing-algorithms.ts';

describe('folder key store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'key-store-')), 'keys');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives the same kid tomorrow', async () => {
    const today = await createFolderKeyStore(folder).key('RS256');
    const tomorrow = await createFolderKeyStore(folder).key('RS256');
    assert.equal(tomorrow.kid, today.kid);
  });

  it('makes one file per algorithm, and only for those that were asked for', async () => {
    const store = createFolderKeyStore(folder);
    await store.key('ES256');
    assert.deepEqual(await readdir(folder), ['ES256.jwk.json']);
  });

  it('keeps the private key from other users', async function () {
    if (process.platform === 'win32') this.skip();
    await createFolderKeyStore(folder).key('ES256');
    assert.equal((await stat(join(folder, 'ES256.jwk.json'))).mode & 0o777, 0o600);
  });

  it('publishes no private member of any key', async () => {
    const store = createFolderKeyStore(folder);
    for (const algorithm of signingAlgorithms) await store.key(algorithm);
    const { keys } = await store.publicKeys();
    assert.deepEqual(
      keys.map((key) => Object.keys(key).sort()),
      [
        ['alg', 'e', 'kid', 'kty', 'n', 'use'],
        ['alg', 'e', 'kid', 'kty', 'n', 'use'],
        ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
      ],
    );
  });

  it('replaces a corrupt file, keeps it beside the new one, and says so once', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'ES256.jwk.json'), '{"kty":"EC","alg":"ES256"');
    const store = createFolderKeyStore(folder);
    const key = await store.key('ES256');
    assert.equal(key.algorithm, 'ES256');
    assert.match(store.takeNotes().join(), /ES256 signing key was not readable/);
    assert.deepEqual(store.takeNotes(), []);
    assert.equal(await readFile(join(folder, 'ES256.jwk.json.unreadable'), 'utf8'), '{"kty":"EC","alg":"ES256"');
    assert.equal((await createFolderKeyStore(folder).key('ES256')).kid, key.kid);
  });

  it('does not take a public key for a signing key', async () => {
    const first = createFolderKeyStore(folder);
    const { publicJwk } = await first.key('ES256');
    await writeFile(join(folder, 'ES256.jwk.json'), JSON.stringify(publicJwk));
    const second = createFolderKeyStore(folder);
    await second.key('ES256');
    assert.equal(second.takeNotes().length, 1);
  });

  it('works without keeping the key where the folder cannot be made', async () => {
    const file = join(folder, '..', 'a-file');
    await writeFile(file, '');
    const store = createFolderKeyStore(join(file, 'keys'));
    assert.equal((await store.key('ES256')).algorithm, 'ES256');
    assert.match(store.takeNotes().join(), /cannot be kept/);
    await rm(file);
  });

  it('lets two windows that start together sign with the same key', async () => {
    const [one, other] = await Promise.all([
      createFolderKeyStore(folder).key('ES256'),
      createFolderKeyStore(folder).key('ES256'),
    ]);
    assert.equal(one.kid, other.kid);
    assert.deepEqual(await readdir(folder), ['ES256.jwk.json']);
  });
});
