import * as l10n from '@vscode/l10n';
import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';

/** Something that is wrong: where in the value, and a sentence without its end. */
export interface Violation {
  /** JSON Pointer. */
  pointer: string;
  /** The key at `pointer` is wrong, not its value. */
  isKey: boolean;
  message: string;
}

/** What the validator found, in words. */
export function toViolation(error: ErrorObject): Violation {
  const pointer = error.instancePath;
  const name = nameOf(pointer);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return { pointer: `${pointer}/${escaped(key)}`, isKey: true, message: unknownKey(key, known) };
    }
    case 'required':
      return {
        pointer,
        isKey: false,
        message: l10n.t('"{0}" needs "{1}"', name, String(error.params['missingProperty'])),
      };
    case 'type':
      return {
        pointer,
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
        pointer,
        isKey: false,
        message: l10n.t('"{0}" must be one of {1}', name, allowedValues(error).join(', ')),
      };
    case 'pattern':
      return { pointer, isKey: false, message: l10n.t('"{0}" must be a time such as 2026-01-10T09:30:00Z', name) };
    default:
      // What the validator says itself, of what the schemas hardly ask for.
      return {
        pointer,
        isKey: false,
        message: l10n.t('"{0}" is not allowed: {1}', name, error.message ?? error.keyword),
      };
  }
}

/** `/event/user` as people write it: `event.user`. */
function nameOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
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

/** A secret or setting that becomes text. */
export function ofPlainSecret(error: ErrorObject): Violation {
  const { instancePath: pointer, data } = error;
  return {
    pointer,
    isKey: false,
    message: l10n.t('"{0}" is text at Auth0: the script gets "{1}"', nameOf(pointer), String(data)),
  };
}

export function allowedValues({ params }: ErrorObject): unknown[] {
  const values: unknown = params['allowedValues'];
  return Array.isArray(values) ? values : [];
}
