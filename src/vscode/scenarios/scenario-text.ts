import { applyEdits, modify, parse } from 'jsonc-parser';
import type { JsonObject } from '../../auth0/json.ts';
import { isBareEvent } from '../../scenario/parse-scenario.ts';
import type { Expectation } from '../../scenario/scenario.ts';

/** Text of a new scenario file: a base, room for what is different, and a fake for each secret that the script reads. */
export function newScenarioText(options: { base: string; secrets: readonly string[]; expect?: Expectation }): string {
  const secrets = Object.fromEntries(options.secrets.map((name) => [name, 'fake']));
  return textOf({
    base: options.base,
    event: {},
    ...(options.secrets.length > 0 ? { secrets } : {}),
    ...(options.expect ? { expect: options.expect } : {}),
  });
}

/** The text of a scenario file with another expectation; comments and layout stay. A bare event gets a scenario around it. */
export function withExpectation(text: string, expect: Expectation): string {
  const value = parse(text) as JsonObject;
  if (isBareEvent(value)) {
    return textOf({ event: value, expect });
  }
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, ['expect'], expect, { formattingOptions }));
}

function textOf(scenario: object): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
