/**
 * Text with the marks that reverse the direction of text written out, as JSON may have them: a value must not look like
 * another one. Letters that run from right to left need no marks and stay as they are.
 */
export function withVisibleMarks(text: string): string {
  return text.replaceAll(marks, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
