import type { Effect } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, setOwn } from '../read-json.ts';
import { valueInJson } from '../tokens/claim-values.ts';

export interface UserMetadata {
  app_metadata: JsonObject;
  user_metadata: JsonObject;
}

const metadataOf: Record<string, keyof UserMetadata> = {
  'user.setAppMetadata': 'app_metadata',
  'user.setUserMetadata': 'user_metadata',
  'auth0.users.updateAppMetadata': 'app_metadata',
  'auth0.users.updateUserMetadata': 'user_metadata',
};

/**
 * The stored metadata after the effects of one Action, or of all rules: keys merge at the top level, `null` deletes one.
 * Denied transactions store them too. They are lost where the same Action switches to another primary user.
 */
export function effectsOnUser(before: UserMetadata, effects: readonly Effect[]): UserMetadata {
  const after = structuredClone(before);
  if (effects.some(({ method }) => method === 'authentication.setPrimaryUser')) {
    return after;
  }
  for (const effect of effects) {
    const which = Object.hasOwn(metadataOf, effect.method) ? metadataOf[effect.method] : undefined;
    if (which === undefined) {
      continue;
    }
    const [first] = effect.arguments;
    // What JSON has no form for, the message to Auth0 does not name.
    const second = valueInJson(effect, 1);
    if (!effect.method.startsWith('auth0.')) {
      if (typeof first === 'string' && second !== undefined) {
        change(after[which], first, second);
      }
    } else if (isJsonObject(second)) {
      for (const [key, value] of Object.entries(second)) {
        change(after[which], key, value);
      }
    }
  }
  return after;
}

function change(metadata: JsonObject, key: string, value: Json): void {
  if (value === null) {
    delete metadata[key];
  } else {
    setOwn(metadata, key, value);
  }
}
