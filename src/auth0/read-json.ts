import type { Json, JsonObject } from './json.ts';

/** Reading (and making) of values that came from files and scripts: own keys only, and a wrong type counts as absent. */
export function member(parent: Json | undefined, ...path: string[]): Json | undefined {
  let value: Json | undefined = parent;
  for (const name of path) {
    value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

export function stringMember(parent: Json | undefined, ...path: string[]): string | undefined {
  const value = member(parent, ...path);
  return typeof value === 'string' ? value : undefined;
}

export function objectMember(parent: Json | undefined, ...path: string[]): JsonObject | undefined {
  const value = member(parent, ...path);
  return isJsonObject(value) ? value : undefined;
}

/** The strings of an array; undefined if there is no array. */
export function stringsMember(parent: Json | undefined, ...path: string[]): string[] | undefined {
  const value = member(parent, ...path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As `String` writes it; but an object's own `toString`, which a script can make anything, is not asked. */
export function textOf(value: Json | undefined): string {
  if (Array.isArray(value)) {
    return value.map((item) => (item === null ? '' : textOf(item))).join(',');
  }
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}

/** The object under a name; made if there is none. */
export function objectMadeAt(parent: JsonObject, name: string): JsonObject {
  const present = member(parent, name);
  if (isJsonObject(present)) {
    return present;
  }
  const made: JsonObject = {};
  setOwn(parent, name, made);
  return made;
}

/** Sets an own property, whatever its name. */
export function setOwn(target: JsonObject, name: string, value: Json): void {
  if (name !== '__proto__') {
    // Much faster, which tells where a script sets thousands of claims.
    target[name] = value;
    return;
  }
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
