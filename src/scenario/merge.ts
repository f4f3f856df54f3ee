import type { Json, JsonObject } from '../auth0/json.ts';
import { isJsonObject } from '../auth0/read-json.ts';

/**
 * JSON Merge Patch (RFC 7396): objects are merged at every depth, arrays and plain values are replaced, `null` removes.
 * Neither argument is changed.
 */
export function mergePatch(base: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map<string, Json>(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    const before = merged.get(key);
    if (value === null) {
      merged.delete(key);
    } else if (isJsonObject(value)) {
      merged.set(key, mergePatch(isJsonObject(before) ? before : {}, value));
    } else {
      merged.set(key, value);
    }
  }
  return Object.fromEntries(merged);
}
