import { isMessagesOfCheck, isTranslation, type Node, parse, placeOf, quasisOf, textOf, walk } from './syntax.ts';

/** A text for users in a source file that does not go through l10n. `…` stands for the expressions of a template. */
export interface Untranslated {
  place: string;
  text: string;
}

/** Two words with a space between them: what people read, not what programs compare. */
const words = /\p{L}[\p{L}'’,:.]* \p{L}/u;

/** One word that begins as people write it. */
const word = /^[^\p{L}]*\p{Lu}\p{L}/u;

/** Calls whose texts nobody but a developer reads, and the names of things outside that are not translated. */
const notForUsers = new Set(['Error', 'TypeError', 'RegExp', 'querySelector', 'getElementById', 'import']);

/** Properties that hold what people read, even if it is one word. */
const readProperties = new Set(
  'description,desc,detail,label,message,placeHolder,prompt,reason,sentence,summary,title,tooltip'.split(','),
);

/** Everything that people could read: sentences anywhere, and single words where words are shown. */
export function untranslated(file: string, source: string): Untranslated[] {
  const found: Untranslated[] = [];
  walk(parse(file, source), look);
  return found;

  /** True to look further inside. */
  function look(node: Node): boolean {
    if (isTranslation(node, source) || isMessagesOfCheck(file, node) || isForDevelopers(node)) {
      return false;
    }
    if (/^(?:Import|ExportAll|TS)/.test(node.type) || isListOfNames(node)) {
      return false;
    }
    if (node.type === 'TaggedTemplateExpression' && textOf(node['tag'] as Node, source) === 'html') {
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
    if (node.type === 'Property' && readProperties.has(textOf(node['key'] as Node, source))) {
      for (const text of choicesOf(node['value'] as Node)) {
        if (word.test(text['value'] as string)) {
          report(text, text['value'] as string);
        }
      }
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string' && isSentence(node['value'])) {
      report(node, node['value']);
    }
    if (node.type === 'TemplateLiteral' && isSentence(quasisOf(node).join('…'))) {
      report(node, quasisOf(node).join('…'));
    }
    return true;
  }

  function isForDevelopers({ type, callee }: Node): boolean {
    return (type === 'NewExpression' || type === 'CallExpression') && notForUsers.has(textOf(callee as Node, source));
  }

  function report(node: Node, text: string): void {
    const place = placeOf(file, node, source);
    if (!found.some((it) => it.place === place && it.text === text)) {
      found.push({ place, text });
    }
  }
}

/** The strings that an expression can be: both sides of a condition, what stands after `??`. */
function choicesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') {
    return [node['consequent'], node['alternate']].flatMap((it) => choicesOf(it as Node));
  }
  if (node.type === 'LogicalExpression') {
    return [node['left'], node['right']].flatMap((it) => choicesOf(it as Node));
  }
  return node.type === 'Literal' && typeof node['value'] === 'string' ? [node] : [];
}

/** `'assert buffer console'.split(' ')` */
function isListOfNames({ type, callee }: Node): boolean {
  const { object, property } = (callee ?? {}) as { object?: Node; property?: Node };
  return type === 'CallExpression' && object?.type === 'Literal' && property?.['name'] === 'split';
}

/** Code, comments, HTML and security policies are no sentences, unless they begin like one that only ends in code. */
function isSentence(text: string): boolean {
  const isCode = /=>|<\/|;$|\n|\/\/ |^\/?\*|^(?:default|style|font|script)-src/.test(text.trim());
  const begins = /^\p{Lu}[\p{L}\d]*,? \p{L}+[ ,.:]/u.test(text.trim());
  return words.test(text.replaceAll('Claim Actions', '')) && (begins || !isCode);
}

/** What of a template's HTML is read: text between tags, and attributes that are spoken or shown. */
function shownText(html: string): string {
  const spoken = [...html.matchAll(/\s(?:title|label|aria-label|placeholder)="([^"\0]*)"/g)].map(([, text]) => text);
  return [html.replace(/<[^>]*>/g, ' ').replaceAll('\0', ' '), ...spoken].join(' ');
}
