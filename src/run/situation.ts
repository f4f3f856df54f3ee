import { basename } from 'node:path';
import { eventTriggerOf } from '../scenario/event-trigger.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UserError } from '../user-error.ts';
import type { Outcome, ReportedScript } from './report.ts';

/** Throws UserError if the scripts do not belong to one flow, or the scenario to another one. */
export function checkSameFlow(first: ReportedScript, all: readonly ReportedScript[], scenario: Scenario): void {
  const trigger = eventTriggerOf(first.trigger);
  const other = all.find((script) => eventTriggerOf(script.trigger) !== trigger);
  if (other) {
    throw new UserError(
      `${basename(first.file)} runs at ${trigger} and ${basename(other.file)} at ${eventTriggerOf(other.trigger)}: the scripts of a flow have one trigger. Run them one at a time.`,
    );
  }
  if (scenario.trigger !== trigger) {
    const place = scenario.source === 'built-in' ? {} : { file: scenario.source };
    throw new UserError(
      `The sample event “${scenario.name}” is for ${scenario.trigger}, but ${basename(first.file)} runs at ${trigger}. Choose an event of ${trigger}, or change the trigger in the event's file.`,
      place,
    );
  }
}

/** Why Auth0 would not run the script although the scenario is for its trigger; undefined if it would. */
export function whyNotRun(script: ReportedScript, { request }: Scenario): Outcome | undefined {
  const trigger = eventTriggerOf(script.trigger);
  const what = { action: 'Actions', rule: 'Rules', hook: 'Hooks' }[script.kind];
  if (trigger === 'post-login' && request.grant === 'client_credentials') {
    const reason = `${what} of post-login do not run for the client credentials grant, where no user logs in. Use a credentials-exchange Action for machine-to-machine tokens.`;
    return { status: 'not-run', reason };
  }
  if (trigger === 'credentials-exchange' && request.grant !== 'client_credentials') {
    const reason = `${what} of credentials-exchange run only for the client credentials grant, and the scenario asks for ${request.grant}.`;
    return { status: 'not-run', reason };
  }
  return undefined;
}
