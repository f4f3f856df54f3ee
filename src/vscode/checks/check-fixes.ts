import * as vscode from 'vscode';
import type { Finding, Fix } from '../../checks/check.ts';
import { commands, languages } from '../contributions.ts';
import { fileOf } from '../scripts/document-file.ts';
import type { CheckedScripts } from './checked-scripts.ts';
import { diagnosticSource, rangeOf } from './diagnostics.ts';
import type { Namespaces } from './namespaces.ts';

const { CodeActionKind } = vscode;
export const fixAllKind = CodeActionKind.SourceFixAll.append('claimActions');

/** Rules whose findings go away with a namespace. */
const namespaceRules = new Set(['restricted-claim', 'claim-namespace', 'profile-claim']);

/** Fixes for findings: each, all of one kind, and all that are safe, as on saving. */
export class CheckFixes implements vscode.CodeActionProvider {
  readonly #checks: CheckedScripts;
  readonly #namespaces: Namespaces;

  constructor(checks: CheckedScripts, namespaces: Namespaces) {
    this.#checks = checks;
    this.#namespaces = namespaces;
  }

  static register(checks: CheckedScripts, namespaces: Namespaces): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider([...languages], new CheckFixes(checks, namespaces), {
      providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
    });
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (only?.contains(fixAllKind) === true) return this.#fixAll(document);
    const findings = this.#checks.current(document) ?? (await this.#checks.check(document)) ?? [];
    const ours = diagnostics.filter(({ source }) => source === diagnosticSource);
    return findings
      .filter((finding) => rangeOf(finding).intersection(range) !== undefined)
      .flatMap((finding) => this.#actionsFor(document, finding, findings, ours));
  }

  #actionsFor(
    document: vscode.TextDocument,
    finding: Finding,
    all: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const solved = diagnostics.filter((it) => it.range.isEqual(rangeOf(finding)) && it.message === finding.message);
    const actions = finding.fixes.map((fix, index) => {
      const action = quickFix(fix.title, editOf(document, [fix]), solved);
      action.isPreferred = index === 0 && fix.isSafe;
      return action;
    });
    if (namespaceRules.has(finding.rule) && this.#namespaces.of(document.uri) === undefined && actions.length === 0) {
      const action = new vscode.CodeAction(vscode.l10n.t('Add a namespace…'), CodeActionKind.QuickFix);
      action.diagnostics = [...solved];
      const { rule, line, column } = finding;
      action.command = {
        command: commands.addNamespace,
        title: action.title,
        arguments: [document.uri, { rule, line, column }],
      };
      actions.push(action);
    }
    const alike = all.filter(({ rule, fixes }) => rule === finding.rule && fixes.length > 0);
    if (alike.length > 1 && finding.fixes.length > 0) {
      const fixes = alike.flatMap((it) => it.fixes.slice(0, 1));
      const title = vscode.l10n.t('Fix all of this kind in the file ({0})', finding.rule);
      actions.push(quickFix(title, editOf(document, fixes), solved));
    }
    // No rule of ESLint finds it, so no comment switches it off.
    if (finding.rule !== 'needs-compiler') {
      actions.push(disableLine(document, finding, solved));
    }
    return actions;
  }

  async #fixAll(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    const { fixAll } = await import('./load-check.ts');
    const text = document.getText();
    const fixed = fixAll(text, fileOf(document), await this.#checks.options(document));
    if (fixed === text) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all findings of Claim Actions'), fixAllKind);
    action.edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
    action.edit.replace(document.uri, whole, fixed);
    return [action];
  }
}

/** Asks for a namespace, then makes the fix that it was asked for. */
export async function addNamespace(
  checks: CheckedScripts,
  namespaces: Namespaces,
  uri: vscode.Uri,
  place: Pick<Finding, 'rule' | 'line' | 'column'>,
): Promise<void> {
  if (namespaces.of(uri) === undefined && (await namespaces.ask()) === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const findings = (await checks.check(document)) ?? [];
  const found = findings.find((it) => it.rule === place.rule && it.line === place.line && it.column === place.column);
  if (found?.fixes[0]) await vscode.workspace.applyEdit(editOf(document, found.fixes.slice(0, 1)));
}

function quickFix(title: string, edit: vscode.WorkspaceEdit, solved: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [...solved];
  action.edit = edit;
  return action;
}

function editOf(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const seen = new Set<string>();
  for (const { start, end, text } of fixes.flatMap((fix) => fix.edits)) {
    const key = `${start} ${end} ${text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}

function disableLine(document: vscode.TextDocument, { rule, line }: Finding, solved: readonly vscode.Diagnostic[]) {
  const { text } = document.lineAt(line - 1);
  const indentation = /^\s*/.exec(text)?.[0] ?? '';
  const edit = new vscode.WorkspaceEdit();
  const comment = `${indentation}// eslint-disable-next-line claim-actions/${rule}\n`;
  edit.insert(document.uri, new vscode.Position(line - 1, 0), comment);
  return quickFix(vscode.l10n.t('Switch off {0} for this line', rule), edit, solved);
}
