import { createApi } from '../../../auth0/api/create-api.ts';
import type { JsonObject } from '../../../auth0/json.ts';
import * as realm from '../realm/intrinsics.ts';
import { whenSettled } from '../realm/when-settled.ts';
import { createApiHost } from './api-host.ts';
import { watchAssignedClaims } from './assigned-claims.ts';
import { LoadFailure } from './load-failure.ts';
import { copySecrets, loadModule } from './load-script.ts';
import type { Outcome } from './outcome.ts';
import type { RunContext } from './run-context.ts';

/** Loads the Action and calls its handler, by the rules of Auth0's own loader. */
export function runAction(context: RunContext, outcome: Outcome): void {
  const { order, core, fresh } = context;
  const script = order.scripts[0];
  if (script === undefined) {
    throw new LoadFailure('There is no script to run.');
  }
  const event = fresh(core.orderText(order.input)) as JsonObject;
  event['secrets'] = copySecrets(order.secrets);
  // Made before the script is loaded, with the built-ins as they are now.
  const api = createApi({
    trigger: order.trigger,
    version: order.version,
    event,
    host: createApiHost(context),
  });
  const assigned = watchAssignedClaims(api, context);
  const completed = () => {
    assigned.tell();
    outcome.completed();
  };
  const handler = findHandler(loadModule(script, context).exports, order.handler);
  const result = handler(event, api);
  if (realm.types.isPromise(result)) {
    whenSettled(result, completed, outcome.failed);
  } else {
    // A function that only passes for an async one.
    completed();
  }
}

type Handler = (event: unknown, api: unknown) => unknown;

function findHandler(exports: unknown, name: string): Handler {
  const example = `exports.${name} = async (event, api) => { … };`;
  if (typeof exports !== 'object' || exports === null) {
    throw new LoadFailure(`The Action must export an object. Write: ${example}`);
  }
  const handler = (exports as Record<string, unknown>)[name];
  if (handler === undefined) {
    const names = realm.keys(exports);
    let found = '';
    for (let index = 0; index < names.length && index < 10; index++) {
      found += `${index === 0 ? '' : ', '}${names[index]}`;
    }
    throw new LoadFailure(
      found === ''
        ? `The Action does not export ${name}. Write: ${example}`
        : `The Action does not export ${name} (it exports: ${found}). Write: ${example}`,
    );
  }
  if (!isAsync(handler)) {
    throw new LoadFailure(
      `Invalid function signature for the "${name}" handler. Use "exports.${name} = async function(event, api) { }" as the signature.`,
    );
  }
  return handler as Handler;
}

const asyncFunctions = realm.getPrototypeOf(async () => undefined);

/** Auth0 looks at the constructor, so an async function is one also when it was bound. */
function isAsync(handler: unknown): boolean {
  if (typeof handler !== 'function' || realm.types.isProxy(handler) || realm.types.isGeneratorFunction(handler)) {
    return false;
  }
  return realm.types.isAsyncFunction(handler) || realm.getPrototypeOf(handler) === asyncFunctions;
}
