import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { sentencesOfChild } from '../../../src/sandbox/sentences-of-child.ts';
import { translated, untranslated } from './support/sentences.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const sources = globSync(['src/**/*.ts'], { cwd: root }).sort();
const shown = globSync(['src/vscode/**/*.ts', 'src/webview/**/*.ts', 'src/extension*.ts'], { cwd: root }).sort();

describe('the words of the extension', () => {
  it('all go through l10n', () => {
    const found = shown.flatMap((file) => untranslated(file, read(file)));
    assert.deepEqual(found, []);
  });

  it('are all there in German, with the same placeholders, and none that nobody says', function () {
    this.timeout(20_000); // reads every source
    const said = new Set([...sources.flatMap((file) => translated(file, read(file))), ...sentencesInData()]);
    const german = JSON.parse(read('l10n/bundle.l10n.de.json')) as Record<string, string>;
    assert.deepEqual(Object.keys(german).sort(), [...said].sort());
    for (const [english, translation] of Object.entries(german)) {
      assert.deepEqual(placeholders(translation), placeholders(english), english);
    }
  });
});

describe('the search for sentences outside l10n', () => {
  for (const code of [
    "window.showErrorMessage('There is no report.');",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code
    'const title = `Token of ${name} here`;',
    "throw new UserError('Save the script first.');",
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
  ]) {
    it(`leaves alone ${code}`, () => assert.deepEqual(untranslated('a.ts', code), []));
  }
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
