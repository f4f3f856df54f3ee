import * as l10n from '@vscode/l10n';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import { eventTriggerOf } from '../event-trigger.ts';
import { eventSchemaOf, scenarioSchemaOf } from './scenario-schema.ts';

/** The first thing that is wrong: where in the value, and a sentence without its end. */
export interface Violation {
  path: (string | number)[];
  /** The key at `path` is wrong, not its value. */
  isKey: boolean;
  message: string;
}

export interface Violations {
  /** What makes the file unusable, if there is something. */
  fatal: Violation | undefined;
  /** Values of the event that Auth0 never sends. A run with them is still worth having. */
  doubtful: Violation[];
}

/** Holds a parsed file against the schema of its shape. */
export function findViolations(value: unknown, trigger: string, isBareEvent: boolean): Violations {
  const { event, scenario } = validatorsOf(trigger);
  const validate = isBareEvent ? event : scenario;
  const errors = validate(value) ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const inEvent = errors.filter((error) => isValueOfEvent(error, isBareEvent));
  const error = mostTelling(errors.filter((it) => !inEvent.includes(it) && !isAboveOneOf(it, inEvent)));
  const places = new Set(inEvent.filter((it) => !isMetadata(it)).map(({ instancePath }) => instancePath));
  const doubtful = [...places].flatMap((place) => mostTelling(inEvent.filter((it) => it.instancePath === place)) ?? []);
  return { fatal: error && toViolation(error), doubtful: doubtful.map(toViolation) };
}

/** A member of the event, or of a rule's user or context; not a secret, which a script would see as text. */
function isValueOfEvent({ instancePath, keyword }: ErrorObject, isBareEvent: boolean): boolean {
  const isMember = isBareEvent ? instancePath !== '' : /^\/(?:event|user|context)\//.test(instancePath);
  const isSecret = /^(?:\/event)?\/secrets(?:\/|$)/.test(instancePath);
  return isMember && !isSecret && keyword !== 'additionalProperties';
}

/** `anyOf` and the like repeat on a value what is wrong with its members. */
function isAboveOneOf({ keyword, instancePath }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return ['anyOf', 'oneOf'].includes(keyword) && errors.some((it) => it.instancePath.startsWith(`${instancePath}/`));
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
