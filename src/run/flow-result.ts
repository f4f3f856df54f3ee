import * as l10n from '@vscode/l10n';
import type { Effect } from '../auth0/effect.ts';
import type { UserMetadata } from '../auth0/flow/effects-on-user.ts';
import type { JsonObject } from '../auth0/json.ts';
import { objectMember } from '../auth0/read-json.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Redirect } from './redirect.ts';
import type { Outcome, Report } from './report.ts';

/** Everything that happened in a flow so far, in order. */
export interface FlowResult {
  outcome: Outcome;
  /** One for each script that ran or was not reached; a script that goes on after a redirect has two. */
  steps: NonNullable<Report['flow']>;
  effects: Effect[];
  console: Report['console'];
  http: NonNullable<Report['http']>;
  notes: Report['notes'];
  scriptMs: number;
  /** The transaction went its way without the scripts, because Auth0 does not run them in this situation. */
  wentOnWithout?: boolean;
  /** `user` and `context` as the rules left them. */
  ruleOutput?: JsonObject;
  /** What a Hook gave to its callback. */
  hookOutput?: JsonObject;
  redirect?: Redirect;
  /** Metadata of the user as stored before and after. */
  user: { before: UserMetadata; after: UserMetadata };
}

/** A flow in which nothing has happened yet. */
export function newFlow({ event, user }: Scenario): FlowResult {
  const stored = user ?? objectMember(event, 'user');
  const before: UserMetadata = {
    app_metadata: objectMember(stored, 'app_metadata') ?? {},
    user_metadata: objectMember(stored, 'user_metadata') ?? {},
  };
  return {
    outcome: { status: 'completed' },
    steps: [],
    effects: [],
    console: [],
    http: [],
    notes: [],
    scriptMs: 0,
    user: { before, after: before },
  };
}

/** Outcome of a script that the flow did not come to. */
export function notReached(): Outcome {
  return { status: 'not-run', reason: l10n.t('The flow ended before it came to this script.') };
}
