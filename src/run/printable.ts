/**
 * Makes control characters visible, line breaks and tabs excepted: what a script prints must not move the cursor,
 * change the title or hide what stands before it.
 */
export function printable(text: string): string {
  return text.replace(controlCharacters, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** C0 and C1 controls, and the marks that reverse the direction of text. */
const controlCharacters = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
