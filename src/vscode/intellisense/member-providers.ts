import * as vscode from 'vscode';
import type { TextCompletions } from '../../language/language-service.ts';
import type { Member } from '../../language/member.ts';
import type { SecretName } from '../../typescript-plugin/configuration.ts';

/** The language core, in a module that is loaded with the first request. */
type Language = typeof import('./language.ts');

/** Names of secrets (for a Rule: of settings) that are known for a document. */
export type KnownSecrets = (document: vscode.TextDocument) => Promise<readonly SecretName[]>;

const selector: vscode.DocumentSelector = [{ language: 'javascript' }];

/** Behind which something of ours may follow although no name has been begun. */
const triggerCharacters = ['.', "'", '"'];

/** Completion, hover and signature help from the catalogue, for when TypeScript does not have our types. */
export function registerMemberProviders(knownSecrets: KnownSecrets): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      new MemberCompletions(knownSecrets),
      ...triggerCharacters,
    ),
    vscode.languages.registerHoverProvider(selector, new MemberHover()),
    vscode.languages.registerSignatureHelpProvider(selector, new MemberSignatures(), '(', ','),
  );
}

function load(): Promise<Language> {
  return import('./language.ts');
}

class MemberCompletions implements vscode.CompletionItemProvider {
  readonly #knownSecrets: KnownSecrets;

  constructor(knownSecrets: KnownSecrets) {
    this.#knownSecrets = knownSecrets;
  }

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position) {
    const language = await load();
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const found = language.completionsAt(text, offset);
    if (!found) return textItems(document, language.textsAt(text, offset));
    const range = rangeOf(document, found.span);
    const items = found.members.map((member) => itemOf(language, member, range));
    if (found.of.path !== 'event.secrets') return items;
    return [...items, ...(await this.#knownSecrets(document)).map((secret) => secretItem(secret, range))];
  }
}

function itemOf({ declarationOf, markdown }: Language, member: Member, range: vscode.Range): vscode.CompletionItem {
  const isMethod = member.kind === 'method';
  const kind = isMethod ? vscode.CompletionItemKind.Method : vscode.CompletionItemKind.Field;
  const item = new vscode.CompletionItem(member.name, kind);
  item.range = range;
  item.detail = declarationOf(member);
  item.documentation = new vscode.MarkdownString(markdown(member.documentation));
  if (member.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
  return item;
}

/** What a string can be, in the order of Auth0's documentation. */
function textItems(document: vscode.TextDocument, found: TextCompletions | undefined): vscode.CompletionItem[] {
  return (found?.texts ?? []).map((text, index) => {
    const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.EnumMember);
    if (found) item.range = rangeOf(document, found.span);
    item.sortText = String(index).padStart(3, '0');
    return item;
  });
}

function secretItem({ name, declaredIn }: SecretName, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: name, description: declaredIn }, vscode.CompletionItemKind.Field);
  item.range = range;
  item.detail = `(secret) ${name}: string`;
  return item;
}

class MemberHover implements vscode.HoverProvider {
  async provideHover(document: vscode.TextDocument, position: vscode.Position) {
    const { declarationOf, markdown, memberAtPosition } = await load();
    const found = memberAtPosition(document.getText(), document.offsetAt(position));
    if (!found) return undefined;
    const text = new vscode.MarkdownString().appendCodeblock(declarationOf(found.member), 'typescript');
    text.appendMarkdown(markdown(found.member.documentation));
    return new vscode.Hover(text, rangeOf(document, found.span));
  }
}

class MemberSignatures implements vscode.SignatureHelpProvider {
  async provideSignatureHelp(document: vscode.TextDocument, position: vscode.Position) {
    const { callAt, declarationOf, markdown, parameterLabel } = await load();
    const call = callAt(document.getText(), document.offsetAt(position));
    if (!call) return undefined;
    const { method, argument } = call;
    const label = declarationOf(method).replace('(method) ', '');
    const signature = new vscode.SignatureInformation(label, new vscode.MarkdownString(markdown(method.documentation)));
    signature.parameters = method.parameters.map(
      (parameter) => new vscode.ParameterInformation(parameterLabel(parameter), parameter.note),
    );
    const help = new vscode.SignatureHelp();
    help.signatures = [signature];
    help.activeParameter = argument;
    return help;
  }
}

function rangeOf(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
