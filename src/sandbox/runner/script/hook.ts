import type { JsonObject } from '../../../auth0/json.ts';
import { LoadFailure } from './load-failure.ts';
import { copySecrets, loadModule } from './load-script.ts';
import type { Outcome } from './outcome.ts';
import type { RunContext } from './run-context.ts';

type Hook = (client: unknown, scope: unknown, audience: unknown, context: unknown, callback: unknown) => unknown;

/** Runs a client-credentials Hook; what it gives to its callback is the output of the run. */
export function runHook(context: RunContext, outcome: Outcome): void {
  const { order, core, fresh } = context;
  const input = fresh(core.orderText(order.input)) as JsonObject;
  const script = order.scripts[0];
  const hook = script === undefined ? undefined : loadModule(script, context).exports;
  if (typeof hook !== 'function') {
    throw new LoadFailure(
      'A Hook must export one function. Write: module.exports = function (client, scope, audience, context, cb) { … };',
    );
  }
  const hookContext = (input['context'] ?? {}) as JsonObject;
  const { webtask } = hookContext;
  hookContext['webtask'] = {
    ...(typeof webtask === 'object' && webtask !== null ? webtask : {}),
    secrets: copySecrets(order.secrets),
  };
  let called = false;
  const callback = (error: unknown, token: unknown): void => {
    const failed = error !== null && error !== undefined;
    core.calledBack(failed, error);
    if (called) {
      core.note('callback-twice', 'The callback was called again. What Auth0 does then cannot be predicted.');
      return;
    }
    called = true;
    if (failed) {
      outcome.failed(error);
    } else {
      // Read once. Attack: a getter that shows the record one claim and the token another.
      const text = core.textOf(token ?? {});
      // For the line: the call is what sets the claims of a Hook.
      core.record('callback', [text === undefined ? undefined : fresh(text)]);
      outcome.completed(text);
    }
  };
  (hook as Hook)(input['client'], input['scope'], input['audience'], hookContext, callback);
}
