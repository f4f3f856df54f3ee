import { protocolsWithoutBrowser } from '../catalogue/protocols.ts';
import type { JsonObject } from '../json.ts';
import { objectMember, stringMember, stringsMember, textOf } from '../read-json.ts';
import { lastOf, type Steps } from '../steps.ts';

/** What `api.redirect.canRedirect` answers for a transaction. Also called inside the script's process: no iterators. */
export function canRedirect(protocol: string | undefined, prompt: readonly string[]): boolean {
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
  return lastOf(redirectSteps(url, query));
}

/** The same in steps: reading and writing a hundred thousand parameters takes long, each. */
export function* redirectSteps(url: string, query: Readonly<JsonObject>): Steps<string> {
  const target = new URL(url);
  const values = new Map(Object.entries(query).map(([name, value]) => [name, textOf(value)]));
  if (values.size === 0) {
    return target.href;
  }
  // All at once: parameters that are set one by one are looked for one by one, and a script may set a hundred thousand.
  const placed = new Set<string>();
  const present = [...target.searchParams];
  yield;
  const parameters = present.flatMap(([name, value]): [string, string][] => {
    const replacement = values.get(name);
    if (replacement === undefined) return [[name, value]];
    if (placed.has(name)) return [];
    placed.add(name);
    return [[name, replacement]];
  });
  for (const [name, value] of values) {
    if (!placed.has(name)) parameters.push([name, value]);
  }
  yield;
  const search = `${new URLSearchParams(parameters)}`;
  yield;
  // Not by `search`, which would have the parameters read again.
  const { hash } = target;
  target.hash = '';
  target.search = '';
  return `${target.href}?${search}${hash}`;
}

/**
 * The callback URL with an error, as the application of a transaction gets it: in the query, or in the fragment where its
 * tokens would be (OAuth 2.0 Multiple Response Type Encoding Practices). Undefined where it is told in another way: in the
 * answer to its own request, in the body of a form, in a message between windows; and if its `redirect_uri` is no URL.
 */
export function errorUrl(event: JsonObject, error: { code: string; description: string }): string | undefined {
  const transaction = objectMember(event, 'transaction');
  const redirectUri = stringMember(transaction, 'redirect_uri');
  const mode = responseMode(transaction);
  const hasBrowser = !protocolsWithoutBrowser.includes(stringMember(transaction, 'protocol') ?? '');
  if (redirectUri === undefined || !URL.canParse(redirectUri) || !hasBrowser) {
    return undefined;
  }
  const state = stringMember(transaction, 'state');
  const answer = {
    error: error.code,
    error_description: error.description,
    ...(state === undefined ? {} : { state }),
  };
  if (mode === 'query') {
    return redirectUrl(redirectUri, answer);
  }
  const target = new URL(redirectUri);
  target.hash = `${new URLSearchParams(answer)}`;
  return mode === 'fragment' ? target.href : undefined;
}

/** How the application is answered: what it asked for, else by what kind of tokens it asked for. */
function responseMode(transaction: JsonObject | undefined): string {
  const types = (stringsMember(transaction, 'response_type') ?? []).flatMap((type) => type.split(' '));
  const usual = types.includes('token') || types.includes('id_token') ? 'fragment' : 'query';
  return stringMember(transaction, 'response_mode') ?? usual;
}
