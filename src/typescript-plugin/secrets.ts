import type { SecretName } from './configuration.ts';
import { handlersOf } from './handlers.ts';
import type { TypesFiles } from './types-files.ts';
import type { TypeScript, ts } from './typescript.ts';

/**
 * Names after `event.secrets.`: the type is open, because a secret may be configured in a place that nobody here can
 * see, so the known names are added to what TypeScript offers.
 */
export class SecretCompletions {
  readonly #ts: TypeScript;
  readonly #types: TypesFiles;
  readonly #known: (fileName: string) => readonly SecretName[];

  constructor(ts: TypeScript, types: TypesFiles, known: (fileName: string) => readonly SecretName[]) {
    this.#ts = ts;
    this.#types = types;
    this.#known = known;
  }

  add(program: ts.Program, fileName: string, position: number, info: ts.CompletionInfo | undefined) {
    const names = this.#at(program, fileName, position);
    if (names.length === 0) return info;
    const taken = new Set(names.map(({ name }) => name));
    const entries: ts.CompletionEntry[] = names.map(({ name, declaredIn }) => ({
      name,
      kind: this.#ts.ScriptElementKind.memberVariableElement,
      kindModifiers: '',
      sortText: '11',
      labelDetails: { description: declaredIn },
    }));
    const others = info?.entries.filter(({ name }) => !taken.has(name)) ?? [];
    const base = { isGlobalCompletion: false, isMemberCompletion: true, isNewIdentifierLocation: true };
    return { ...base, ...info, entries: [...entries, ...others] };
  }

  details(
    program: ts.Program,
    fileName: string,
    position: number,
    name: string,
  ): ts.CompletionEntryDetails | undefined {
    const secret = this.#at(program, fileName, position).find((known) => known.name === name);
    return (
      secret && {
        name,
        kind: this.#ts.ScriptElementKind.memberVariableElement,
        kindModifiers: '',
        displayParts: this.#text(`(secret) ${name}: string`),
        documentation: this.#text(secret.documentation ?? secret.declaredIn),
      }
    );
  }

  hover(program: ts.Program, fileName: string, position: number): ts.QuickInfo | undefined {
    const name = this.#accessAt(program, fileName, position)?.name;
    const secret = name && this.#at(program, fileName, position).find((known) => known.name === name.text);
    if (!secret || position < name.getStart()) return undefined;
    return {
      kind: this.#ts.ScriptElementKind.memberVariableElement,
      kindModifiers: '',
      textSpan: { start: name.getStart(), length: name.text.length },
      displayParts: this.#text(`(secret) ${secret.name}: string`),
      documentation: this.#text(secret.documentation ?? secret.declaredIn),
    };
  }

  /** The known names where the position is behind the dot of an object of secrets. */
  #at(program: ts.Program, fileName: string, position: number): readonly SecretName[] {
    const known = this.#known(fileName);
    const access = known.length > 0 ? this.#accessAt(program, fileName, position) : undefined;
    return access && this.#isSecrets(program, access.expression) ? known : [];
  }

  #isSecrets(program: ts.Program, expression: ts.Expression): boolean {
    const ts = this.#ts;
    if (ts.isIdentifier(expression) && expression.text === 'configuration') return isInRule(ts, expression);
    const declaration = program.getTypeChecker().getTypeAtLocation(expression).symbol?.declarations?.[0];
    const property = declaration?.parent;
    return (
      property !== undefined &&
      ts.isPropertySignature(property) &&
      property.name.getText() === 'secrets' &&
      this.#types.includes(property.getSourceFile().fileName)
    );
  }

  /** The innermost `object.name` whose dot is before the position. */
  #accessAt(program: ts.Program, fileName: string, position: number): ts.PropertyAccessExpression | undefined {
    const source = program.getSourceFile(fileName);
    let found: ts.PropertyAccessExpression | undefined;
    const visit = (node: ts.Node): void => {
      if (position < node.pos || position > node.end) return;
      if (this.#ts.isPropertyAccessExpression(node) && position > node.expression.end) found = node;
      this.#ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return found;
  }

  #text(text: string): ts.SymbolDisplayPart[] {
    return [{ text, kind: 'text' }];
  }
}

/** Settings of Rules are the global `configuration`, which no type can declare without declaring it for every file. */
function isInRule(ts: TypeScript, node: ts.Node): boolean {
  const rules = handlersOf(ts, node.getSourceFile()).filter(({ kind }) => kind === 'rule');
  return rules.some(({ fn }) => fn.pos <= node.pos && node.end <= fn.end);
}
