import { protocolsWithoutBrowser } from '../catalogue/protocols.ts';

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
export function redirectUrl(url: string, query: Readonly<Record<string, unknown>>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    target.searchParams.set(name, String(value));
  }
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
