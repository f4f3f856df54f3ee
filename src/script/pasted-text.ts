import * as l10n from '@vscode/l10n';

/** What to do about a file that holds something else than code, or code as another place shows it. */
export function adviceOnPastedText(source: string): string | undefined {
  const text = source.trim();
  if (/^(?:```|~~~)/.test(text)) {
    return l10n.t(
      'The lines that begin with {0} are Markdown: delete them, and leave only the code.',
      text.slice(0, 3),
    );
  }
  if (/^#{1,6} /.test(text)) {
    return l10n.t('No JavaScript begins with #: delete the line if it is a heading; a comment begins with //.');
  }
  if (/^<(?:!doctype|html|head|body|script|pre|code|div|p)\b/i.test(text)) {
    return l10n.t('This is HTML: leave only the code, as the page shows it.');
  }
  if (/^[{[]/.test(text) && isJson(text)) {
    return l10n.t(
      'This is JSON: the code of an Action or a Rule stands in a file of its own, without quotation marks.',
    );
  }
  if (/^<{7} /m.test(text) && /^>{7} /m.test(text)) {
    return l10n.t(
      'Git has left marks of a conflict here: choose what to keep, and delete the lines with {0}, {1} and {2}.',
      ...['<<<<<<<', '=======', '>>>>>>>'],
    );
  }
  if (text.split('\n').every((line) => /^(?:\d+(?:[ \t:.|]|$)|$)/.test(line.trim()))) {
    return l10n.t('Every line begins with its number: delete the numbers.');
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Characters that word processors and web pages put in place of those of JavaScript. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"' },
  ...{ '（': '(', '）': ')', '｛': '{', '｝': '}', '［': '[', '］': ']', '；': ';', '，': ',', '：': ':', '＝': '=' },
  ...{ '\u037e': ';', '…': '...', '–': '-', '—': '-', '−': '-', '´': "'", '→': '=>', '⇒': '=>' },
};

const invisible = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** What to do about the character at which a parser stops. */
export function adviceOnCharacter(source: string, at: number): string | undefined {
  const character = source.charAt(at);
  const meant = Object.hasOwn(lookalikes, character) ? lookalikes[character] : undefined;
  if (meant !== undefined) {
    return l10n.t(
      '{0} (U+{1}) only looks like what JavaScript knows: write {2} here, and wherever else it stands in the code.',
      ...[character, codeOf(character), meant],
    );
  }
  return invisible.test(character)
    ? l10n.t(
        'An invisible character stands here (U+{0}): delete it, and type the blanks around it again.',
        codeOf(character),
      )
    : undefined;
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

const entities: Readonly<Record<string, string>> = {
  ...{ '&gt;': '>', '&lt;': '<', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&apos;': "'", '&nbsp;': ' ' },
};

/** What to do about a line of code as it stands in the source of a web page. */
export function adviceOnEntity(line: string): string | undefined {
  const [entity = ''] = /&(?:gt|lt|amp|quot|#39|apos|nbsp);/.exec(line) ?? [];
  const meant = entities[entity];
  return meant === undefined
    ? undefined
    : l10n.t(
        '{0} is how HTML writes “{1}”: copy the code as the page shows it, not as it stands in its source.',
        entity,
        meant,
      );
}
