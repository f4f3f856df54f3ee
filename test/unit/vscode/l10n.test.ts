import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { sentencesOfChild } from '../../../src/sandbox/sentences-of-child.ts';
import { withoutExceptions } from './support/english.ts';
import { untranslated } from './support/sentences.ts';
import { computed, tooEarly, translated } from './support/translations.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const sources = globSync(['src/**/*.ts'], { cwd: root }).sort();
const inAll = <T>(search: (file: string, source: string) => T[]): T[] =>
  sources.flatMap((file) => search(file, read(file)));

describe('the words of the extension', function () {
  this.timeout(20_000); // Each of these reads every source.

  it('all go through l10n, or are known to stay English', () => {
    const { wrong, unused } = withoutExceptions(inAll(untranslated));
    assert.deepEqual(wrong, []);
    assert.deepEqual(unused, []);
  });

  it('are all there in German, with the same placeholders, and none that nobody says', () => {
    const said = new Set([...inAll(translated), ...sentencesInData()]);
    const german = JSON.parse(read('l10n/bundle.l10n.de.json')) as Record<string, string>;
    assert.deepEqual(Object.keys(german).sort(), [...said].sort());
    for (const [english, translation] of Object.entries(german)) {
      assert.deepEqual(placeholders(translation), placeholders(english), english);
    }
  });

  it('are known of the sandbox’s child as it says them', () => {
    const said = inAll(untranslated).filter(({ place }) => /^src\/sandbox\/(?!sentences-of-child)/.test(place));
    const texts = new Set(said.map(({ text }) => text));
    assert.deepEqual(
      sentencesOfChild.filter((sentence) => !texts.has(sentence.replaceAll(/\{\d\}/g, '…'))),
      [],
    );
  });

  it('stand where they are translated, but for those in data', () => {
    assert.deepEqual(inAll(computed), [
      'src/checks/rule.ts message',
      'src/sandbox/sentences-of-child.ts known',
      'src/scenario/discover.ts description',
      'src/vscode/intellisense/snippet-provider.ts description',
      'src/vscode/new-action/register.ts runs',
    ]);
  });

  it('are English until the window or its page says otherwise', () => {
    const configuring = sources.filter((file) => /\bl10n\.config\(/.test(read(file)));
    assert.deepEqual(configuring, ['src/vscode/window-language.ts', 'src/webview/main.ts']);
  });

  it('are translated when they are needed, not when their file is loaded', () => {
    assert.deepEqual(inAll(tooEarly), []);
  });
});

describe('the search for sentences outside l10n', () => {
  for (const code of [
    "window.showErrorMessage('There is no report.');",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    'const title = `Token of ${name} here`;',
    "throw new UserError('Save the script first.');",
    "note('a', 'A Map becomes {}: why?');",
    "reject('A Hook exports one function. Write: module.exports = () => {};');",
    "const item = { label: isRule ? 'Rule' : 'action' };",
    "return { reason: reason ?? 'Denied' };",
    'html`<p>Nothing here</p>`;',
    'html`<button title="Copy it">x</button>`;',
  ]) {
    it(`finds ${code}`, () => assert.equal(untranslated('a.ts', code).length, 1));
  }

  for (const code of [
    "window.showErrorMessage(vscode.l10n.t('There is no report.'));",
    "throw new Error('This is a bug.');",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    'html`<p class="a b">${l10n.t("Nothing here")}</p>`;',
    "const when = 'claimActions.canRun';",
    "return { reason: 'no-handler' };",
    "const modules = new Set('assert buffer console'.split(' '));",
  ]) {
    it(`leaves alone ${code}`, () => assert.deepEqual(untranslated('a.ts', code), []));
  }

  it('sees sentences that are made elsewhere or too early', () => {
    assert.deepEqual(computed('a.ts', 'l10n.t(sentence);'), ['a.ts sentence']);
    assert.deepEqual(tooEarly('a.ts', "const words = { a: l10n.t('Now') };"), ['a.ts:1']);
    assert.deepEqual(tooEarly('a.ts', "const words = { a: () => l10n.t('Later') };"), []);
  });
});

/** What is translated when it is shown, because it stands in data. */
function sentencesInData(): string[] {
  const all = (pattern: string) => globSync([pattern], { cwd: root }).map((file) => JSON.parse(read(file)));
  const described = [...all('src/scenario/built-in/*.json'), ...all('snippets/*.json')].flatMap(
    (file: Record<string, { description?: string }>) => Object.values(file).map(({ description }) => description),
  );
  const runs = all('src/auth0/catalogue/data/triggers/*.json').map((trigger: { runs?: string }) => trigger.runs);
  return [...described, ...runs, ...sentencesOfChild].filter((sentence) => sentence !== undefined);
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\d\}|\{\{\w+\}\}/g)].map(([placeholder]) => placeholder).sort();
}
