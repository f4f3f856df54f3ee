import * as vscode from 'vscode';
import { type Settings, settingSection } from './contributions.ts';

/**
 * The value of a setting where a document is. VS Code marks a value of another type in `settings.json`, but hands it over
 * all the same: then it is the default, which is in package.json.
 */
export function readSetting<Name extends keyof Settings>(name: Name, scope?: vscode.Uri): Settings[Name] {
  const configuration = vscode.workspace.getConfiguration(settingSection, scope ?? null);
  const standard = configuration.inspect<Settings[Name]>(name)?.defaultValue;
  if (standard === undefined) {
    throw new Error(`The setting ${settingSection}.${name} has no default.`);
  }
  const value = configuration.get<unknown>(name);
  return typeOf(value) === typeOf(standard) ? (value as Settings[Name]) : standard;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** Writes a setting to the place that it comes from now; to the user's settings where it has its default. */
export async function writeSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
  scope?: vscode.Uri,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingSection, scope ?? null);
  const found = configuration.inspect<Settings[Name]>(name);
  const target =
    found?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : found?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}

/** Calls back when one of the settings changed somewhere. */
export function onDidChangeSettings(names: readonly (keyof Settings)[], callback: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${settingSection}.${name}`))) {
      callback();
    }
  });
}
