import { limits } from '../../catalogue/limits.ts';
import { canRedirect } from '../../flow/redirect.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import {
  define,
  floor,
  isFiniteNumber,
  isObject,
  keysOf,
  NativeError,
  NativeTypeError,
  NativeURL,
} from '../captured.ts';

/** `api.redirect` and `api.prompt`: both suspend the flow after the Action, so they exclude each other. */
export const redirectMethods: Record<string, MethodFactory> = {
  'redirect.canRedirect':
    ({ facts }) =>
    () =>
      canRedirect(facts.protocol, facts.prompt),
  'redirect.encodeToken': encodeToken,
  'redirect.validateToken': validateToken,
  'redirect.sendUserTo':
    ({ suspension }) =>
    (args) => {
      checkAbsoluteUrl(args[0]);
      if (suspension.by === 'form') {
        throw new NativeError('A redirect is not possible after api.prompt.render in the same Action.');
      }
      suspension.by = 'redirect';
    },
  'prompt.render':
    ({ suspension }) =>
    () => {
      if (suspension.by === 'form') {
        throw new NativeError('An Action can render one Form only.');
      }
      if (suspension.by === 'redirect') {
        throw new NativeError('A Form cannot be rendered after api.redirect.sendUserTo in the same Action.');
      }
      suspension.by = 'form';
    },
};

function encodeToken({ facts, host }: ApiContext): (args: readonly unknown[]) => string {
  return (args) => {
    const options = args[0];
    if (!isObject(options)) {
      throw new NativeTypeError('api.redirect.encodeToken needs an object with secret and payload.');
    }
    const secret = secretOf(options, 'encodeToken');
    const expiresIn = options['expiresInSeconds'];
    const seconds =
      typeof expiresIn === 'number' && isFiniteNumber(expiresIn) ? expiresIn : limits.redirectTokenSeconds;
    const iat = floor(host.now() / 1000);
    const claims: JsonObject = { iat };
    if (facts.hostname !== undefined) {
      define(claims, 'iss', facts.hostname);
    }
    if (facts.userId !== undefined) {
      define(claims, 'sub', facts.userId);
    }
    define(claims, 'exp', iat + seconds);
    if (facts.ip !== undefined) {
      define(claims, 'ip', facts.ip);
    }
    const payload = options['payload'];
    if (isObject(payload)) {
      copyInto(claims, payload);
    }
    return host.signHs256(claims, secret);
  };
}

function validateToken({ facts, host }: ApiContext): (args: readonly unknown[]) => JsonObject {
  return (args) => {
    const options = args[0];
    if (!isObject(options)) {
      throw new NativeTypeError('api.redirect.validateToken needs an object with secret.');
    }
    const secret = secretOf(options, 'validateToken');
    const name = options['tokenParameterName'] ?? 'session_token';
    if (typeof name !== 'string') {
      throw new NativeTypeError('tokenParameterName must be a string.');
    }
    // Of a parameter that is in both, the body's counts.
    const parameters: Record<string, unknown> = {};
    if (host.continueRequest !== undefined) {
      copyInto(parameters, host.continueRequest.query);
      copyInto(parameters, host.continueRequest.body);
    }
    const token = parameters[name];
    if (typeof token !== 'string' || token === '') {
      throw new NativeError(`There is no parameter "${name}" in the query or the body of the request to /continue.`);
    }
    const payload = host.verifyHs256(token, secret);
    expectClaim(payload, 'iss', facts.hostname, 'the host name of the request');
    expectClaim(payload, 'sub', facts.userId, 'the id of the user');
    expectClaim(payload, 'state', parameters['state'], 'the state parameter of the request');
    return payload;
  };
}

function expectClaim(payload: JsonObject, name: string, expected: unknown, what: string): void {
  if (payload[name] !== expected) {
    throw new NativeError(`The session token is not valid: its claim "${name}" is not ${what}.`);
  }
}

function secretOf(options: Record<string, unknown>, method: string): string {
  const secret = options['secret'];
  if (typeof secret !== 'string' || secret === '') {
    throw new NativeError(`api.redirect.${method} needs a secret: a non-empty string.`);
  }
  return secret;
}

function checkAbsoluteUrl(url: unknown): void {
  if (typeof url !== 'string') {
    throw new NativeTypeError('The URL to redirect to must be a string.');
  }
  try {
    new NativeURL(url);
  } catch {
    throw new NativeError(`"${url}" is not an absolute URL, so the user cannot be sent to it.`);
  }
}

function copyInto(target: object, source: object): void {
  const names = keysOf(source);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    define(target, name, (source as Record<string, unknown>)[name]);
  }
}
