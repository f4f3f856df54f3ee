import { protocolsWithoutBrowser } from '../catalogue/protocols.ts';
import type { JsonObject } from '../json.ts';
import { objectMember, stringMember, stringsMember, textOf } from '../read-json.ts';
import type { Steps } from '../steps.ts';
import { queryParts, writeParameters } from './query-parts.ts';

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

/**
 * The URL that a redirect goes to: entries of `query` replace parameters of the same name. `url` must be absolute. In
 * steps, as reading and writing a hundred thousand parameters takes long.
 */
export function* redirectSteps(url: string, query: Readonly<JsonObject>): Steps<string> {
  const target = new URL(url);
  yield;
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(query)) {
    values.set(name, textOf(value));
    yield;
  }
  if (values.size === 0) {
    return target.href;
  }
  const written: string[] = [];
  const placed = new Set<string>();
  for (const part of queryParts(target.search)) {
    const present = [...new URLSearchParams(part)];
    yield;
    const parameters: [string, string][] = [];
    for (const [name, value] of present) {
      if (placed.has(name)) continue;
      if (values.has(name)) placed.add(name);
      parameters.push([name, values.get(name) ?? value]);
    }
    written.push(yield* writeParameters(parameters));
  }
  written.push(yield* writeParameters(Array.from(values).filter(([name]) => !placed.has(name))));
  const { href, hash } = target;
  const [address = ''] = href.split(/[?#]/, 1);
  yield;
  return `${address}?${written.filter((part) => part !== '').join('&')}${hash}`;
}

/**
 * The callback URL with an error, as the application of a transaction gets it: in the query, or in the fragment where its
 * tokens would be (OAuth 2.0 Multiple Response Type Encoding Practices). Undefined where it is told in another way: in the
 * answer to its own request, in the body of a form, in a message between windows; and if its `redirect_uri` is no URL.
 */
export function* errorUrl(event: JsonObject, error: { code: string; description: string }): Steps<string | undefined> {
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
    return yield* redirectSteps(redirectUri, answer);
  }
  if (mode !== 'fragment') {
    return undefined;
  }
  const target = new URL(redirectUri);
  target.hash = yield* writeParameters(Object.entries(answer));
  return target.href;
}

/** How the application is answered: what it asked for, else by what kind of tokens it asked for. */
function responseMode(transaction: JsonObject | undefined): string {
  const types = (stringsMember(transaction, 'response_type') ?? []).flatMap((type) => type.split(' '));
  const usual = types.includes('token') || types.includes('id_token') ? 'fragment' : 'query';
  return stringMember(transaction, 'response_mode') ?? usual;
}
