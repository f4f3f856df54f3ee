import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, extensionApi, openFile, until, writeWorkspaceFile } from '../../support/host.ts';

const HANDLER = 'exports.onExecutePostLogin = async (event, api) => {\n  api.accessToken.\n};\n';
/** TypeScript starts, and reads a project, in its own time. Milliseconds. */
const TYPESCRIPT_LIMIT = 30_000;
const SETTING = 'intelliSense.typeScriptPlugin';

describe('a JavaScript file that nobody configured', function () {
  this.timeout(120_000);

  before(async () => {
    await extensionApi();
    await writeWorkspaceFile(HANDLER, 'unconfigured', 'action.js');
    await writeWorkspaceFile('function (user, context, callback) {\n  context.\n}\n', 'unconfigured', 'rule.js');
    const call = HANDLER.replace('api.accessToken.', "api.accessToken.setCustomClaim('a', )");
    await writeWorkspaceFile(call, 'unconfigured', 'call.js');
    const options = HANDLER.replace('api.accessToken.', "api.multifactor.enable('', { providerOptions: { } })");
    await writeWorkspaceFile(options, 'unconfigured', 'options.js');
    const secrets = HANDLER.replace('api.accessToken.', 'event.secrets.');
    await writeWorkspaceFile(secrets, 'unconfigured', 'secrets.js');
    const scenario = '{ "event": {}, "secrets": { "API_KEY": "made-up" } }';
    await writeWorkspaceFile(scenario, 'unconfigured', 'secrets.events', 'a.event.json');
  });

  afterEach(async () => {
    await closeAllEditors();
    await configure(undefined);
    await useNative(undefined);
  });

  it('completes the methods of a handler, each once and with words', async () => {
    const items = await completions('action.js', 'api.accessToken.', 'setCustomClaim');
    assert.equal(items.filter((item) => labelOf(item) === 'setCustomClaim').length, 1);
  });

  it('explains a member on hover', async () => {
    const editor = await openFile('unconfigured', 'action.js');
    const position = behind(editor.document, 'api.acc');
    await until(
      async () => /Methods: .*setCustomClaim/.test(await hoverText(editor.document, position)),
      'no hover on accessToken',
    );
  });

  it("completes a Rule's context", async () => {
    await completions('rule.js', 'context.', 'idToken');
  });

  it('completes the names of secrets that scenarios have', async () => {
    await completions('secrets.js', 'event.secrets.', 'API_KEY');
  });

  it('completes, explains and signs without the plugin too, and nothing twice', async () => {
    await configure(false);
    const items = await completions('action.js', 'api.accessToken.', 'setCustomClaim');
    assert.equal(items.filter((item) => labelOf(item) === 'setCustomClaim').length, 1);
    const editor = await openFile('unconfigured', 'action.js');
    const text = await hoverText(editor.document, behind(editor.document, 'api.acc'));
    assert.equal(text.match(/Methods:/g)?.length, 1, text);
    await completions('secrets.js', 'event.secrets.', 'API_KEY');
    await configure(undefined);
    await until(
      async () => {
        const hover = await hoverText(editor.document, behind(editor.document, 'api.acc'));
        return /ClaimActions\.PostLogin/.test(hover) && hover.match(/Methods:/g)?.length === 1;
      },
      'the plugin did not come back',
      TYPESCRIPT_LIMIT,
    );
  });

  it('leaves everything to its own providers while VS Code runs TypeScript 7, and nothing twice before or after', async () => {
    const editor = await openFile('unconfigured', 'action.js');
    const hover = () => hoverText(editor.document, behind(editor.document, 'api.acc'));
    await until(
      async () => /ClaimActions\.PostLogin/.test(await hover()),
      'the plugin is not in effect',
      TYPESCRIPT_LIMIT,
    );
    await useNative(true);
    // TypeScript's own words are gone: it gave JavaScript over.
    await until(
      async () => {
        const text = await hover();
        return !/ClaimActions\.PostLogin/.test(text) && text.match(/Methods:/g)?.length === 1;
      },
      'the own hover did not take over',
      TYPESCRIPT_LIMIT,
    );
    const items = await completions('action.js', 'api.accessToken.', 'setCustomClaim');
    assert.deepEqual(items.map(labelOf).sort(), ['addScope', 'removeScope', 'setCustomClaim']);
    assert.ok(items.every(({ documentation }) => documentation !== undefined));
    await completions('rule.js', 'context.', 'idToken');
    await completions('secrets.js', 'event.secrets.', 'API_KEY');
    await completions('options.js', "enable('", 'google-authenticator');
    await completions('options.js', 'providerOptions: { ', 'ikey');
    const { document } = await openFile('unconfigured', 'call.js');
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      document.uri,
      behind(document, "setCustomClaim('a', "),
    );
    assert.equal(help.activeParameter, 1);
    assert.match(help.signatures[0]?.label ?? '', /setCustomClaim\(key: string, value: /);
    await useNative(undefined);
    await until(
      async () => {
        const text = await hover();
        return /ClaimActions\.PostLogin/.test(text) && text.match(/Methods:/g)?.length === 1;
      },
      'the plugin did not come back',
      TYPESCRIPT_LIMIT,
    );
  });
});

/** Completions behind `needle`, as soon as `expected` is among them: TypeScript starts in its own time. */
async function completions(file: string, needle: string, expected: string): Promise<vscode.CompletionItem[]> {
  const { document } = await openFile('unconfigured', file);
  return until(
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        behind(document, needle),
      );
      const own = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
      return own.some((item) => labelOf(item) === expected) && own;
    },
    `${expected} is not offered behind ${needle} in ${file}`,
    TYPESCRIPT_LIMIT,
  );
}

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map((it) => (it as vscode.MarkdownString).value)).join('\n');
}

function behind(document: vscode.TextDocument, needle: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(needle) + needle.length);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function configure(value: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('claimActions').update(SETTING, value, vscode.ConfigurationTarget.Global);
}

/** VS Code's own switch to TypeScript 7. `test/fixtures/native-preview` stands in for the extension that brings it. */
async function useNative(value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('js/ts')
    .update('experimental.useTsgo', value, vscode.ConfigurationTarget.Global);
}
