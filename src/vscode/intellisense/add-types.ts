import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';

const TYPES = 'claim-actions.d.ts';
const CONFIG = 'jsconfig.json';
const JSCONFIG = {
  compilerOptions: { target: 'es2023', module: 'commonjs', checkJs: false },
  exclude: ['node_modules'],
};

/** Add Types to This Handler: the command, and the quick fix on a handler that has none. */
export function registerAddTypes(
  extensionUri: vscode.Uri,
  scripts: OpenScripts,
  errors: ErrorReporter,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.addTypes, errors, async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) throw new UserError(vscode.l10n.t('Open the file with the handler first.'));
      await addTypes(editor.document, editor.selection.active);
      await offerTypeFiles(editor.document, extensionUri);
    }),
    vscode.languages.registerCodeActionsProvider([{ language: 'javascript' }], new AddTypesAction(scripts), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

async function addTypes(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
  const { addTypesEdits, handlerOffsets } = await import('./language.ts');
  const source = document.getText();
  const at = document.offsetAt(position);
  const [only, ...others] = handlerOffsets(source);
  // With one handler it is clear which one is meant, wherever the cursor is.
  const offset = only !== undefined && others.length === 0 ? only : at;
  const edits = addTypesEdits(source, offset);
  if (only === undefined) throw new UserError(vscode.l10n.t('There is no handler in this file.'));
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(
      others.length > 0 && !handlerOffsets(source).includes(offset)
        ? vscode.l10n.t('Put the cursor into a handler without types.')
        : vscode.l10n.t('This handler has types already.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  await vscode.workspace.applyEdit(edit);
}

/** Offers to write what the JSDoc names, where nothing else brings it. */
async function offerTypeFiles(document: vscode.TextDocument, extensionUri: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
  if (!folder || (await exists(vscode.Uri.joinPath(folder, TYPES)))) return;
  if (await exists(vscode.Uri.joinPath(folder, 'node_modules/claim-actions/types'))) return;
  const hasConfig = await hasProjectFile(folder);
  const write = hasConfig ? vscode.l10n.t('Write {0}', TYPES) : vscode.l10n.t('Write {0} and {1}', TYPES, CONFIG);
  const question = vscode.l10n.t(
    'Write the types into the workspace too? Then they are there for every editor, and for everybody who has the files.',
  );
  if ((await vscode.window.showInformationMessage(question, write)) === write)
    await writeTypeFiles(folder, extensionUri, !hasConfig);
}

/** Writes the types, and a configuration where there is none. Never over a file that is there. */
export async function writeTypeFiles(folder: vscode.Uri, extensionUri: vscode.Uri, withConfig: boolean): Promise<void> {
  const types = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'types', TYPES));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(vscode.Uri.joinPath(folder, TYPES), { contents: types, overwrite: false });
  if (withConfig) {
    const contents = new TextEncoder().encode(`${JSON.stringify(JSCONFIG, undefined, 2)}\n`);
    edit.createFile(vscode.Uri.joinPath(folder, CONFIG), { contents, overwrite: false });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError(vscode.l10n.t('{0} could not be written: is there one already?', TYPES));
}

async function hasProjectFile(folder: vscode.Uri): Promise<boolean> {
  const found = await Promise.all([CONFIG, 'tsconfig.json'].map((name) => exists(vscode.Uri.joinPath(folder, name))));
  return found.includes(true);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Offered on the lines where a handler starts, and only while it has no types. */
class AddTypesAction implements vscode.CodeActionProvider {
  readonly #scripts: OpenScripts;

  constructor(scripts: OpenScripts) {
    this.#scripts = scripts;
  }

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    if (!this.#scripts.script(document)) return [];
    const { addTypesEdits, handlerOffsets } = await import('./language.ts');
    const source = document.getText();
    const offset = handlerOffsets(source).find((start) => document.positionAt(start).line === range.start.line);
    if (offset === undefined || addTypesEdits(source, offset).length === 0) return [];
    const title = vscode.l10n.t('Add Types to This Handler');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: commands.addTypes, title };
    return [action];
  }
}
