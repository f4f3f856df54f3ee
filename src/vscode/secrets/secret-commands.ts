import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import { targetScript } from '../run/target-script.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import type { ScriptSecrets } from './script-secrets.ts';

/** Commands to set and remove secret values of a script. A value is typed into a password box and never shown again. */
export function registerSecretCommands(
  secrets: ScriptSecrets,
  scripts: OpenScripts,
  previews: Previews,
  errors: ErrorReporter,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(commands.setSecret, errors, async (uri) => {
      const document = await targetScript(uri, previews.activeUri());
      const name = await askName(scripts.script(document)?.secrets ?? []);
      const value = name && (await askValue(name));
      if (name && value !== undefined) {
        await secrets.set(document.uri, name, value);
      }
    }),
    registerCommand(commands.deleteSecret, errors, async (uri) => {
      const document = await targetScript(uri, previews.activeUri());
      const names = Object.keys(await secrets.valuesFor(document.uri));
      if (names.length === 0) {
        throw new UserError(vscode.l10n.t('No secret value is stored for this script.'));
      }
      const name = await vscode.window.showQuickPick(names, {
        title: vscode.l10n.t('Remove the Value of Which Secret?'),
      });
      if (name) {
        await secrets.delete(document.uri, name);
      }
    }),
  );
}

/** One of the names that the script reads, or another one. */
async function askName(used: readonly string[]): Promise<string | undefined> {
  const other: vscode.QuickPickItem = { label: vscode.l10n.t('$(edit) Another name…'), alwaysShow: true };
  const title = vscode.l10n.t('Set the Value of Which Secret?');
  const picked =
    used.length === 0
      ? other
      : await vscode.window.showQuickPick([...used.map((label) => ({ label })), other], { title });
  return picked === other
    ? vscode.window.showInputBox({ title, prompt: vscode.l10n.t('Name of the secret, as in event.secrets.NAME') })
    : picked?.label;
}

function askValue(name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Value of {0}', name),
    prompt: vscode.l10n.t(
      'Kept in the secret storage of VS Code, never in settings or files. It wins over the value in a scenario.',
    ),
    password: true,
    ignoreFocusOut: true,
  });
}
