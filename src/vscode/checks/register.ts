import * as vscode from 'vscode';
import type { Finding } from '../../checks/check.ts';
import type { Files } from '../../scenario/files.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Runs } from '../run/runs.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { addNamespace, CheckFixes } from './check-fixes.ts';
import { CheckHover } from './check-hover.ts';
import { CheckedScripts } from './checked-scripts.ts';
import { CheckDiagnostics } from './diagnostics.ts';
import { Namespaces } from './namespaces.ts';

/** What the checks need of the rest. What a web window does not have is left out. */
export interface CheckFeatures {
  scripts: OpenScripts;
  errors: ErrorReporter;
  runs?: Runs | undefined;
  stripTypes?: ((source: string) => string) | undefined;
  files?: Files | undefined;
}

/** Findings while typing, their fixes, and hovers on claim names. */
export function registerChecks(context: vscode.ExtensionContext, features: CheckFeatures): vscode.Disposable {
  const namespaces = new Namespaces(context.workspaceState);
  const checks = new CheckedScripts({ ...features, namespaces });
  return vscode.Disposable.from(
    namespaces,
    checks,
    new CheckDiagnostics(checks, context.extensionUri),
    CheckFixes.register(checks, namespaces),
    CheckHover.register(checks, features.runs),
    registerCommand(commands.addNamespace, features.errors, (uri, place) =>
      addNamespace(checks, namespaces, uri as vscode.Uri, place as Pick<Finding, 'rule' | 'line' | 'column'>),
    ),
  );
}
