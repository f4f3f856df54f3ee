import type { JsonObject } from '../json.ts';
import { descriptionOfField } from './descriptions.ts';
import type { EventField } from './event-field.ts';
import { findTrigger } from './triggers.ts';

/**
 * JSON schema (draft-07) of a trigger's event. Lenient: properties that are not known are fine everywhere, values of a
 * known set are suggestions, and undocumented fields may have any type. With `complete`, what is always there must be.
 * Throws for a trigger without a known event.
 */
export function eventSchema(triggerId: string, { complete = false }: { complete?: boolean } = {}): JsonObject {
  const trigger = findTrigger(triggerId);
  if (trigger?.event === undefined) {
    throw new Error(`Nothing is known of the event of the trigger "${triggerId}".`);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Event of ${triggerId}`,
    ...fieldSchema(trigger.event, 'event', complete),
  };
}

/** JSON schema of one field of an event, or of `user` and `context` in Rules; `path` as for `descriptionOfField`. */
export function fieldSchema(field: EventField, path: string, complete: boolean): JsonObject {
  const description = describe(field, path);
  return {
    ...(description === '' ? {} : { description }),
    ...(field.documented === false && field.properties === undefined ? {} : typeSchema(field, path, complete)),
  };
}

function typeSchema(field: EventField, path: string, complete: boolean): JsonObject {
  if (field.enum !== undefined) {
    return { anyOf: [{ enum: [...field.enum] }, { type: typeOf(field) }] };
  }
  if (field.type === 'array') {
    return { type: typeOf(field), ...(field.items ? { items: fieldSchema(field.items, `${path}[]`, complete) } : {}) };
  }
  if (field.type !== 'object') {
    return { type: typeOf(field) };
  }
  const properties = Object.entries(field.properties ?? {});
  const required = properties.filter(([, child]) => child.optional !== true).map(([name]) => name);
  return {
    type: typeOf(field),
    ...(properties.length === 0
      ? {}
      : {
          properties: Object.fromEntries(
            properties.map(([name, it]) => [name, fieldSchema(it, `${path}.${name}`, complete)]),
          ),
        }),
    ...(complete && required.length > 0 ? { required } : {}),
    ...(field.values === undefined ? {} : valuesSchema(field.values)),
  };
}

function typeOf({ type, nullable }: EventField): string | string[] {
  return nullable === true ? [type, 'null'] : type;
}

/** `string | number` allows strings and numbers; `unknown` anything. */
function valuesSchema(values: string): JsonObject {
  const types = values.split('|').map((it) => it.trim());
  return types.every((it) => ['string', 'number', 'boolean'].includes(it))
    ? { additionalProperties: { type: types } }
    : {};
}

function describe({ notes, availability, documented }: EventField, path: string): string {
  return [
    descriptionOfField(path),
    notes ?? '',
    availability?.includes('early-access') === true ? 'Early access.' : '',
    availability?.includes('enterprise') === true ? 'Enterprise plans.' : '',
    documented === false ? "Not in Auth0's documentation." : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
