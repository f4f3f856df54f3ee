import * as l10n from '@vscode/l10n';
import { findTrigger, isContinueHandler } from '../auth0/catalogue/triggers.ts';
import { objectMember } from '../auth0/read-json.ts';
import { type FlowResult, newFlow, notReached } from './flow-result.ts';
import { type ContinueRequest, continueRequestOf, redirectTo } from './redirect.ts';
import type { Note } from './report.ts';
import { type HandlerContext, runHandler } from './run-handler.ts';
import type { RunRequest } from './run-request.ts';
import { secretsOf, secretsOfRun } from './secrets-of-run.ts';
import type { Stage } from './stages.ts';

/** Runs the stages one after the other, until one of them ends the flow. */
export async function runFlow(stages: readonly Stage[], context: Omit<HandlerContext, 'leftMs'>): Promise<FlowResult> {
  const flow = newFlow(context.request.scenario);
  const withBudget = { ...context, leftMs: context.timeoutMs };
  for (const stage of stages) {
    if (flow.outcome.status === 'completed') await runStage(stage, flow, withBudget);
    else flow.steps.push(...stage.scripts.map(({ reported }) => ({ script: reported, outcome: notReached() })));
  }
  return flow;
}

/** One stage, and the handler that goes on after its redirect if the scenario says what comes back. */
async function runStage(stage: Stage, flow: FlowResult, context: HandlerContext): Promise<void> {
  const { scenario } = context.request;
  const { handler } = stage.scripts[0].reported;
  // A continue handler that was asked for directly gets what its scenario says, without a redirect before.
  const alone = isContinueHandler(handler) ? await continueRequestAlone(stage, context.request) : undefined;
  const { outcome, redirectUrl } = await runHandler(stage, handler, alone, flow, context);
  flow.outcome = outcome;
  if (outcome.status !== 'redirected') return;

  if (redirectUrl !== undefined) flow.redirect = await redirectTo(redirectUrl, secretsOfRun(context.request));
  if (!scenario.continue) return;
  const next = continueHandler(stage);
  if (next === undefined) {
    flow.notes.push(noContinueHandler(handler));
    flow.outcome = { status: 'completed' };
    return;
  }
  // Auth0 gives the second half its own time.
  context.leftMs = context.timeoutMs;
  const back = await continueRequestOf(scenario, flow.redirect, secretsOf(stage.kind, context.request));
  flow.outcome = (await runHandler(stage, next, back, flow, context)).outcome;
}

/** Undefined if the script, as far as can be seen, has none; rules have no other function than their own. */
function continueHandler({ kind, scripts: [{ reported, read }] }: Stage): string | undefined {
  if (kind === 'rule') return '';
  const name = findTrigger(reported.trigger)?.handlers.find((handler) => isContinueHandler(handler.name))?.name;
  const seen = read === undefined || read.handlers.some((handler) => handler.name === name);
  return seen ? name : undefined;
}

function noContinueHandler(handler: string): Note {
  const message = l10n.t(
    '{0} suspends the flow, but the script exports no handler for the way back (onContinue…), so nothing of it runs when the user returns. That the flow goes on without it is not confirmed.',
    handler,
  );
  return { code: 'no-continue-handler', message };
}

async function continueRequestAlone({ kind }: Stage, request: RunRequest): Promise<ContinueRequest> {
  const { scenario } = request;
  if (scenario.continue) return continueRequestOf(scenario, undefined, secretsOf(kind, request));
  const query = Object.entries(objectMember(scenario.event, 'request', 'query') ?? {});
  const strings = query.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { query: Object.fromEntries(strings), body: objectMember(scenario.event, 'request', 'body') ?? {} };
}
