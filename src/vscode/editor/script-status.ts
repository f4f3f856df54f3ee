import * as vscode from 'vscode';
import { makesToken, registrationHook } from '../../auth0/catalogue/rules.ts';
import type { NoScript, Script } from '../../script/script.ts';
import { commands, languages } from '../contributions.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { refusalToRun } from '../trust/refusal.ts';

/** The Language Status item: the trigger of the active script, or why the file that looks like a script is none. */
export function registerScriptStatus(scripts: OpenScripts): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const known = document && scripts.known(document);
    if (known) {
      item ??= vscode.languages.createLanguageStatusItem('claimActions.script', [...languages]);
      show(item, known);
    } else {
      // No item in files that are none of ours.
      item?.dispose();
      item = undefined;
    }
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    scripts.onDidChange(update),
    vscode.workspace.onDidGrantWorkspaceTrust(update),
    new vscode.Disposable(() => item?.dispose()),
  );
}

function show(item: vscode.LanguageStatusItem, known: Script | NoScript): void {
  item.name = vscode.l10n.t('Auth0 Script');
  if (known.kind === 'none') {
    item.text = vscode.l10n.t('No Auth0 script');
    item.detail = known.message;
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.command = undefined;
    return;
  }
  item.text = kindText(known);
  item.detail = known.handlers
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = canRun(known) ? { title: vscode.l10n.t('Run'), command: commands.run } : undefined;
}

function canRun({ kind, trigger }: Script): boolean {
  return (kind !== 'hook' || makesToken(trigger)) && refusalToRun() === undefined;
}

function kindText(script: Script): string {
  switch (script.kind) {
    case 'action':
      return vscode.l10n.t('Auth0 Action: {0}', script.trigger);
    case 'rule':
      return vscode.l10n.t('Auth0 Rule');
    case 'hook':
      if (makesToken(script.trigger)) return vscode.l10n.t('Auth0 Hook: {0}', script.trigger);
      return script.trigger === registrationHook.id
        ? vscode.l10n.t('Auth0 Hook: registration (checked, not run)')
        : vscode.l10n.t('Auth0 Hook: phone message (checked, not run)');
  }
}
