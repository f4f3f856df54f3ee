import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { eventTriggerOf } from '../event-trigger.ts';
import { eventSchemaOf, scenarioSchemaOf } from './scenario-schema.ts';
import { allowedValues, ofPlainSecret, toViolation, type Violation } from './violation.ts';

export interface Violations {
  /** What makes the file unusable, in no particular order. */
  fatal: Violation[];
  /** Values of the event and of secrets that Auth0 never sends. A run with them is still worth having. */
  doubtful: Violation[];
}

/** Holds a parsed file against the schema of its shape. */
export function findViolations(value: unknown, trigger: string, isBareEvent: boolean): Violations {
  const { event, scenario } = validatorsOf(trigger);
  const validate = isBareEvent ? event : scenario;
  const errors = validate(value) ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const isUsable = (error: ErrorObject) => isPlainSecret(error) || isValueOfEvent(error, isBareEvent);
  const usable = errors.filter(isUsable);
  const repeating = placesThatRepeat(errors);
  const unusable = errors.filter((it) => !isUsable(it) && (isUnknownKey(it) || !repeating.has(it.instancePath)));
  return {
    fatal: mostTellingOfEach(unusable).map(toViolation),
    doubtful: mostTellingOfEach(usable.filter((it) => isPlainSecret(it) || !isMetadata(it))).map((it) =>
      isPlainSecret(it) ? ofPlainSecret(it) : toViolation(it),
    ),
  };
}

/** A member of the event, or of a rule's user or context; not a secret. */
function isValueOfEvent({ instancePath, keyword }: ErrorObject, isBareEvent: boolean): boolean {
  const isMember = isBareEvent ? instancePath !== '' : /^\/(?:event|user|context)\//.test(instancePath);
  return isMember && !isSecret(instancePath) && keyword !== 'additionalProperties';
}

/** A secret or setting that is a number or a truth value, which a script would see as text. */
function isPlainSecret({ instancePath, keyword, data }: ErrorObject): boolean {
  return keyword === 'type' && isSecret(instancePath) && ['number', 'boolean'].includes(typeof data);
}

function isSecret(instancePath: string): boolean {
  return /^(?:(?:\/event)?\/secrets|\/configuration|\/moduleSecrets\/[^/]*)(?:\/|$)/.test(instancePath);
}

/** One error for each wrong value, in the order in which the validator found them. */
function mostTellingOfEach(errors: readonly ErrorObject[]): ErrorObject[] {
  const unknownKeys = errors.filter(isUnknownKey);
  const others = errors.filter((it) => !isUnknownKey(it));
  const byPlace = Map.groupBy(others, ({ instancePath }) => instancePath);
  return [...unknownKeys, ...[...byPlace.values()].flatMap((here) => mostTelling(here) ?? [])];
}

/** `anyOf` and the like, and what their other branches would have had there, repeat what is wrong with a member. */
function placesThatRepeat(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const withBranches = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const places = new Set(withBranches.map(({ instancePath }) => instancePath));
  const aboveErrors = new Set(places.size === 0 ? [] : errors.flatMap(placesAbove));
  return new Set([...places].filter((place) => aboveErrors.has(place)));
}

/** The places that a wrong member is in. An unknown key is a member of the place that is blamed for it. */
function placesAbove(error: ErrorObject): string[] {
  const steps = error.instancePath.split('/');
  const length = isUnknownKey(error) ? steps.length + 1 : steps.length;
  return Array.from({ length: length - 1 }, (_, index) => steps.slice(0, index + 1).join('/'));
}

function isUnknownKey({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties';
}

/** Values of metadata are strings at Auth0, and the editor says so; other types are too usual to mention in a run. */
function isMetadata({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'type' && schemaPath.endsWith('/additionalProperties/type');
}

/** Of the errors at one place: the list of values if the type fits it, else what is not about a list. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const [first] = errors;
  const here = errors.filter((it) => it.keyword !== 'anyOf');
  const fitting = here.find((it) => it.keyword === 'enum' && typeof it.data === typeof allowedValues(it)[0]);
  return fitting ?? here.find((it) => it.keyword !== 'enum') ?? first;
}

interface Validators {
  event: ValidateFunction;
  scenario: ValidateFunction;
}

/** Compiled when first needed: that takes longer than reading a file. */
const validators = new Map<string, Validators>();

function validatorsOf(trigger: string): Validators {
  const known = validators.get(trigger);
  if (known !== undefined) {
    return known;
  }
  const ajv = new Ajv({ strict: false, verbose: true, allErrors: true });
  const event = eventSchemaOf(trigger);
  const triggers = [...new Set([trigger, eventTriggerOf(trigger)])];
  const made = { event: ajv.compile(event), scenario: ajv.compile(scenarioSchemaOf(triggers, event)) };
  validators.set(trigger, made);
  return made;
}
