/** What to show, as Markdown paragraphs, and for which part of the source (offsets). */
export interface HoverText {
  paragraphs: string[];
  start: number;
  end: number;
}
