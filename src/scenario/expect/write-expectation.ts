import type { JsonObject } from '../../auth0/json.ts';
import { updateInScenario } from '../edit-scenario.ts';
import type { Expectation } from '../scenario.ts';

/**
 * The text of a scenario file with `expect` set: comments, order and formatting stay, also of what in it stays the same.
 * A bare event, as a script of `trigger` takes it, becomes the `event` of a scenario. Throws UserError if the text is not
 * JSON.
 */
export function writeExpectation(text: string, expect: Expectation, file: string, trigger?: string): string {
  return updateInScenario(text, ['expect'], expect as JsonObject, file, trigger);
}
