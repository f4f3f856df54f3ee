import assert from 'node:assert/strict';
import { createApi } from '../../../../src/auth0/api/create-api.ts';
import { apiMethods, findTrigger, triggers } from '../../../../src/auth0/catalogue/triggers.ts';
import type { JsonObject } from '../../../../src/auth0/json.ts';
import { methodCalls } from './method-calls.ts';
import { recordingHost } from './recording-host.ts';

type Api = Record<string, Record<string, (...args: unknown[]) => unknown>>;

/** An event with a session and a refresh token, so that every method can be used. */
function fullEvent(triggerId: string): JsonObject {
  return structuredClone({
    ...findTrigger(triggerId)?.minimalEvent,
    request: { hostname: 'example.auth0.com', ip: '203.0.113.10' },
    session: { id: 's', metadata: {} },
    refresh_token: { id: 'r' },
    transaction: { metadata: {}, requested_scopes: [] },
  });
}

function call(api: object, path: string, args: unknown[]): unknown {
  const [namespace = '', name = ''] = path.split('.');
  const method = (api as Api)[namespace]?.[name];
  assert.ok(method, path);
  return method(...args);
}

/** A host in whose request to /continue there is a good token. */
function hostWithToken(): ReturnType<typeof recordingHost> {
  const host = recordingHost();
  host.cache.set('known', 'value', host.now() + 1000);
  const claims = { iss: 'example.auth0.com', sub: userId('post-login'), state: 'abc' };
  host.continueRequest = { query: { state: 'abc', session_token: host.signHs256(claims, 's') }, body: {} };
  return host;
}

function userId(triggerId: string): string {
  const user = findTrigger(triggerId)?.minimalEvent?.['user'] as JsonObject;
  return String(user['user_id']);
}

describe('createApi', () => {
  it('has a row of calls for every method of the catalogue, and no other', () => {
    const known = new Set(triggers.flatMap(({ api }) => api.map(({ method }) => method)));
    assert.deepEqual(Object.keys(methodCalls).sort(), [...known].sort());
  });

  for (const trigger of triggers.filter(({ api }) => api.length > 0)) {
    for (const { id: version } of trigger.versions) {
      describe(`${trigger.id} ${version}`, () => {
        const methods = apiMethods(trigger, version);
        const make = () => {
          const host = hostWithToken();
          const event = fullEvent(trigger.id);
          const api = createApi({ trigger: trigger.id, version, event, host });
          return { api, host };
        };

        it('has the methods of the catalogue and no other', () => {
          const { api } = make();
          const present = Object.entries(api as Api).flatMap(([space, names]) =>
            Object.keys(names).map((name) => `${space}.${name}`),
          );
          assert.deepEqual(present.sort(), methods.map(({ method }) => method).sort());
        });

        for (const method of methods) {
          const path = method.method;
          const { right, wrong = [] } = methodCalls[path] ?? { right: [] };

          if (method.notImplemented !== undefined) {
            it(`${path} throws "${method.notImplemented}"`, () => {
              const { api, host } = make();
              assert.throws(() => call(api, path, right), { name: 'Error', message: method.notImplemented });
              assert.deepEqual(host.records, []);
            });
            continue;
          }

          it(`${path} ${method.reads === true ? 'is not recorded' : 'is recorded once'} and ${method.chainable ? 'chains' : 'does not chain'}`, () => {
            const { api, host } = make();
            const result = call(api, path, right);
            assert.equal(result === api, method.chainable);
            assert.equal(result instanceof Promise, method.async === true);
            assert.equal(result === undefined, method.returns === 'void', `${path} returns ${method.returns}`);
            assert.deepEqual(host.records, method.reads === true ? [] : [{ method: path, args: right }]);
          });

          if (wrong.length > 0) {
            it(`${path} refuses wrong arguments and records nothing`, async () => {
              const { api, host } = make();
              for (const { args, error } of wrong) {
                const name = `${path}(${JSON.stringify(args)?.slice(0, 80)})`;
                const refusal = (thrown: unknown) => thrown instanceof Error && thrown.name === error.name;
                if (method.async === true) {
                  await assert.rejects(call(api, path, args) as Promise<unknown>, refusal, name);
                } else {
                  assert.throws(() => call(api, path, args), refusal, name);
                }
              }
              assert.deepEqual(host.records, []);
            });
          }
        }
      });
    }
  }

  it('gives an unknown version no methods and refuses an unknown trigger', () => {
    const options = { event: {}, host: recordingHost() };
    assert.deepEqual(createApi({ trigger: 'post-login', version: 'v99', ...options }), {});
    assert.throws(() => createApi({ trigger: 'post-logout', ...options }), /no trigger "post-logout"/);
  });

  it('does not share anything between two objects', () => {
    const options = { trigger: 'post-login', event: fullEvent('post-login'), host: recordingHost() };
    const first = createApi(options) as Api;
    (first['idToken'] as object as Record<string, unknown>)['setCustomClaim'] = () => 'mine';
    const second = createApi(options);
    assert.equal(call(second, 'idToken.setCustomClaim', ['a', 1]), second);
  });

  it('records and refuses the same when the script has patched the prototypes', () => {
    const host = recordingHost();
    const api = createApi({ trigger: 'post-login', event: fullEvent('post-login'), host });
    const { exec } = RegExp.prototype;
    const { push } = Array.prototype;
    const NativeTypeError = TypeError;
    const thrown: unknown[] = [];
    try {
      RegExp.prototype.exec = () => ['anything'] as unknown as RegExpExecArray;
      Array.prototype.push = () => 0;
      Object.assign(globalThis, { TypeError: class Forged extends NativeTypeError {} });
      Object.defineProperty(Object.prototype, 'get', { value: () => 'hijacked', configurable: true });
      call(api, 'accessToken.addScope', ['read:x']);
      call(api, 'transaction.setMetadata', ['k', 'v']);
      try {
        call(api, 'accessToken.addScope', [1]);
      } catch (error) {
        thrown[0] = error;
      }
    } finally {
      RegExp.prototype.exec = exec;
      Array.prototype.push = push;
      Object.assign(globalThis, { TypeError: NativeTypeError });
      Reflect.deleteProperty(Object.prototype, 'get');
    }
    assert.equal((thrown[0] as Error).constructor, NativeTypeError);
    assert.deepEqual(
      host.records.map(({ method }) => method),
      ['accessToken.addScope', 'transaction.setMetadata'],
    );
  });
});
