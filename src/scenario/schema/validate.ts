import * as l10n from '@vscode/l10n';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import { eventTriggerOf } from '../event-trigger.ts';
import { eventSchemaOf, scenarioSchemaOf } from './scenario-schema.ts';

/** Something that is wrong: where in the value, and a sentence without its end. */
export interface Violation {
  path: (string | number)[];
  /** The key at `path` is wrong, not its value. */
  isKey: boolean;
  message: string;
}

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
  const usable = errors.filter((error) => isPlainSecret(error) || isValueOfEvent(error, isBareEvent));
  const unusable = errors.filter((it) => !usable.includes(it) && (isUnknownKey(it) || !isAboveOneOf(it, errors)));
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

function ofPlainSecret(error: ErrorObject): Violation {
  const { path } = toViolation(error);
  return {
    path,
    isKey: false,
    message: l10n.t('"{0}" is text at Auth0: the script gets "{1}"', path.join('.'), String(error.data)),
  };
}

/** One error for each wrong value, in the order in which the validator found them. */
function mostTellingOfEach(errors: readonly ErrorObject[]): ErrorObject[] {
  const unknownKeys = errors.filter(isUnknownKey);
  const others = errors.filter((it) => !isUnknownKey(it));
  const places = new Set(others.map(({ instancePath }) => instancePath));
  const telling = [...places].flatMap((place) => mostTelling(others.filter((it) => it.instancePath === place)) ?? []);
  return [...unknownKeys, ...telling];
}

/** `anyOf` and the like, and what their other branches would have had there, repeat what is wrong with a member. */
function isAboveOneOf({ instancePath }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const hasBranches = errors.some((it) => ['anyOf', 'oneOf'].includes(it.keyword) && it.instancePath === instancePath);
  return hasBranches && errors.some((it) => isBelow(it, instancePath));
}

function isBelow(error: ErrorObject, path: string): boolean {
  return error.instancePath.startsWith(`${path}/`) || (error.instancePath === path && isUnknownKey(error));
}

function isUnknownKey({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties';
}

/** Values of metadata are strings at Auth0, and the editor says so; other types are too usual to mention in a run. */
function isMetadata({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword === 'type' && schemaPath.endsWith('/additionalProperties/type');
}

/** Of the errors at the first wrong place: the list of values if the type fits it, else what is not about a list. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const [first] = errors;
  const here = errors.filter((it) => it.keyword !== 'anyOf' && it.instancePath === first?.instancePath);
  const fitting = here.find((it) => it.keyword === 'enum' && typeof it.data === typeof allowedValues(it)[0]);
  return fitting ?? here.find((it) => it.keyword !== 'enum') ?? first;
}

function allowedValues({ params }: ErrorObject): unknown[] {
  const values: unknown = params['allowedValues'];
  return Array.isArray(values) ? values : [];
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

function toViolation(error: ErrorObject): Violation {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const name = path.join('.');
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return { path: [...path, key], isKey: true, message: unknownKey(key, known) };
    }
    case 'required':
      return {
        path,
        isKey: false,
        message: l10n.t('"{0}" needs "{1}"', name, String(error.params['missingProperty'])),
      };
    case 'type':
      return {
        path,
        isKey: false,
        message: l10n.t(
          '"{0}" must be {1}, but it is {2}',
          name,
          typeName(error.params['type']),
          valueName(error.data),
        ),
      };
    case 'enum':
      return {
        path,
        isKey: false,
        message: l10n.t('"{0}" must be one of {1}', name, allowedValues(error).join(', ')),
      };
    case 'pattern':
      return { path, isKey: false, message: l10n.t('"{0}" must be a time such as 2026-01-10T09:30:00Z', name) };
    default:
      // What the validator says itself, of what the schemas hardly ask for.
      return { path, isKey: false, message: l10n.t('"{0}" is not allowed: {1}', name, error.message ?? error.keyword) };
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = known.length === 0 ? '' : closest(key, known);
  return nearest !== '' && distance(key, nearest) <= 3
    ? l10n.t('"{0}" is not known here. Did you mean "{1}"?', key, nearest)
    : l10n.t('"{0}" is not known here. Known are {1}', key, known.join(', '));
}

function typeName(type: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((it) => it !== 'null').map(String);
  return types.map(nameOfType).reduce((before, it) => l10n.t('{0} or {1}', before, it));
}

function valueName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return nameOfType(Array.isArray(value) ? 'array' : typeof value);
}

function nameOfType(type: string): string {
  switch (type) {
    case 'string':
      return l10n.t('text');
    case 'number':
      return l10n.t('a number');
    case 'boolean':
      return l10n.t('true or false');
    case 'object':
      return l10n.t('an object');
    case 'array':
      return l10n.t('an array');
    default:
      return type;
  }
}
