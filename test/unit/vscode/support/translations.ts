import { isMessagesOfCheck, isTranslation, type Node, parse, placeOf, textOf, walk } from './syntax.ts';

/** The English sentences of a source file that go through l10n. */
export function translated(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(file, source), (node) => {
    const [sentence] = (node['arguments'] ?? []) as Node[];
    if (isTranslation(node, source) && typeof sentence?.['value'] === 'string') {
      found.push(sentence['value']);
    }
    if (isMessagesOfCheck(file, node)) {
      const messages = (node['value'] as Node)['properties'] as Node[];
      found.push(...messages.map(({ value }) => (value as Node)['value'] as string));
    }
    return true;
  });
  return found;
}

/** Calls of l10n whose sentence is made elsewhere, so that nobody can look for it in the source: `file sentence`. */
export function computed(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(file, source), (node) => {
    const [sentence] = (node['arguments'] ?? []) as Node[];
    if (isTranslation(node, source) && typeof sentence?.['value'] !== 'string') {
      found.push(`${file} ${sentence === undefined ? '' : textOf(sentence, source)}`);
    }
    return true;
  });
  return found;
}

/** Calls of l10n that run while the file is loaded, before anybody has said which language the window has. */
export function tooEarly(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(file, source), (node) => {
    if (isTranslation(node, source)) {
      found.push(placeOf(file, node, source));
    }
    return !/Function|^MethodDefinition$/.test(node.type);
  });
  return found;
}
