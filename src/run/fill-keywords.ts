import * as l10n from '@vscode/l10n';
import type { Json } from '../auth0/json.ts';
import type { Keyword, Script } from '../script/script.ts';
import type { Note } from './report.ts';

/**
 * The source as the Deploy CLI would upload it: `@@KEY@@` becomes JSON, `##KEY##` raw text. A JSON keyword without a
 * value becomes a string of its own name, so that the script parses; keywords of the other kind stay. Lines stay the
 * same, columns after a keyword do not.
 */
export function fillKeywords(
  source: string,
  { keywords = [] }: Pick<Script, 'keywords'>,
  values: Record<string, Json>,
): { source: string; notes: Note[] } {
  let filled = source;
  for (const { name, replacedBy } of new Map(keywords.map((keyword) => [keywordText(keyword), keyword])).values()) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (replacedBy === 'json') {
      // In quotes it is not for JSON, which would bring its own.
      const text = JSON.stringify(value ?? `@@${name}@@`);
      filled = filled.replaceAll(new RegExp(`(?<!["'\`])@@${escapeForPattern(name)}@@`, 'g'), () => text);
    } else if (value !== undefined) {
      filled = filled.replaceAll(`##${name}##`, () => (typeof value === 'string' ? value : JSON.stringify(value)));
    }
  }
  const unknown = keywords.filter(({ name }) => !Object.hasOwn(values, name));
  return { source: filled, notes: unknown.map(noValue) };
}

function noValue(keyword: Keyword): Note {
  const text = keywordText(keyword);
  const message = l10n.t(
    'The Deploy CLI replaces {0} before it uploads the script. Its value is not known here, so the run has the text {0} instead.',
    text,
  );
  return { code: 'keyword-without-value', message, location: keyword.location };
}

function keywordText({ name, replacedBy }: Keyword): string {
  return replacedBy === 'json' ? `@@${name}@@` : `##${name}##`;
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
