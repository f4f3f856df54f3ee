import type { EventField } from '../../auth0/catalogue/event-field.ts';
import { fieldSchema } from '../../auth0/catalogue/event-schema.ts';
import { protocolOfGrant } from '../../auth0/catalogue/protocols.ts';
import { ruleContext, ruleUser } from '../../auth0/catalogue/rules.ts';
import { findTrigger, triggers } from '../../auth0/catalogue/triggers.ts';
import { builtInScenarios } from '../built-in/index.ts';
import { eventTriggerOf } from '../event-trigger.ts';
import type { JsonSchema } from './json-schema.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const anyObject: JsonSchema = { type: 'object' };
const stringMap: JsonSchema = { type: 'object', additionalProperties: text };

const tokenRequest: JsonSchema = {
  type: 'object',
  description: 'What the application asks for. Changes the event and the tokens together.',
  additionalProperties: false,
  properties: {
    grant: {
      description: 'How the application gets its tokens.',
      enum: Object.keys(protocolOfGrant),
    },
    audience: {
      type: ['string', 'null'],
      description: 'Identifier of the API. null: no API, so the access token is opaque.',
    },
    scope: { type: 'string', description: 'Requested scopes, separated by spaces.' },
  },
};

const sessionToken: JsonSchema = {
  type: 'object',
  description: 'A token that the page signs, for api.redirect.validateToken.',
  additionalProperties: false,
  required: ['secret'],
  properties: {
    secret: { type: 'string', description: 'Name of the secret that it is signed with.' },
    payload: { type: 'object', description: 'Added to the claims that make it valid: iss, sub, iat, exp and state.' },
    parameter: { type: 'string', description: 'Parameter of the query; session_token unless given.' },
  },
};

const settings: JsonSchema = {
  type: 'object',
  description: 'Settings of the tenant, the API and the application that decide about tokens.',
  additionalProperties: false,
  properties: {
    domain: { type: 'string', description: 'Host of the issuer, such as example.auth0.com.' },
    defaultAudience: { type: 'string', description: 'Audience of requests that name none: a setting of the tenant.' },
    dialect: {
      description: 'Profile of access tokens: a setting of the API.',
      enum: ['access_token', 'access_token_authz', 'rfc9068_profile', 'rfc9068_profile_authz'],
    },
    signingAlgorithm: { description: 'Algorithm of the signature.', enum: ['RS256', 'PS256', 'ES256', 'HS256'] },
    accessTokenLifetime: { type: 'number', minimum: 1, description: 'Seconds.' },
    idTokenLifetime: { type: 'number', minimum: 1, description: 'Seconds.' },
    permissions: {
      ...texts,
      description: 'Permissions of the user on the API; in the access token with the *_authz profiles.',
    },
  },
};

const recordedResponse: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['url'],
  properties: {
    method: {
      type: 'string',
      description: 'Any method if absent.',
      examples: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    },
    url: { type: 'string', description: 'URL, or a pattern in which * stands for anything.' },
    status: { type: 'number', minimum: 100, maximum: 599, description: 'HTTP status, 200 if absent.' },
    headers: { ...stringMap, description: 'Headers of the response.' },
    body: { description: 'Text is sent as it is, anything else as JSON.' },
    error: { type: 'string', description: 'Fail instead of answering.', examples: ['ECONNREFUSED', 'ETIMEDOUT'] },
    delayMs: { type: 'number', minimum: 0, description: 'Milliseconds before the answer.' },
  },
};

const namedThings: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: text, name: text },
    additionalProperties: false,
  },
};

const statuses = ['completed', 'denied', 'redirected', 'failed', 'timed-out', 'not-run'];

const expectedToken: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    claims: { type: 'object', description: 'Claims by name. null: must not be in the token.' },
    exact: { type: 'boolean', description: 'No other claims, apart from those that differ in each run (exp, iat, …).' },
  },
};

const expectation: JsonSchema = {
  type: 'object',
  description: 'What a run has to give. `claim-actions test` compares it; `--update` writes it.',
  additionalProperties: false,
  properties: {
    outcome: {
      description: 'How the run ends, alone or with its reason.',
      anyOf: [
        { enum: statuses },
        {
          type: 'object',
          required: ['status'],
          additionalProperties: false,
          properties: { status: { enum: statuses }, reason: text },
        },
      ],
    },
    accessToken: { ...expectedToken, description: 'Claims of the access token.' },
    idToken: { ...expectedToken, description: 'Claims of the ID token.' },
    effects: {
      type: 'array',
      description: 'Everything that the script asks for, in order.',
      items: {
        type: 'object',
        required: ['method'],
        additionalProperties: false,
        properties: { method: text, arguments: { type: 'array' } },
      },
    },
    console: { ...texts, description: 'Lines of console output, in order.' },
  },
};

const ruleProperties: Record<string, JsonSchema> = {
  user: { ...objectSchema(ruleUser, 'user'), description: 'For rules: the user, as it is.' },
  context: { ...objectSchema(ruleContext, 'context'), description: 'For rules: the context, as it is.' },
};

const configuration: JsonSchema = {
  ...stringMap,
  description: 'For rules: values of `configuration`. Use made-up ones.',
};

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
        description: 'What the clock says, ISO 8601.',
        pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$',
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
