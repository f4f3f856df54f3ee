import { parseSync } from 'oxc-parser';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Two words with a space between them: what people read, not what programs compare. */
const sentence = /\p{L}[\p{L}'’,]* \p{L}/u;

/** Calls whose texts nobody but a developer reads, and the names of things outside that are not translated. */
const notForUsers = new Set(['Error', 'TypeError', 'RegExp', 'querySelector', 'getElementById', 'import']);

/** The English sentences of a source file that go through l10n. */
export function translated(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, source).program as unknown as Node, (node) => {
    const { type, callee, arguments: given } = node;
    const [sentence] = (given ?? []) as Node[];
    if (type === 'CallExpression' && isTranslator(callee as Node, source) && typeof sentence?.['value'] === 'string') {
      found.push(sentence['value']);
    }
    if (isMessagesOfRule(file, node)) {
      const messages = (node['value'] as Node)['properties'] as Node[];
      found.push(...messages.map(({ value }) => (value as Node)['value'] as string));
    }
    return true;
  });
  return found;
}

/** The `messages` of a check, which are translated when they are reported. */
function isMessagesOfRule(file: string, { type, key }: Node): boolean {
  return file.startsWith('src/checks/rules/') && type === 'Property' && (key as Node)['name'] === 'messages';
}

/** Places of texts for users in a source file that do not go through l10n: `file:line text`. */
export function untranslated(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, source).program as unknown as Node, look);
  return found;

  /** True to look further inside. */
  function look(node: Node): boolean {
    if (
      isTranslation(node) ||
      isMessagesOfRule(file, node) ||
      isForDevelopers(node) ||
      /^(?:Import|ExportAll|TS)/.test(node.type)
    ) {
      return false;
    }
    if (node.type === 'TaggedTemplateExpression' && textOf(node['tag'] as Node) === 'html') {
      const template = node['quasi'] as Node;
      const text = shownText(quasisOf(template).join('\0'));
      if (/\p{L}{2}/u.test(text)) {
        report(node, text.trim());
      }
      for (const expression of template['expressions'] as Node[]) {
        walk(expression, look);
      }
      return false;
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string' && isSentence(node['value'])) {
      report(node, node['value']);
    }
    if (node.type === 'TemplateLiteral' && isSentence(quasisOf(node).join('…'))) {
      report(node, quasisOf(node).join('…'));
    }
    return true;
  }

  function isTranslation({ type, callee }: Node): boolean {
    return type === 'CallExpression' && isTranslator(callee as Node, source);
  }

  function isForDevelopers({ type, callee }: Node): boolean {
    return (type === 'NewExpression' || type === 'CallExpression') && notForUsers.has(textOf(callee as Node));
  }

  function textOf(node: Node): string {
    return source.slice(node.start, node['end'] as number);
  }

  function report(node: Node, text: string): void {
    found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text}`);
  }
}

function walk(node: Node, look: (node: Node) => boolean): void {
  if (!look(node)) {
    return;
  }
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) {
      walk(child as Node, look);
    }
  }
}

/** `l10n.t`, `vscode.l10n.t`. */
function isTranslator(callee: Node, source: string): boolean {
  return /\bl10n\.t$/.test(source.slice(callee.start, callee['end'] as number));
}

/** JavaScript and its comments, CSS, HTML pages and security policies are no sentences either. */
function isSentence(text: string): boolean {
  return (
    sentence.test(text.replaceAll('Claim Actions', '')) &&
    !/[<>{};]|\/\/ |^(?:default|style|font|script)-src|=>/.test(text)
  );
}

function quasisOf(template: Node): string[] {
  return (template['quasis'] as Node[]).map((quasi) => (quasi['value'] as { cooked: string }).cooked);
}

/** What of a template's HTML is read: text between tags, and attributes that are spoken or shown. */
function shownText(html: string): string {
  const spoken = [...html.matchAll(/\s(?:title|label|aria-label|placeholder)="([^"\0]*)"/g)].map(([, text]) => text);
  return [html.replace(/<[^>]*>/g, ' ').replaceAll('\0', ' '), ...spoken].join(' ');
}
