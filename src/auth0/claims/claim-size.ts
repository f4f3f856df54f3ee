import type { Json } from '../json.ts';

/**
 * UTF-8 bytes of a claim's name and of its value as JSON. Auth0 limits their sum per token; how exactly it counts is not
 * confirmed.
 */
export function claimBytes(name: string, value: Json): number {
  return utf8Length(name) + utf8Length(JSON.stringify(value));
}

/** Bytes of a string in UTF-8; a lone surrogate counts as its replacement character. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
