import descriptions from '../../auth0/catalogue/data/descriptions.json' with { type: 'json' };
import { type Availability, type EventField, isOpen } from '../../auth0/catalogue/event-field.ts';
import type { JsonSchema } from './json-schema.ts';

const summaries: Readonly<Record<string, string>> = descriptions;

const availability: Readonly<Record<Availability, string>> = {
  'early-access': 'Early access.',
  enterprise: 'Enterprise plans only.',
};

/**
 * JSON schema of an event, or of a rule's user or context: types only. Nothing is required, because an event without a
 * field is a situation worth testing; nothing is forbidden, because Auth0 adds fields; `null` may stand anywhere, because
 * it removes a field of the base.
 */
export function eventSchema(root: EventField, path: string): JsonSchema {
  const description = describe(root, path);
  return { ...typeSchema(root, path), ...(description === '' ? {} : { description }) };
}

function typeSchema(field: EventField, path: string): JsonSchema {
  const type = [field.type, 'null'];
  if (field.type === 'array') {
    return { type, ...(field.items ? { items: eventSchema(field.items, `${path}[]`) } : {}) };
  }
  if (field.type === 'object') {
    const properties = Object.entries(field.properties ?? {}).map(([name, child]) => {
      return [name, eventSchema(child, `${path}.${name}`)] as const;
    });
    return {
      type,
      ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
      ...(isOpen(field) ? openValues(field) : {}),
    };
  }
  return field.enum ? { type, examples: field.enum } : { type };
}

/** Free keys: metadata are strings at Auth0, but a wrong type there is the author's to find out. */
function openValues({ values }: EventField): JsonSchema {
  return values?.includes('string') ? { additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } } : {};
}

function describe(field: EventField, path: string): string {
  const key = path.split('.').slice(-2).join('.').replace('actor_token_user.', 'user.');
  const sentences = [
    Object.hasOwn(summaries, key) ? summaries[key] : undefined,
    field.notes,
    field.optional ? 'Not always there.' : undefined,
    ...(field.availability ?? []).map((plan) => availability[plan]),
  ];
  return sentences.filter((sentence) => sentence).join(' ');
}
