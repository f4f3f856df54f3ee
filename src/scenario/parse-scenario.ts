import * as l10n from '@vscode/l10n';
import { findNodeAtLocation } from 'jsonc-parser';
import type { Json, JsonObject } from '../auth0/json.ts';
import { isJsonObject } from '../auth0/read-json.ts';
import { UserError } from '../user-error.ts';
import { eventTriggerOf } from './event-trigger.ts';
import { type JsonDocument, nodesByPointer, parseEditableJsonc } from './jsonc.ts';
import type { Doubt, ScenarioFile } from './scenario.ts';
import { eventKeys, scenarioKeys } from './schema/file-schema.ts';
import { findViolations } from './schema/validate.ts';
import type { Violation } from './schema/violation.ts';

/** Characters of a scenario that is still read. Auth0's own limits keep an event far below. */
export const MAX_SCENARIO_LENGTH = 5_000_000;

/** Wrong values that are told one by one. */
const MAX_VIOLATIONS = 10;

/**
 * Reads the text of a scenario file for a script of `trigger` (also `rule` and the points of hooks).
 * Throws UserError with the place: not JSON, a key twice, not an object, too large, for another trigger, or against the schema (then
 * with a line for each wrong value).
 * Values of the event that Auth0 would not send are no reason to refuse it: `onDoubt` is told about each.
 */
export function parseScenario(
  text: string,
  file: string,
  trigger: string,
  onDoubt: (doubt: Doubt) => void = () => undefined,
): ScenarioFile {
  assertReadableSize(text.length, file);
  const document = parseEditableJsonc(text, file);
  const { value } = document;
  if (!isJsonObject(value)) {
    const place = document.placeAt(document.root.offset);
    throw new UserError(
      l10n.t(
        '{0}:{1}:{2} is {3}, but a scenario is an object: { "event": { … } }, or an event as the dashboard\'s Test tab has it.',
        file,
        place.line,
        place.column,
        named(value),
      ),
      { file, ...place },
    );
  }
  const isBare = isBareEvent(value, trigger);
  if (!isBare) {
    assertTrigger(value['trigger'], document, file, trigger);
    assertNotOfRule(value, document, file, trigger);
  }
  const { fatal, doubtful } = findViolations(value, trigger, isBare);
  if (fatal.length > 0) {
    throw refusal(fatal, placesOfViolations(document), file);
  }
  if (doubtful.length > 0) {
    const placeOf = placesOfViolations(document);
    for (const violation of doubtful) {
      onDoubt({ message: sentence(violation), location: { file, ...placeOf(violation) } });
    }
  }
  return isBare ? { event: withoutSchemaReference(value) } : (value as ScenarioFile);
}

/** Throws UserError for a file that is too large, to be asked before reading it. */
export function assertReadableSize(size: number, file: string): void {
  if (size > MAX_SCENARIO_LENGTH) {
    const megabytes = (size / 1_000_000).toFixed(1);
    throw new UserError(
      l10n.t('{0} has {1} MB; a scenario may have 5 MB. Keep one event in the file.', file, megabytes),
      { file },
    );
  }
}

/**
 * Tells the two shapes apart: an event never has an `event`, and its `request` is a request, not a grant.
 *
 * @param trigger of the script, if it is known
 */
export function isBareEvent(value: JsonObject, trigger = 'rule'): boolean {
  return (
    !scenarioKeys.some((key) => Object.hasOwn(value, key)) &&
    !isTokenRequest(value['request']) &&
    !isRule(value) &&
    !hasSettingsOfRules(value, trigger)
  );
}

function hasSettingsOfRules(value: JsonObject, trigger: string): boolean {
  return (
    Object.hasOwn(value, 'configuration') && !eventKeys(trigger === 'rule').some((key) => Object.hasOwn(value, key))
  );
}

function isTokenRequest(request: Json | undefined): boolean {
  const keys = isJsonObject(request) ? Object.keys(request) : [];
  return keys.length > 0 && keys.every((key) => ['grant', 'audience', 'scope'].includes(key));
}

/** What a rule gets, without anything around it: `{ user, context }`. */
function isRule(value: JsonObject): boolean {
  return isJsonObject(value['context']);
}

function withoutSchemaReference({ $schema: _, ...event }: JsonObject): JsonObject {
  return event;
}

function assertTrigger(named: Json | undefined, document: JsonDocument, file: string, trigger: string): void {
  if (typeof named !== 'string' || named === trigger || named === eventTriggerOf(trigger)) {
    return;
  }
  const place = document.placeAt(findNodeAtLocation(document.root, ['trigger'])?.offset ?? 0);
  throw new UserError(
    l10n.t(
      '{0}:{1}:{2} is for {3}, but the script\'s handler is for {4}. Choose a scenario for {4}, or change "trigger".',
      file,
      place.line,
      place.column,
      named,
      trigger,
    ),
    { file, ...place },
  );
}

/** A rule's user and context tell nothing to an Action. */
function assertNotOfRule(value: JsonObject, { root, placeAt }: JsonDocument, file: string, trigger: string): void {
  if (trigger === 'rule' || !isRule(value)) {
    return;
  }
  const place = placeAt(findNodeAtLocation(root, ['context'])?.parent?.offset ?? 0);
  throw new UserError(
    l10n.t(
      '{0}:{1}:{2} has the user and context of a rule, but the script\'s handler is for {3}. Put an "event" in the file, or choose another scenario.',
      file,
      place.line,
      place.column,
      trigger,
    ),
    { file, ...place },
  );
}

/** A line for each wrong value, in the order of the file. */
function refusal(fatal: readonly Violation[], placeOf: PlaceOf, file: string): UserError {
  const placed = fatal
    .map((violation) => ({ violation, place: placeOf(violation) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const lines = placed
    .slice(0, MAX_VIOLATIONS)
    .map(({ violation, place: { line, column } }) => `${file}:${line}:${column}: ${sentence(violation)}`);
  const more = placed.length - lines.length;
  if (more > 0) lines.push(l10n.t('And {0} more.', more));
  return new UserError(lines.join('\n'), { file, ...placed[0]?.place });
}

type PlaceOf = (violation: Violation) => { line: number; column: number };

function placesOfViolations({ root, placeAt }: JsonDocument): PlaceOf {
  const nodes = nodesByPointer(root);
  return ({ pointer, isKey }) => {
    const node = nodes.get(pointer);
    return placeAt((isKey ? node?.parent : node)?.offset ?? 0);
  };
}

function sentence({ message }: Violation): string {
  return /[.?]$/.test(message) ? message : `${message}.`;
}

function named(value: Json): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return l10n.t('an array');
  }
  switch (typeof value) {
    case 'number':
      return l10n.t('a number');
    case 'boolean':
      return l10n.t('a boolean');
    default:
      return l10n.t('a string');
  }
}
