import * as l10n from '@vscode/l10n';
import { isJsonObject } from '../../auth0/read-json.ts';
import { UserError } from '../../user-error.ts';
import { setInScenario, valueOfScenario } from '../edit-scenario.ts';
import type { RecordedResponse } from '../scenario.ts';

/**
 * The text of a scenario file with an entry in `http`: in the place of an entry for the same method and URL, else after
 * all others, which then answer first. Comments, order and formatting stay. Throws UserError if there is no list to add to.
 */
export function writeRecordedResponse(
  text: string,
  response: RecordedResponse,
  file: string,
  trigger?: string,
): string {
  const scenario = valueOfScenario(text, file, trigger);
  const http = isJsonObject(scenario) ? scenario['http'] : null;
  if (http === undefined) {
    return setInScenario(text, ['http'], [response], file, trigger);
  }
  if (!Array.isArray(http)) {
    throw new UserError(l10n.t('"http" in {0} is no list, so no response can be added to it.', file), { file });
  }
  const same = http.findIndex(
    (entry) => isJsonObject(entry) && entry['method'] === response.method && entry['url'] === response.url,
  );
  return setInScenario(text, ['http', same], response, file, trigger);
}
