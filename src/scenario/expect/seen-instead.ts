import type { Json, JsonObject } from '../../auth0/json.ts';
import { isJsonObject, member, setOwn } from '../../auth0/read-json.ts';
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
    const inner = member(object, key);
    const changed: JsonObject = isJsonObject(inner) ? inner : {};
    put(changed, rest, value);
    setOwn(object, key, changed);
  } else if (value === undefined) {
    delete object[key];
  } else {
    setOwn(object, key, value);
  }
}
