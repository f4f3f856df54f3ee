import { limits } from '../../catalogue/limits.ts';
import { canRedirect } from '../../flow/redirect.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import type { ApiHost } from '../api-host.ts';
import {
  define,
  floor,
  isFiniteNumber,
  isObject,
  keysOf,
  NativeError,
  NativeTypeError,
  NativeURL,
  toText,
} from '../captured.ts';

/** `api.redirect` and `api.prompt`: both suspend the flow after the Action, so they exclude each other. */
export const redirectMethods: Record<string, MethodFactory> = {
  'transaction.setResultUrl': () => (args) => checkUrl(args[0]),
  'redirect.canRedirect':
    ({ facts }) =>
    () =>
      canRedirect(facts.protocol, facts.prompt),
  'redirect.encodeToken': encodeToken,
  'redirect.validateToken': validateToken,
  'redirect.sendUserTo':
    ({ suspension }) =>
    (args) => {
      if (suspension.by === 'form') {
        throw new NativeError(bothSuspend);
      }
      checkUrl(args[0]);
      suspension.by = 'redirect';
    },
  'prompt.render':
    ({ suspension }) =>
    () => {
      if (suspension.by === 'redirect') {
        throw new NativeError(bothSuspend);
      }
      if (suspension.by === 'form') {
        throw new NativeError('Only 1 render command per action is allowed.');
      }
      suspension.by = 'form';
    },
};

const bothSuspend = 'Redirect and render commands cannot be used in the same action.';

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

function validateToken(context: ApiContext): (args: readonly unknown[]) => JsonObject {
  const { facts, host } = context;
  return (args) => {
    const options = args[0];
    if (!isObject(options)) {
      throw new NativeTypeError('api.redirect.validateToken needs an object with secret.');
    }
    const secret = secretOf(options, 'validateToken');
    const name = options['tokenParameterName'] || 'session_token';
    if (typeof name !== 'string') {
      throw new NativeTypeError('tokenParameterName must be a string.');
    }
    // The implementation leaves the name in the caller's object.
    define(options, 'tokenParameterName', name);
    const parameters = parametersOf(context);
    const token = parameters[name];
    if (typeof token !== 'string' || token === '') {
      throw new NativeError(
        `There is no parameter called '${name}' available in either the POST body or query string.`,
      );
    }
    const payload = verified(host, token, secret);
    expectClaim(payload, 'iss', facts.hostname, 'the host name of the request');
    expectClaim(payload, 'sub', facts.userId, 'the id of the user');
    expectClaim(payload, 'state', parameters['state'], 'the state parameter of the request');
    return payload;
  };
}

/** Parameters of the request to /continue. Of one that is in both, the body's counts. */
function parametersOf({ host, event }: ApiContext): Record<string, unknown> {
  const request = host.continueRequest ?? event['request'];
  const parameters: Record<string, unknown> = {};
  if (isObject(request)) {
    const { query, body } = request as Record<string, unknown>;
    copyInto(parameters, isObject(query) ? query : {});
    copyInto(parameters, isObject(body) ? body : {});
  }
  return parameters;
}

function verified(host: ApiHost, token: string, secret: string): JsonObject {
  try {
    return host.verifyHs256(token, secret);
  } catch (error) {
    throw new NativeError(`${invalidToken}${isObject(error) ? toText(error['message']) : toText(error)}`);
  }
}

const invalidToken = 'The session token is invalid: ';

function expectClaim(payload: JsonObject, name: string, expected: unknown, what: string): void {
  if (payload[name] !== expected) {
    throw new NativeError(`${invalidToken}its claim "${name}" is not ${what}.`);
  }
}

function secretOf(options: Record<string, unknown>, method: string): string {
  const secret = options['secret'];
  if (typeof secret !== 'string' || secret === '') {
    throw new NativeError(`api.redirect.${method} needs a secret: a non-empty string.`);
  }
  return secret;
}

/** Throws the TypeError of `new URL` for what is no absolute URL. A URL object is one. */
function checkUrl(url: unknown): void {
  new NativeURL(url as string);
}

function copyInto(target: object, source: object): void {
  const names = keysOf(source);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    define(target, name, (source as Record<string, unknown>)[name]);
  }
}
