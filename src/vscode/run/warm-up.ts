import type * as vscode from 'vscode';
import { fileOf, folderOf } from '../scripts/document-file.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import type { LazyEngine } from './lazy-engine.ts';

/** Lets the waiting process load what a script requires while it is being edited, so that the next run finds it loaded. */
export function registerWarmUp(engine: LazyEngine, scripts: OpenScripts): vscode.Disposable {
  return scripts.onDidChange((document) => {
    if (!scripts.script(document)) {
      return;
    }
    const workspaceFolder = folderOf(document.uri);
    engine.ifStarted?.prepare({
      file: fileOf(document),
      source: document.getText(),
      ...(workspaceFolder === undefined ? {} : { workspaceFolder }),
    });
  });
}
