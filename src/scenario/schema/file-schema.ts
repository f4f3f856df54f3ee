import { triggers } from '../../auth0/catalogue/triggers.ts';
import { eventTriggerOf } from '../event-trigger.ts';
import type { JsonSchema } from './json-schema.ts';
import { anyObject, tokenRequest } from './scenario-parts.ts';
import { eventSchemaOf, scenarioSchemaOf } from './scenario-schema.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

/** Keys that only a scenario has: the file is then no bare event. */
export const scenarioKeys = [
  'event',
  'base',
  'trigger',
  'http',
  'now',
  'settings',
  'moduleSecrets',
  'stubs',
  'rulesExecuted',
  'continue',
  'expect',
] as const;

/**
 * Keys that only an event has: a `configuration` beside one of them is Auth0's own (`event.configuration`), not the
 * settings of rules. Rules have a `user`, too.
 */
export function eventKeys(isForRule: boolean): string[] {
  const keys = new Set(triggers.flatMap(({ event }) => Object.keys(event?.properties ?? {})));
  const known = Object.keys(scenarioSchemaOf(isForRule ? ['rule'] : [], anyObject).properties ?? {});
  return [...keys].filter((key) => key !== 'configuration' && !known.includes(key));
}

/** Whether a file is a scenario or a bare event, in the words of JSON Schema. A test holds it against `isBareEvent`. */
function isScenario(isForRule: boolean): JsonSchema {
  return {
    anyOf: [
      ...[...scenarioKeys, 'context'].map((key) => ({ required: [key] })),
      {
        required: ['configuration'],
        not: { anyOf: eventKeys(isForRule).map((key) => ({ required: [key] })) },
      },
      {
        required: ['request'],
        properties: {
          request: {
            type: 'object',
            minProperties: 1,
            propertyNames: { enum: Object.keys(tokenRequest.properties ?? {}) },
          },
        },
      },
    ],
  };
}

/** JSON schema of `*.event.json` files for scripts of these triggers; with one trigger the file need not name it. */
export function fileSchema(title: string, scriptTriggers: readonly string[]): JsonSchema {
  const eventTriggers = [...new Set(scriptTriggers.map(eventTriggerOf))];
  const events = eventTriggers.map((trigger) => ({ $ref: `#/definitions/${trigger}` }));
  const [only, ...others] = events;
  const someEvent = only && others.length === 0 ? only : { anyOf: events };
  const perTrigger = scriptTriggers.map((trigger) => ({
    if: { required: ['trigger'], properties: { trigger: { const: trigger } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { event: { $ref: `#/definitions/${eventTriggerOf(trigger)}` } } },
  }));
  return {
    $schema: DRAFT_07,
    title,
    type: 'object',
    if: isScenario(scriptTriggers.includes('rule')),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      ...scenarioSchemaOf(scriptTriggers, others.length === 0 ? someEvent : anyObject),
      ...(others.length === 0 ? {} : { allOf: [...perTrigger, whenNoTrigger(someEvent)] }),
    },
    else: someEvent,
    definitions: Object.fromEntries(eventTriggers.map((trigger) => [trigger, eventSchemaOf(trigger)])),
  };
}

function whenNoTrigger(event: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { required: ['trigger'] }, then: {}, else: { properties: { event } } };
}
