import * as l10n from '@vscode/l10n';
import type { SourceLocation } from '../auth0/effect.ts';
import { locationAt } from './location.ts';

/** Why the types of a TypeScript file cannot be taken out. */
export interface StripError {
  /** The file may be right: it has syntax that only a compiler makes JavaScript of. Auth0 would get what that writes. */
  needsCompiler: boolean;
  /** A whole sentence or more if a compiler is needed; otherwise what the parser says, without the place. */
  message: string;
  location: SourceLocation;
}

/** Reads what Node's `module.stripTypeScriptTypes` threw for a source. There always is a place: at worst the beginning. */
export function readStripError(error: unknown, source: string): StripError {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in thrown ? thrown.code : undefined;
  const [first = ''] = thrown.message.split('\n');
  const message = first.replace(/^\s*x\s+/, '').replace(/\.$/, '');
  const place = placeOf(thrown, source);
  const location = place ?? { line: 1, column: 1 };
  if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return { needsCompiler: false, message, location };
  const why =
    code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' && place
      ? needsCompiler(place, adviceOn(message))
      : l10n.t('TypeScript could not be read: {0}.', message);
  return { needsCompiler: true, message: why, location };
}

/**
 * The same for JavaScript that is left when the types are out and does not parse: a decorator and `accessor` stay in it.
 * Undefined for any other syntax error.
 */
export function compilerSyntaxAt(code: string, offset: number): StripError | undefined {
  const isDecorator = /^@[\w$(]/.test(code.slice(offset, offset + 2));
  const isAccessor = /\baccessor[ \t]+$/.test(code.slice(Math.max(0, offset - 40), offset));
  if (!isDecorator && !isAccessor) return undefined;
  const location = locationAt(code, offset);
  const advice = isDecorator
    ? l10n.t('Write what the decorator does as code of the class, or call it as a function.')
    : l10n.t('Write a getter and a setter instead of accessor.');
  return { needsCompiler: true, message: needsCompiler(location, advice), location };
}

function needsCompiler({ line }: SourceLocation, advice = ''): string {
  const why = l10n.t(
    'Line {0} needs a compiler, and Claim Actions is none: it only takes types out, so that every line stays in its place.',
    line,
  );
  const instead = l10n.t('Or check and run the JavaScript that your compiler writes of this file.');
  return [why, advice, instead].filter((sentence) => sentence !== '').join(' ');
}

/** What to write instead, by the words that the parser has for a kind of syntax. */
function adviceOn(message: string): string | undefined {
  if (/\benum\b/.test(message)) {
    return l10n.t("Write an object instead of an enum: const Role = { Admin: 'admin' }.");
  }
  if (/\b(?:namespace|module)\b/.test(message)) {
    return l10n.t('Write constants and functions without the namespace around them.');
  }
  if (/\bparameter property\b/.test(message)) {
    return l10n.t('Declare the property in the class, and assign it in the constructor: this.name = name.');
  }
  if (/\bimport equals\b/.test(message)) {
    return l10n.t("Write import * as name from 'package' instead of import name = require('package').");
  }
  if (/\bexport assignment\b/.test(message)) {
    return l10n.t('Write module.exports = … instead of export = ….');
  }
  if (/\bangle-bracket\b/.test(message)) {
    return l10n.t('Write value as Type instead of <Type>value.');
  }
  return undefined;
}

/**
 * The place is not a property of the error, but in a picture of the source: before the stack (`:12`, the lines, and `^^^`
 * below the words), or in Node 22 in the message (`,-[12:1]`, ` 12 | words` and `: ^^^`). What goes over several lines has
 * an arrow before its first and last line instead, and nothing at all is drawn where the source ends too soon.
 */
function placeOf({ message, stack = '' }: Error, source: string): SourceLocation | undefined {
  const picture = (message.includes('\n') ? message : stack).split('\n');
  const lines = source.split(/\r\n|[\n\r]/);
  const mark = picture.findIndex((text) => /^(?::\s+)?\^+$/.test(text.trim()));
  const drawn = /^( *(\d+) \| )/.exec(picture[mark - 1] ?? '');
  const head = drawn?.[2] ?? /:(\d+)$/.exec(picture[0] ?? '')?.[1] ?? /,-\[(\d+):/.exec(message)?.[1];
  const line = Math.min(Number(head), lines.length);
  const text = lines[line - 1];
  if (text === undefined) return undefined;
  if (mark === -1)
    return { line, column: picture.some((it) => severalLines.test(it)) ? columnIn(text) : text.length + 1 };
  const width = (picture[mark]?.indexOf('^') ?? 0) - (drawn?.[1]?.length ?? 0);
  return { line, column: columnAt(text, width) };
}

const severalLines = /^ *(?:\d+ \| ,->|> )/;

/** Column of what goes on in the next lines: only its line is known, so that the words have to tell. */
function columnIn(line: string): number {
  const words = /\b(?:const\s+)?enum\b|\b(?:namespace|module)\b|<|`/.exec(line) ?? /\S/.exec(line);
  return (words?.index ?? 0) + 1;
}

const tab = 4;
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}]/u;

/** Column of what is drawn so far to the right: tabs are drawn as blanks, and some characters are two wide. */
function columnAt(text: string, width: number): number {
  let [at, drawn] = [0, 0];
  for (const character of text) {
    if (drawn >= width) break;
    drawn += character === '\t' ? tab - (drawn % tab) : widthOf(character);
    at += character.length;
  }
  return at + 1;
}

function widthOf(character: string): number {
  return wide.test(character) ? 2 : 1;
}
