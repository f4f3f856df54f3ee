import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { JWK } from 'jose';
import type { SigningAlgorithm } from '../../scenario/signing-algorithms.ts';
import type { KeyStore } from './key-store.ts';
import { cachedKeyStore } from './memory-key-store.ts';
import { generatePrivateJwk, type SigningKey, signingKeyFromJwk } from './signing-key.ts';

/**
 * Keys in `<folder>/<algorithm>.jwk.json`, readable by their owner only, so that a token of today still verifies
 * tomorrow. A file that holds no such key is set aside and a new key is made; where the folder cannot be written, the
 * keys live as long as the process does. Both are told in a note.
 */
export function createFolderKeyStore(folder: string): KeyStore {
  const notes: string[] = [];
  return cachedKeyStore(
    (algorithm) => loadKey(folder, algorithm, (note) => notes.push(note)),
    () => notes.splice(0),
  );
}

async function loadKey(
  folder: string,
  algorithm: SigningAlgorithm,
  note: (sentence: string) => void,
): Promise<SigningKey> {
  const file = join(folder, `${algorithm}.jwk.json`);
  const stored = await readKey(file, algorithm);
  if (typeof stored === 'object') return stored;

  const jwk = await generatePrivateJwk(algorithm);
  try {
    if (stored === 'unreadable') {
      await rename(file, `${file}.unreadable`);
      note(
        l10n.t(
          'The stored {0} signing key was not readable, so a new one was made; tokens that were signed with the old one no longer verify. The old file is kept as {0}.jwk.json.unreadable.',
          algorithm,
        ),
      );
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await createFile(file, JSON.stringify(jwk)))) {
      // Another window was faster: both must sign with the same key.
      const theirs = await readKey(file, algorithm);
      if (typeof theirs === 'object') return theirs;
    }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    note(
      l10n.t(
        'The {0} signing key cannot be kept, so these tokens will not verify after this session: {1}',
        algorithm,
        cause,
      ),
    );
  }
  return signingKeyFromJwk(jwk, algorithm);
}

async function readKey(file: string, algorithm: SigningAlgorithm): Promise<SigningKey | 'absent' | 'unreadable'> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'unreadable';
  }
  try {
    const jwk: JWK = JSON.parse(text);
    if (jwk.alg !== algorithm) return 'unreadable';
    return await signingKeyFromJwk(jwk, algorithm);
  } catch {
    return 'unreadable';
  }
}

/** Writes the file whole or not at all; false if it exists already. */
async function createFile(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // File systems without hard links: a rename is whole too, only without telling who was first.
    await rename(draft, file);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}
