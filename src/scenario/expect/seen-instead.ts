import type { Json, JsonObject } from '../../auth0/json.ts';
import { isJsonObject } from '../../auth0/read-json.ts';
import type { Expectation } from '../scenario.ts';
import type { Difference } from './check-expectation.ts';

/**
 * An expectation with what was seen in the places that differ: beside the expectation itself it makes a diff that shows
 * the differences and nothing else.
 */
export function seenInstead(expect: Expectation, differences: readonly Difference[]): JsonObject {
  const seen = structuredClone(expect) as JsonObject;
  for (const { path, actual } of differences) {
    // Its short form says only the status.
    const isShortOutcome = path[0] === 'outcome' && typeof seen['outcome'] === 'string';
    put(seen, isShortOutcome ? ['outcome'] : path, actual);
  }
  return seen;
}

function put(object: JsonObject, [key = '', ...rest]: readonly string[], value: Json | undefined): void {
  if (rest.length > 0) {
    const inner = Object.hasOwn(object, key) ? object[key] : undefined;
    const changed: JsonObject = isJsonObject(inner) ? inner : {};
    put(changed, rest, value);
    define(object, key, changed);
  } else if (value === undefined) {
    delete object[key];
  } else {
    define(object, key, value);
  }
}

/** As an own property, also `__proto__`. */
function define(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
