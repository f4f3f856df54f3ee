import * as vscode from 'vscode';

const STEMS = ['action-', 'rule-'];

/**
 * The snippets of `snippets/`, where they make sense. The manifest does not contribute them: VS Code offers contributed
 * snippets in every place of every JavaScript file.
 */
export function registerSnippets(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider([{ language: 'javascript' }], { provideCompletionItems });
}

async function provideCompletionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
  const typed = /[\w-]*$/.exec(document.lineAt(position).text.slice(0, position.character))?.[0] ?? '';
  // Another word is being typed: nothing for now, but ask again when there is more of it.
  if (!STEMS.some((stem) => stem.startsWith(typed) || typed.startsWith(stem))) return undefined;
  const { plainText, snippetsAt } = await import('./language.ts');
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  const items = snippetsAt(document.getText(), document.offsetAt(position)).map(({ prefix, description, body }) => {
    const item = new vscode.CompletionItem(
      { label: prefix, description: vscode.l10n.t(description) },
      vscode.CompletionItemKind.Snippet,
    );
    item.insertText = new vscode.SnippetString(body);
    item.documentation = new vscode.MarkdownString().appendCodeblock(plainText(body), 'javascript');
    item.range = range;
    return item;
  });
  return new vscode.CompletionList(items, true);
}
