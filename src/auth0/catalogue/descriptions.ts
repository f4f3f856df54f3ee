import descriptions from './data/descriptions.json' with { type: 'json' };

const sentences: Readonly<Record<string, string>> = descriptions;

/**
 * What a field is, in one sentence; empty if none was written. `path` starts with `event`, `user`, `context` or `client`
 * and has `[]` behind arrays: `event.user.identities[].provider`. The last two names of a path tell fields apart.
 */
export function descriptionOfField(path: string): string {
  const key = path.split('.').slice(-2).join('.').replace('actor_token_user.', 'user.');
  return sentences[key] ?? '';
}
