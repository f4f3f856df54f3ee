import type { SourceLocation } from './effect.ts';

/** Something worth knowing that is not an error. `code` is stable, `message` is a sentence. */
export interface Note {
  code: string;
  message: string;
  location?: SourceLocation;
  /** Page that explains it. */
  url?: string;
}

/** The place of an effect, where one is known, for what is said about it. */
export function at(placed: { location?: SourceLocation } | undefined): { location?: SourceLocation } {
  return placed?.location === undefined ? {} : { location: placed.location };
}
