import { createApi } from '../../../auth0/api/create-api.ts';
import type { JsonObject } from '../../../auth0/json.ts';
import type { RunOrder } from '../../wire.ts';
import { createApiHost } from './api-host.ts';
import type { RunContext } from './run-context.ts';

/**
 * Makes an event and an `api` once while nobody waits, because V8 compiles a function when it is first called: for a small
 * Action that takes longer than the Action itself. No foreign code has been loaded yet, and what is made is dropped: each
 * run makes its own.
 */
export function warmUp({ core, clock, fresh }: Omit<RunContext, 'order'>): void {
  const event = fresh(core.textOf(sample) ?? '{}') as JsonObject;
  createApi({ trigger, handler: '', event, host: createApiHost({ order, core, clock, fresh }) });
}

/** Most Actions are bound to it, and its `api` has most methods. */
const trigger = 'post-login';

const sample: JsonObject = { text: 'x', list: [1, true, null, {}] };

const order: RunOrder = {
  kind: 'action',
  scripts: [],
  trigger,
  version: '',
  handler: '',
  input: {},
  secrets: {},
  http: [],
  nonce: '',
};
