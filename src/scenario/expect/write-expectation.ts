import { setInScenario } from '../edit-scenario.ts';
import type { Expectation } from '../scenario.ts';

/**
 * The text of a scenario file with `expect` set: comments, order and formatting stay. A bare event becomes the `event` of
 * a scenario. Throws UserError if the text is not JSON.
 */
export function writeExpectation(text: string, expect: Expectation, file: string): string {
  return setInScenario(text, ['expect'], expect, file);
}
