import type { EventField } from '../../auth0/catalogue/event-field.ts';
import { fieldSchema } from '../../auth0/catalogue/event-schema.ts';
import { ruleContext, ruleUser } from '../../auth0/catalogue/rules.ts';
import { findTrigger } from '../../auth0/catalogue/triggers.ts';
import { builtInScenarios } from '../built-in/index.ts';
import { eventTriggerOf } from '../event-trigger.ts';
import type { JsonSchema } from './json-schema.ts';
import {
  anyObject,
  expectation,
  namedThings,
  recordedResponse,
  sessionToken,
  settings,
  stringMap,
  text,
  texts,
  tokenRequest,
} from './scenario-parts.ts';

const ruleProperties: Record<string, JsonSchema> = {
  user: { ...objectSchema(ruleUser, 'user'), description: 'For rules: the user, as it is.' },
  context: { ...objectSchema(ruleContext, 'context'), description: 'For rules: the context, as it is.' },
};

const configuration: JsonSchema = {
  ...stringMap,
  description: 'For rules: values of `configuration`. Use made-up ones.',
};

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const hours = String.raw`([01]\d|2[0-3])`;
const minutes = String.raw`[0-5]\d`;

/** A day, or a time of that day. Nothing that is none: tokens would have no times. */
const isoTime = String.raw`^${day}(T${hours}:${minutes}(:${minutes}(\.\d+)?)?(Z|[+-]${hours}:?${minutes})?)?$`;

/** Rules run before the Actions of a login, so a scenario of either may have their settings. */
const triggersWithRules = ['rule', 'post-login'];

/** JSON schema of the event that a script gets; any object if nothing is known of it. */
export function eventSchemaOf(scriptTrigger: string): JsonSchema {
  const event = findTrigger(eventTriggerOf(scriptTrigger))?.event;
  return event === undefined ? anyObject : objectSchema(event, 'event');
}

/** `null` may stand for every field, because it removes one of the base; but not for the whole. */
function objectSchema(root: EventField, path: string): JsonSchema {
  return { ...fieldSchema(root, path, { nulls: true }), type: 'object' };
}

/** JSON schema of a scenario that is not a bare event, for a script of this trigger, with the given schema of the event. */
export function scenarioSchemaOf(scriptTriggers: readonly string[], event: JsonSchema): JsonSchema {
  const bases = new Set(scriptTriggers.flatMap((trigger) => builtInScenarios(trigger).map(({ name }) => name)));
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: text,
      title: { type: 'string', description: 'Name to show in lists.' },
      description: { type: 'string', description: 'The situation, in a sentence.' },
      trigger: { enum: [...scriptTriggers], description: 'The trigger that this scenario is for.' },
      base: {
        type: 'string',
        description:
          'A built-in scenario or a file, onto which `event` is merged: objects at every depth, null removes.',
        examples: [...bases],
      },
      event,
      ...(scriptTriggers.includes('rule') ? ruleProperties : {}),
      ...(scriptTriggers.some((trigger) => triggersWithRules.includes(trigger)) ? { configuration } : {}),
      secrets: { ...stringMap, description: 'Values of `event.secrets`. Use made-up ones.' },
      moduleSecrets: {
        type: 'object',
        additionalProperties: stringMap,
        description: 'Values of `actions.secrets` in Actions Modules, by name of the module. Use made-up ones.',
      },
      stubs: {
        ...stringMap,
        description:
          'Scripts that `require` gives instead of packages, by the name of the package; relative to this file.',
      },
      http: { type: 'array', items: recordedResponse, description: 'Answers to the requests of the script.' },
      now: {
        type: 'string',
        description: 'What the clock says, ISO 8601; in UTC unless it has a zone.',
        pattern: isoTime,
        patternErrorMessage: 'Must be a time such as 2026-01-10T09:30:00Z.',
      },
      request: tokenRequest,
      settings,
      roles: { ...namedThings, description: 'Roles that `api.roles` finds.' },
      groups: { ...namedThings, description: 'Groups that `api.groups` finds.' },
      rulesExecuted: { ...texts, description: 'Ids of rules that ran before: `api.rules.wasExecuted`.' },
      continue: {
        type: 'object',
        description: 'What comes back to /continue after a redirect. Runs the onContinue handler too.',
        additionalProperties: false,
        properties: { query: stringMap, body: anyObject, sessionToken },
      },
      expect: expectation,
    },
  };
}
