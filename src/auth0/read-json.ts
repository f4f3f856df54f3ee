import type { Json, JsonObject } from './json.ts';

/** Reading of values that came from files and scripts: own keys only, and a wrong type counts as absent. */
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

/** Sets an own property, whatever its name. */
export function setOwn(target: JsonObject, name: string, value: Json): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
