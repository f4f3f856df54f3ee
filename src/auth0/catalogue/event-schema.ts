import type { JsonObject } from '../json.ts';
import { descriptionOfField } from './descriptions.ts';
import type { EventField } from './event-field.ts';
import { findTrigger } from './triggers.ts';

export interface SchemaOptions {
  /** What is always there at Auth0 must be there. */
  complete?: boolean;
  /** `null` may stand anywhere: in a scenario it removes a field of the base. */
  nulls?: boolean;
}

/**
 * JSON schema (draft-07) of a trigger's event. Lenient: properties that are not known are fine everywhere, values of a
 * known set are suggestions, and undocumented fields may have any type. Throws for a trigger without a known event.
 */
export function eventSchema(triggerId: string, options: SchemaOptions = {}): JsonObject {
  const trigger = findTrigger(triggerId);
  if (trigger?.event === undefined) {
    throw new Error(`Nothing is known of the event of the trigger "${triggerId}".`);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Event of ${triggerId}`,
    ...fieldSchema(trigger.event, 'event', options),
  };
}

/** JSON schema of one field of an event, or of `user` and `context` in Rules; `path` as for `descriptionOfField`. */
export function fieldSchema(field: EventField, path: string, options: SchemaOptions = {}): JsonObject {
  const description = describe(field, path);
  return {
    ...(description === '' ? {} : { description }),
    ...(field.documented === false && field.properties === undefined ? {} : typeSchema(field, path, options)),
  };
}

function typeSchema(field: EventField, path: string, options: SchemaOptions): JsonObject {
  if (field.enum !== undefined) {
    return { anyOf: [{ enum: [...field.enum] }, { type: typeOf(field, options) }] };
  }
  if (field.type === 'array') {
    return {
      type: typeOf(field, options),
      ...(field.items ? { items: fieldSchema(field.items, `${path}[]`, options) } : {}),
    };
  }
  if (field.type !== 'object') {
    return { type: typeOf(field, options) };
  }
  const properties = Object.entries(field.properties ?? {});
  const required = properties.filter(([, child]) => child.optional !== true).map(([name]) => name);
  return {
    type: typeOf(field, options),
    ...(properties.length === 0
      ? {}
      : {
          properties: Object.fromEntries(
            properties.map(([name, it]) => [name, fieldSchema(it, `${path}.${name}`, options)]),
          ),
        }),
    ...(options.complete === true && required.length > 0 ? { required } : {}),
    ...(field.values === undefined ? {} : valuesSchema(field.values, options)),
  };
}

function typeOf({ type, nullable }: EventField, { nulls }: SchemaOptions): string | string[] {
  return nullable === true || nulls === true ? [type, 'null'] : type;
}

/** `string | number` allows strings and numbers; `unknown` anything. */
function valuesSchema(values: string, { nulls }: SchemaOptions): JsonObject {
  const types = values.split('|').map((it) => it.trim());
  return types.every((it) => ['string', 'number', 'boolean'].includes(it))
    ? { additionalProperties: { type: nulls === true ? [...types, 'null'] : types } }
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
