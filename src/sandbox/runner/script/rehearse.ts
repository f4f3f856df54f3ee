import { currentVersion, findTrigger } from '../../../auth0/catalogue/triggers.ts';
import type { RunOrder } from '../../wire.ts';
import { createOutcome } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { runScripts } from './run-scripts.ts';

/**
 * Runs a small Action once while nobody waits, with a core whose words reach nobody: V8 compiles a function when it is first
 * called, and for a small Action that takes longer than the Action itself. No foreign code has been loaded yet, and what
 * is made is dropped: each run makes its own.
 * @param file absolute path that the Action has for itself; there is none
 * @param done called in a microtask. What would keep the process alive must begin after that, or the Action had left it.
 */
export function rehearse(file: string, { core, ...means }: Omit<RunContext, 'order'>, done: () => void): void {
  const order = core.start(JSON.stringify(orderFor(file)));
  const outcome = createOutcome(core, { describeOpen: () => '', settled: () => undefined, ended: () => undefined });
  runScripts(
    { order, core, ...means },
    {
      ...outcome,
      completed() {
        outcome.completed();
        done();
      },
      failed(error) {
        throw error;
      },
    },
  );
}

function orderFor(file: string): RunOrder {
  return {
    kind: 'action',
    scripts: [{ file, source, language: 'javascript' }],
    // Most Actions are bound to it, and its `api` has most methods.
    trigger: 'post-login',
    version: versionOf('post-login'),
    handler: 'onExecutePostLogin',
    input: {},
    secrets: { NAME: 'value' },
    http: [],
    nonce: 'rehearsal',
  };
}

function versionOf(id: string): string {
  const trigger = findTrigger(id);
  return (trigger && currentVersion(trigger)) ?? '';
}

const source = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/list', ['text', 1, true, null]);
  api.accessToken.setCustomClaim('https://example.com/object', { name: event.secrets.NAME });
};`;
