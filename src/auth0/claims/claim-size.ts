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
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x800) {
      bytes += 2;
      // Two halves of one character have four bytes together.
      index += isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(index + 1)) ? 1 : 0;
    } else if (code >= 0x80) {
      bytes += 1;
    }
  }
  return bytes;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
