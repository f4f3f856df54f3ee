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

/** Holds a parsed file against the schema of its shape. Undefined if nothing is wrong. */
export function findViolation(value: unknown, trigger: string, isBareEvent: boolean): Violation | undefined {
  const { event, scenario } = validatorsOf(trigger);
  const validate = isBareEvent ? event : scenario;
  const errors = validate(value) ? [] : (validate.errors ?? []).filter((error) => !isMetadata(error, isBareEvent));
  const error = mostTelling(errors);
  return error && toViolation(error);
}

/**
 * Values of metadata are strings at Auth0 and the editor says so, but a run with a number there is a run worth having.
 * Secrets are not: a script would see text.
 */
function isMetadata({ keyword, schemaPath, instancePath }: ErrorObject, isBareEvent: boolean): boolean {
  const inEvent = isBareEvent
    ? !instancePath.startsWith('/secrets/')
    : /^\/(?:event|user|context)\//.test(instancePath);
  const isSecret = instancePath.startsWith('/event/secrets/');
  return keyword === 'type' && schemaPath.endsWith('/additionalProperties/type') && inEvent && !isSecret;
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
  const name = `"${path.join('.')}"`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return { path: [...path, key], isKey: true, message: `"${key}" is not known here. ${advice(key, known)}` };
    }
    case 'required':
      return { path, isKey: false, message: `${name} needs "${error.params['missingProperty']}"` };
    case 'type':
      return {
        path,
        isKey: false,
        message: `${name} must be ${typeName(error.params['type'])}, but it is ${valueName(error.data)}`,
      };
    case 'enum':
      return {
        path,
        isKey: false,
        message: `${name} must be one of ${allowedValues(error).join(', ')}`,
      };
    case 'pattern':
      return { path, isKey: false, message: `${name} must be a time such as 2026-01-10T09:30:00Z` };
    default:
      return { path, isKey: false, message: `${name} ${error.message ?? 'is not allowed'}` };
  }
}

function advice(key: string, known: readonly string[]): string {
  const nearest = known.length === 0 ? '' : closest(key, known);
  return nearest !== '' && distance(key, nearest) <= 3 ? `Did you mean "${nearest}"?` : `Known are ${known.join(', ')}`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
};

function typeName(type: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((it) => it !== 'null').map(String);
  return types.map((it) => typeNames[it] ?? it).join(' or ');
}

function valueName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? 'something else';
}
