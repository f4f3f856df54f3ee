import { protocolOfGrant } from '../../auth0/catalogue/protocols.ts';
import { tokenDialects } from '../../auth0/tokens/token.ts';
import { runStatuses } from '../expect/run-result.ts';
import { signingAlgorithms } from '../signing-algorithms.ts';
import type { JsonSchema } from './json-schema.ts';

/** What stands under the keys of a scenario, apart from the event: its JSON schemas, with what the editor shows of them. */
export const text: JsonSchema = { type: 'string' };
export const texts: JsonSchema = { type: 'array', items: text };
export const anyObject: JsonSchema = { type: 'object' };
export const stringMap: JsonSchema = { type: 'object', additionalProperties: text };

export const tokenRequest: JsonSchema = {
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

export const sessionToken: JsonSchema = {
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

export const settings: JsonSchema = {
  type: 'object',
  description: 'Settings of the tenant, the API and the application that decide about tokens.',
  additionalProperties: false,
  properties: {
    domain: { type: 'string', description: 'Host of the issuer, such as example.auth0.com.' },
    defaultAudience: { type: 'string', description: 'Audience of requests that name none: a setting of the tenant.' },
    dialect: {
      description: 'Profile of access tokens: a setting of the API.',
      enum: [...tokenDialects],
    },
    signingAlgorithm: { description: 'Algorithm of the signature.', enum: [...signingAlgorithms] },
    accessTokenLifetime: { type: 'number', minimum: 1, description: 'Seconds.' },
    idTokenLifetime: { type: 'number', minimum: 1, description: 'Seconds.' },
    permissions: {
      ...texts,
      description: 'Permissions of the user on the API; in the access token with the *_authz profiles.',
    },
    organizationNames: {
      type: 'boolean',
      description: 'Tokens have org_name beside org_id: a setting of the tenant.',
    },
  },
};

export const recordedResponse: JsonSchema = {
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

export const namedThings: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'name'],
    properties: { id: text, name: text },
    additionalProperties: false,
  },
};

const expectedToken: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    claims: { type: 'object', description: 'Claims by name. null: must not be in the token.' },
    exact: { type: 'boolean', description: 'No other claims, apart from those that differ in each run (exp, iat, …).' },
  },
};

export const expectation: JsonSchema = {
  type: 'object',
  description: 'What a run has to give. `claim-actions test` compares it; `--update` writes it.',
  additionalProperties: false,
  properties: {
    outcome: {
      description: 'How the run ends, alone or with its reason.',
      anyOf: [
        { enum: [...runStatuses] },
        {
          type: 'object',
          required: ['status'],
          additionalProperties: false,
          properties: { status: { enum: [...runStatuses] }, reason: text },
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
