import { parseSync } from 'oxc-parser';

/** A node of a source's syntax tree, as ESTree names it. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function parse(file: string, source: string): Node {
  return parseSync(file, source).program as unknown as Node;
}

/** Goes through a tree from above; `look` says whether to look further inside. */
export function walk(node: Node, look: (node: Node) => boolean): void {
  if (!look(node)) {
    return;
  }
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) {
      walk(child as Node, look);
    }
  }
}

/** `l10n.t(…)`, `vscode.l10n.t(…)`. */
export function isTranslation({ type, callee }: Node, source: string): boolean {
  return type === 'CallExpression' && /\bl10n\.t$/.test(textOf(callee as Node, source));
}

/** The `messages` of a check, which are translated when they are reported. */
export function isMessagesOfCheck(file: string, { type, key }: Node): boolean {
  return file.startsWith('src/checks/rules/') && type === 'Property' && (key as Node)['name'] === 'messages';
}

export function textOf({ start, end }: Node, source: string): string {
  return source.slice(start, end);
}

/** The texts between the expressions of a template. */
export function quasisOf(template: Node): string[] {
  return (template['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked);
}

export function placeOf(file: string, { start }: Node, source: string): string {
  return `${file}:${source.slice(0, start).split('\n').length}`;
}
