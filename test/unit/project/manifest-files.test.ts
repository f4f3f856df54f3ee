import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';

const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const manifest = JSON.parse(manifestText) as {
  name: string;
  version: string;
  contributes: { commands: { command: string }[]; walkthroughs: unknown };
};

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What people read: no names of the product, no conditions. */
const readByPeople =
  /^(?:title|shortTitle|label|name|contents|(?:markdown|enum|markdownEnum)?[dD]escriptions?|altText|deprecationMessage)$/;

/** Words under keys that people read, without those that are looked up in package.nls.json. */
function writtenOut(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isWords = /^[A-Z]|\s/.test(value) && value !== 'Claim Actions';
    return readByPeople.test(key) && isWords ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => writtenOut(inner, Array.isArray(value) ? key : name));
}

describe('package.json', () => {
  it('has every word of its contributions in package.nls.json', () => {
    assert.deepEqual(writtenOut(manifest.contributes), []);
  });

  it('names only files that exist, outside what is built', () => {
    const files = strings(manifest).filter((text) => /^(\.\/)?(media|snippets|types|l10n)\/[\w./-]+$/.test(text));
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('has the pages of the walkthrough in German, under the names that VS Code looks for', () => {
    const pages = strings(manifest.contributes.walkthroughs).filter((text) => text.endsWith('.md'));
    assert.ok(pages.length > 0);
    assert.deepEqual(
      pages.filter((page) => !existsSync(join(root, page.replace(/\.md$/, '.nls.de.md')))),
      [],
    );
  });

  it('links from the walkthrough and from settings only to commands that there are', () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    const linked = Object.values(words).flatMap((text) => [...text.matchAll(/\(command:(claimActions\.\w+)/g)]);
    const completed = strings(manifest.contributes.walkthroughs).flatMap((text) => [
      ...text.matchAll(/^onCommand:(claimActions\.\w+)$/g),
    ]);
    const names = [...linked, ...completed].map(([, name]) => name ?? '');
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('locks the version that it has', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { name: string; version: string };
    assert.deepEqual([lock.name, lock.version], [manifest.name, manifest.version]);
  });
});
