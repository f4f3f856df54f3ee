import type { ApiMethod } from '../catalogue/api-method.ts';
import { apiMethods, currentVersion, findTrigger, type Trigger } from '../catalogue/triggers.ts';
import { promptsOf } from '../flow/prompt.ts';
import type { JsonObject } from '../json.ts';
import type { ApiContext, EventFacts } from './api-context.ts';
import type { ApiHost } from './api-host.ts';
import { argumentChecks } from './argument-checks.ts';
import { define, isObject, NativeError } from './captured.ts';
import { methodFactories } from './methods/methods.ts';

export interface CreateApiOptions {
  /** Trigger id. */
  trigger: string;
  /** Version of the trigger; its current one if absent. */
  version?: string;
  /** The object that the script gets as its first argument. */
  event: JsonObject;
  host: ApiHost;
}

/**
 * The second argument of a handler: every method that the catalogue has for this version of the trigger, with Auth0's
 * argument rules, results and chaining. A call is recorded once, after its arguments were accepted; a call that throws
 * leaves nothing, nor does one that only reads (`cache.get`, `redirect.encodeToken`).
 *
 * Everything in it is fresh and ordinary: the script may change it as it likes without reaching another `api`. Call it
 * before the script is loaded: the methods are safe from what a script patches, making them is not.
 * Throws for a trigger that is not in the catalogue.
 */
export function createApi(options: CreateApiOptions): Record<string, unknown> {
  const { event, host } = options;
  const trigger = findTrigger(options.trigger);
  if (trigger === undefined) {
    throw new NativeError(`There is no trigger "${options.trigger}".`);
  }
  const version = options.version ?? currentVersion(trigger);
  const context: ApiContext = {
    trigger,
    event,
    facts: factsOf(event),
    host,
    suspension: { by: undefined },
  };
  const api: Record<string, unknown> = {};
  for (const { namespace, methods } of namespacesOf(trigger, version)) {
    const holder: Record<string, unknown> = {};
    for (const { name, method, check } of methods) {
      define(holder, name, createMethod(method, check, context, api));
    }
    define(api, namespace, holder);
  }
  return api;
}

interface Namespace {
  /** `idToken` of `api.idToken`. */
  namespace: string;
  methods: { name: string; method: ApiMethod; check: Check | undefined }[];
}

type Check = ReturnType<typeof argumentChecks>;

/** What the catalogue says is read once: it holds nothing of a run, and takes longer than to make an `api` of it. */
const known = new Map<string, Namespace[]>();

function namespacesOf(trigger: Trigger, version: string | undefined): Namespace[] {
  const key = `${trigger.id} ${version}`;
  let namespaces = known.get(key);
  if (namespaces === undefined) {
    namespaces = readNamespaces(trigger, version);
    known.set(key, namespaces);
  }
  return namespaces;
}

function readNamespaces(trigger: Trigger, version: string | undefined): Namespace[] {
  const namespaces: Namespace[] = [];
  for (const method of apiMethods(trigger, version)) {
    const [namespace = '', name = ''] = method.method.split('.');
    let found = namespaces.find((candidate) => candidate.namespace === namespace);
    if (found === undefined) {
      found = { namespace, methods: [] };
      namespaces.push(found);
    }
    const check = method.checksArguments === true ? argumentChecks(method) : undefined;
    found.methods.push({ name, method, check });
  }
  return namespaces;
}

function createMethod(
  method: ApiMethod,
  check: Check | undefined,
  context: ApiContext,
  api: object,
): (...args: unknown[]) => unknown {
  const { host } = context;
  const path = method.method;
  const call = methodFactories[path]?.(context);
  const { notImplemented, reads, chainable } = method;
  if (method.async === true) {
    return async (...args) => {
      check?.(args);
      return call?.(args);
    };
  }
  return (...args) => {
    if (notImplemented !== undefined) {
      throw new NativeError(notImplemented);
    }
    check?.(args);
    const result = call?.(args);
    if (reads === true) {
      return result;
    }
    if (!isRefusal(result)) {
      host.record(path, args);
    }
    return chainable ? api : result;
  };
}

/** The cache returns its errors instead of throwing them. */
function isRefusal(result: unknown): boolean {
  return isObject(result) && result['type'] === 'error';
}

function factsOf(event: JsonObject): EventFacts {
  const request = objectAt(event, 'request');
  const transaction = objectAt(event, 'transaction');
  return {
    hostname: stringAt(request, 'hostname'),
    ip: stringAt(request, 'ip'),
    userId: stringAt(objectAt(event, 'user'), 'user_id'),
    tenantId: stringAt(objectAt(event, 'tenant'), 'id') ?? '',
    protocol: stringAt(transaction, 'protocol'),
    prompt: promptsOf(event),
  };
}

function objectAt(parent: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return isObject(value) ? value : {};
}

function stringAt(parent: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
