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

/** Places of texts for users in a source file that do not go through l10n: `file:line text`. */
export function untranslated(file: string, source: string): string[] {
  const found: string[] = [];
  visit(parseSync(file, source).program as unknown as Node);
  return found;

  function visit(node: Node): void {
    if (isTranslation(node) || isForDevelopers(node) || /^(?:Import|ExportAll|TS)/.test(node.type)) {
      return;
    }
    if (node.type === 'TaggedTemplateExpression' && textOf(node['tag'] as Node) === 'html') {
      const text = shownText(quasisOf(node['quasi'] as Node).join('\0'));
      if (/\p{L}{2}/u.test(text)) {
        report(node, text.trim());
      }
      for (const expression of (node['quasi'] as Node)['expressions'] as Node[]) {
        visit(expression);
      }
      return;
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string' && isSentence(node['value'])) {
      report(node, node['value']);
    }
    if (node.type === 'TemplateLiteral' && isSentence(quasisOf(node).join('…'))) {
      report(node, quasisOf(node).join('…'));
    }
    for (const child of Object.values(node).flat()) {
      if (typeof child === 'object' && child !== null && 'type' in child) {
        visit(child as Node);
      }
    }
  }

  function isTranslation({ type, callee }: Node): boolean {
    return type === 'CallExpression' && /\bl10n\.t$/.test(textOf(callee as Node));
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

/** JavaScript, CSS, HTML pages and security policies are no sentences either. */
function isSentence(text: string): boolean {
  return (
    sentence.test(text.replaceAll('Claim Actions', '')) && !/[<>{};]|^(?:default|style|font|script)-src|=>/.test(text)
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
