import type { Json } from '../../auth0/json.ts';
import { UserError } from '../../user-error.ts';
import { parseJsonc } from '../jsonc.ts';
import type { ProjectNote } from './project.ts';

/** The value of a JSON text; undefined, with a note that has the place, if it is none. */
export function readJson(text: string, file: string, notes: ProjectNote[]): Json | undefined {
  try {
    return parseJsonc(text, file).value;
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    const { message, line, column } = error;
    notes.push({
      message,
      file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    });
    return undefined;
  }
}
