import type { Trigger } from '../catalogue/triggers.ts';
import type { ApiHost } from './api-host.ts';

/** What the methods of one `api` object share. */
export interface ApiContext {
  trigger: Trigger;
  /** The object that the script gets. What methods change on it is visible to the script at once. */
  event: Record<string, unknown>;
  /** Facts of the event, read before the script could change it. */
  facts: EventFacts;
  host: ApiHost;
  /** What suspends the flow after this Action; there can be only one. */
  suspension: { by: 'redirect' | 'form' | undefined };
}

export interface EventFacts {
  hostname: string | undefined;
  ip: string | undefined;
  userId: string | undefined;
  tenantId: string;
  protocol: string | undefined;
  /** Of the query, where it has one: that is what Auth0's implementation looks at. */
  prompt: readonly string[];
}

/**
 * Makes one method for one `api` object. The method gets the arguments, throws if they are not acceptable, makes the
 * changes that the script can see at once, and returns its result; recording and chaining are up to `createApi`.
 */
export type MethodFactory = (context: ApiContext) => (args: readonly unknown[]) => unknown;
