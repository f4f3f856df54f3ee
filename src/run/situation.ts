import * as l10n from '@vscode/l10n';
import { BUILT_IN } from '../scenario/built-in/index.ts';
import { eventTriggerOf } from '../scenario/event-trigger.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scriptName } from '../script/script-name.ts';
import { UserError } from '../user-error.ts';
import type { Outcome, ReportedScript } from './report.ts';

/** Throws UserError if the scripts do not belong to one flow, or the scenario to another one. */
export function checkSameFlow(first: ReportedScript, all: readonly ReportedScript[], scenario: Scenario): void {
  const trigger = eventTriggerOf(first.trigger);
  const other = all.find((script) => eventTriggerOf(script.trigger) !== trigger);
  if (other) {
    throw new UserError(
      l10n.t(
        '{0} runs at {1} and {2} at {3}: the scripts of a flow have one trigger. Run them one at a time.',
        scriptName(first.file),
        trigger,
        scriptName(other.file),
        eventTriggerOf(other.trigger),
      ),
    );
  }
  if (scenario.trigger !== trigger) {
    const place = scenario.source === BUILT_IN ? {} : { file: scenario.source };
    throw new UserError(
      l10n.t(
        "The sample event “{0}” is for {1}, but {2} runs at {3}. Choose an event of {3}, or change the trigger in the event's file.",
        scenario.name,
        scenario.trigger,
        scriptName(first.file),
        trigger,
      ),
      place,
    );
  }
}

/** Why Auth0 would not run the script although the scenario is for its trigger; undefined if it would. */
export function whyNotRun(script: ReportedScript, { request }: Scenario): Outcome | undefined {
  const trigger = eventTriggerOf(script.trigger);
  const what = { action: 'Actions', rule: 'Rules', hook: 'Hooks' }[script.kind];
  if (trigger === 'post-login' && request.grant === 'client_credentials') {
    const reason = l10n.t(
      '{0} of post-login do not run for the client credentials grant, where no user logs in. Use a credentials-exchange Action for machine-to-machine tokens.',
      what,
    );
    return { status: 'not-run', reason };
  }
  if (trigger === 'credentials-exchange' && request.grant !== 'client_credentials') {
    const reason = l10n.t(
      '{0} of credentials-exchange run only for the client credentials grant, and the scenario asks for {1}.',
      what,
      request.grant,
    );
    return { status: 'not-run', reason };
  }
  return undefined;
}
