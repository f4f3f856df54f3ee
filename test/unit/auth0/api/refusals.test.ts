import assert from 'node:assert/strict';
import { createApi } from '../../../../src/auth0/api/create-api.ts';
import type { JsonObject } from '../../../../src/auth0/json.ts';
import { recordingHost } from './recording-host.ts';

type Api = Record<string, Record<string, (...args: unknown[]) => unknown>>;

interface Refusal {
  call: string;
  args: unknown[];
  message: string;
  name?: string;
  trigger?: string;
  event?: JsonObject;
}

const prefixed = 'custom-token-exchange';
const online = { refresh_token: { access: 'online' } };
const refusals: Refusal[] = [
  { call: 'accessToken.addScope', args: [1], name: 'TypeError', message: 'The value for the scope must be a string.' },
  { call: 'accessToken.addScope', args: [' '], message: 'The value for the scope is required.' },
  { call: 'accessToken.removeScope', args: ['a b'], message: 'The value for the scope must not have whitespace.' },
  {
    call: 'accessToken.addScope',
    args: ['x y'.repeat(94)],
    message: 'The value for the scope exceeds the allowed maximum of 280 characters.',
  },
  { call: 'idToken.setCustomClaim', args: ['scope', 'x'], message: 'The "scope" claim cannot be set.' },
  {
    call: 'authentication.setPrimaryUser',
    args: [''],
    message: 'The provided primary_user_id must be a non-empty string',
  },
  { call: 'validation.error', args: ['code', 1], message: 'errorMessage must be string' },
  {
    call: 'validation.error',
    args: ['c'.repeat(101), 1],
    message: 'errorCode must NOT have more than 100 characters; errorMessage must be string',
  },
  { call: 'validation.error', args: ['code'], message: " must have required property 'errorMessage'" },
  {
    call: 'validation.error',
    args: ['code', 1],
    trigger: 'pre-user-registration',
    message: 'Failed to add validation error: errorMessage must be string',
  },
  {
    call: 'authentication.setUserByConnection',
    args: ['', { verify_email: 1, user_id: 'u', email: 3 }, { updateBehavior: 'none' }],
    trigger: prefixed,
    message:
      "Invalid setUserByConnection arguments: connection_name must NOT have fewer than 1 characters; options must have required property 'creationBehavior'; email must be string; verify_email must be boolean",
  },
  {
    call: 'user.setUserId',
    args: ['a b'],
    trigger: 'pre-user-registration',
    message: 'Invalid setUserId arguments: user_id must match pattern "^[a-zA-Z0-9@._+-]{1,255}$"',
  },
  { call: 'samlResponse.setAudience', args: [1], message: 'audience must be string' },
  { call: 'samlResponse.setRelayState', args: [1], message: 'RelayState must be string' },
  {
    call: 'samlResponse.setDigestAlgorithm',
    args: ['md5'],
    message: 'digestAlgorithm must be equal to one of the allowed values',
  },
  { call: 'samlResponse.setNameIdentifierProbes', args: [['a', 1]], message: '1 must be string' },
  { call: 'samlResponse.setAttribute', args: ['a', {}], message: 'value must be string,number,boolean,null,array' },
  { call: 'session.setExpiresAt', args: ['soon'], message: 'absolute must be number' },
  {
    call: 'session.setIdleExpiresAt',
    args: [0],
    message: 'Either inactivity or absolute expiration time must be provided',
  },
  {
    call: 'session.setCookieMode',
    args: ['forever'],
    message: "Invalid cookie mode: forever. Valid values are 'persistent' and 'non-persistent'.",
  },
  {
    call: 'session.setMetadata',
    args: ['a', 1],
    event: { session: { id: 's' } },
    message: 'Failed to set session metadata: Invalid metadata: Metadata value must be a string',
  },
  {
    call: 'session.setMetadata',
    args: ['a', 'b'],
    message: 'Failed to set session metadata: Cannot set metadata on a session that does not exist.',
  },
  {
    call: 'refreshToken.setMetadata',
    args: ['a', 'b'],
    event: online,
    message: 'Failed to set refresh token metadata: Cannot call setMetadata on an online refresh token.',
  },
  {
    call: 'refreshToken.evictMetadata',
    args: [],
    event: online,
    message: 'Cannot call evictMetadata on an online refresh token.',
  },
  { call: 'refreshToken.revoke', args: [1], message: 'message must be string' },
  { call: 'session.revoke', args: ['a', { keep: true }], message: 'options must NOT have additional properties' },
  { call: 'redirect.sendUserTo', args: ['/relative'], name: 'TypeError', message: 'Invalid URL' },
  {
    call: 'redirect.validateToken',
    args: [{ secret: 's', tokenParameterName: 'back' }],
    message: "There is no parameter called 'back' available in either the POST body or query string.",
  },
  { call: 'prompt.render', args: ['f', { vars: 1 }], message: 'vars must be object' },
  {
    call: 'access.deny',
    args: ['', 1],
    trigger: prefixed,
    message: 'Invalid deny arguments: code must NOT have fewer than 1 characters; reason must be string',
  },
  {
    call: 'authentication.setUserByConnection',
    args: ['db', { user_id: 'u' }, { creationBehavior: 'none', updateBehavior: 'merge' }],
    trigger: prefixed,
    message: 'Invalid setUserByConnection arguments: updateBehavior must be equal to one of the allowed values',
  },
  {
    call: 'authentication.setActor',
    args: [{ sub: 'a', list: [] }],
    trigger: prefixed,
    message: 'Custom property in an actor object must be a string, number, or boolean.',
  },
  {
    call: 'user.setAppMetadata',
    args: [1, 'a'],
    trigger: prefixed,
    message: 'Invalid setAppMetadata arguments: key must be string',
  },
  {
    call: 'user.setUserMetadata',
    args: ['a', 1],
    event: { user: { user_metadata: null } },
    message: 'Unexpected user_metadata format. Must be a valid JSON object.',
  },
];

function apiOf(trigger: string, event: JsonObject): Api {
  return createApi({ trigger, event, host: recordingHost() }) as Api;
}

function call(api: Api, path: string, args: unknown[]): unknown {
  const [space = '', method = ''] = path.split('.');
  return api[space]?.[method]?.(...args);
}

describe('what an argument check says', () => {
  for (const { call: path, args, message, name = 'Error', trigger = 'post-login', event = {} } of refusals) {
    it(`${trigger} ${path}(${JSON.stringify(args).slice(1, 40)}`, () => {
      assert.throws(() => call(apiOf(trigger, event), path, args), { name, message });
    });
  }

  it('names the parameter of directory methods whose promises reject', async () => {
    const rejections: [string, unknown[], string][] = [
      ['groups.hasGroupMembership', [[]], 'The "groups" parameter must be a non-empty array of strings.'],
      ['roles.getUserEffectiveRolesByIds', ['a'], 'The "ids" parameter must be a non-empty array of strings.'],
      ['groups.getUserGroups', [{ take: 0 }], 'The "take" parameter must be a positive integer if provided.'],
      ['roles.getUserEffectiveRoles', [{ from: 1 }], 'The "from" parameter must be a string if provided.'],
    ];
    for (const [path, args, message] of rejections) {
      await assert.rejects(call(apiOf('post-login', {}), path, args) as Promise<unknown>, { name: 'Error', message });
    }
  });
});

describe('what an argument check lets pass', () => {
  it('undefined for a setting of the SAML response, and a URL object for a redirect', () => {
    const api = apiOf('post-login', {});
    call(api, 'samlResponse.setAudience', [undefined]);
    call(api, 'redirect.sendUserTo', [new URL('https://example.com')]);
  });

  it('characters outside the basic plane as one each', () => {
    call(apiOf('post-login', {}), 'validation.error', ['\u{1F600}'.repeat(100), 'm']);
  });

  it('as many additions of one scope as one likes, and another one for each that was removed', () => {
    const api = apiOf('post-login', {});
    for (let index = 0; index < 1001; index++) call(api, 'accessToken.addScope', ['same']);
    for (let index = 0; index < 999; index++) call(api, 'accessToken.addScope', [`s${index}`]);
    assert.throws(() => call(api, 'accessToken.addScope', ['more']), {
      message: 'The number of scopes exceeds the allowed maximum of 1000.',
    });
    call(api, 'accessToken.removeScope', ['same']);
    call(api, 'accessToken.addScope', ['more']);
  });
});
