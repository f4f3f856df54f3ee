import type { Json } from '../../auth0/json.ts';
import { isJsonObject } from '../../auth0/read-json.ts';
import { type Files, folderOf, resolvePath } from '../files.ts';
import type { ProjectNote } from './project.ts';
import { readJson } from './read-json.ts';

/** Values for keywords from the Deploy CLI's config.json, in the project's folder or the one above it. */
export async function readKeywordValues(
  root: string,
  files: Files,
  notes: ProjectNote[],
): Promise<Record<string, Json>> {
  for (const folder of [root, folderOf(root)]) {
    const file = resolvePath(folder, 'config.json');
    const text = (await files.stat(file))?.isFolder === false ? await files.read(file) : '';
    if (!text.includes('AUTH0_KEYWORD_REPLACE_MAPPINGS')) {
      continue;
    }
    const value = readJson(text, file, notes);
    const mappings = isJsonObject(value) ? value['AUTH0_KEYWORD_REPLACE_MAPPINGS'] : undefined;
    return isJsonObject(mappings) ? mappings : {};
  }
  return {};
}

/**
 * A JSON or YAML text with its keywords filled in as the Deploy CLI does: `@@KEY@@`, with or without quotes, becomes the
 * JSON value, `##KEY##` the raw text. Keywords without a value become text, so that the rest can be read.
 */
export function fillInKeywords(text: string, values: Record<string, Json>): string {
  const valueFor = (key: string) => (Object.hasOwn(values, key) ? values[key] : undefined);
  return text
    .replace(/"@@([\w$.-]+)@@"|'@@([\w$.-]+)@@'|@@([\w$.-]+)@@/g, (_, a?: string, b?: string, c?: string) => {
      const key = a ?? b ?? c ?? '';
      return JSON.stringify(valueFor(key) ?? `@@${key}@@`);
    })
    .replace(/##([\w$.-]+)##/g, (keyword, key: string) => {
      const value = valueFor(key);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : keyword.replaceAll('#', '_');
    });
}
