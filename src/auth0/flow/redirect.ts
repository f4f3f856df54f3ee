import { protocolsWithoutBrowser } from '../catalogue/protocols.ts';
import type { JsonObject } from '../json.ts';
import { textOf } from '../read-json.ts';

/** What `api.redirect.canRedirect` answers for a transaction. Also called inside the script's process: no iterators. */
export function canRedirect(protocol: string | undefined, prompt: readonly unknown[]): boolean {
  for (let index = 0; index < prompt.length; index++) {
    if (prompt[index] === 'none') {
      return false;
    }
  }
  for (let index = 0; index < protocolsWithoutBrowser.length; index++) {
    if (protocolsWithoutBrowser[index] === protocol) {
      return false;
    }
  }
  return true;
}

/** The URL that a redirect goes to: entries of `query` replace parameters of the same name. `url` must be absolute. */
export function redirectUrl(url: string, query: Readonly<JsonObject>): string {
  const target = new URL(url);
  const values = new Map(Object.entries(query).map(([name, value]) => [name, textOf(value)]));
  if (values.size === 0) {
    return target.href;
  }
  // All at once: parameters that are set one by one are looked for one by one, and a script may set a hundred thousand.
  const placed = new Set<string>();
  const parameters = [...target.searchParams].flatMap(([name, value]): [string, string][] => {
    const replacement = values.get(name);
    if (replacement === undefined) return [[name, value]];
    if (placed.has(name)) return [];
    placed.add(name);
    return [[name, replacement]];
  });
  for (const [name, value] of values) {
    if (!placed.has(name)) parameters.push([name, value]);
  }
  target.search = `${new URLSearchParams(parameters)}`;
  return target.href;
}

/** The callback URL with an error, as the application gets it. Undefined if `redirectUri` is no URL. */
export function errorUrl(
  redirectUri: string,
  error: { code: string; description: string },
  state: string | undefined,
): string | undefined {
  return URL.canParse(redirectUri)
    ? redirectUrl(redirectUri, {
        error: error.code,
        error_description: error.description,
        ...(state === undefined ? {} : { state }),
      })
    : undefined;
}
