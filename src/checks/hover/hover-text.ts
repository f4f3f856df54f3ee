/** What to show, as Markdown paragraphs, and for which part of the source (offsets). */
export interface HoverText {
  paragraphs: string[];
  start: number;
  end: number;
}

/**
 * Markdown that shows this text. Attack: the name of a claim that is a link or a picture. The editor would load the picture
 * from wherever it is for anybody who looks at the file, in Restricted Mode, too.
 */
export function plain(text: string): string {
  return text.replace(/[\\`*~|[\]!<&]/g, '\\$&');
}
