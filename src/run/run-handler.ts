import type { Effect } from '../auth0/effect.ts';
import { effectsOnEvent } from '../auth0/flow/effects-on-event.ts';
import { effectsOnUser } from '../auth0/flow/effects-on-user.ts';
import type { JsonObject } from '../auth0/json.ts';
import { hookInputFromEvent } from '../auth0/rules/hook-input-from-event.ts';
import { ruleInputFromEvent } from '../auth0/rules/rule-input-from-event.ts';
import type { Sandbox, SandboxResult } from '../sandbox/protocol.ts';
import { pause } from '../sandbox/turns.ts';
import { timeOf } from '../scenario/clock.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CacheRecords } from './cache-records.ts';
import { type FlowResult, notReached } from './flow-result.ts';
import { endOfHandler, type HandlerEnd } from './outcome.ts';
import { tooSlow } from './outcome-of-ending.ts';
import { type ContinueRequest, contextOfContinue, eventOfContinue } from './redirect.ts';
import type { Outcome } from './report.ts';
import type { RunRequest } from './run-request.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { doubtfulTokens } from './session-tokens.ts';
import type { Stage } from './stages.ts';

export interface HandlerContext {
  request: RunRequest;
  sandbox: Pick<Sandbox, 'run'>;
  cache: CacheRecords;
  /** Milliseconds for all scripts of the trigger together, and what is left of them. */
  timeoutMs: number;
  leftMs: number;
  signal?: AbortSignal | undefined;
}

/** Runs one handler (for rules: all of them), adds to the flow what happened, and says how it ended. */
export async function runHandler(
  stage: Stage,
  handler: string,
  continueRequest: ContinueRequest | undefined,
  flow: FlowResult,
  context: HandlerContext,
): Promise<HandlerEnd> {
  const { request, sandbox, cache, timeoutMs, signal } = context;
  if (context.leftMs < 1) {
    const outcome: Outcome = { status: 'timed-out', reason: tooSlow(timeoutMs) };
    flow.steps.push(...stage.scripts.map(({ reported }) => ({ script: { ...reported, handler }, outcome })));
    return { outcome, notes: [] };
  }
  const trigger = stage.scripts[0].reported.trigger;
  const event = effectsOnEvent(request.scenario.event, flow.effects);
  const input = inputOf(stage, event, continueRequest, request);
  const order = sandboxRequest(
    stage,
    {
      handler,
      input,
      cache: cache.of(trigger, timeOf(request.scenario)),
      timeoutMs: Math.ceil(context.leftMs),
      ...(continueRequest && { continueRequest }),
      ...(flow.effects.some(setsPrimaryUser) && { primaryUserSet: true }),
    },
    request,
  );
  const result = await sandbox.run(order, signal);
  const end = await endOfHandler(result, order, stage.kind === 'action' ? input : event, timeoutMs);

  context.leftMs -= result.scriptMs;
  // A process that was stopped could not say what its cache held.
  if (result.ending.status === 'completed' || result.ending.status === 'threw') cache.keep(trigger, result.cache);
  await pause();
  collect(flow, stage, result, end);
  await pause();
  flow.notes.push(...(await doubtfulTokens(result.sessionTokens ?? [])));
  flow.steps.push(...stepsOf(stage, handler, end.outcome, result));
  return end;
}

function inputOf(
  { kind }: Stage,
  event: JsonObject,
  continueRequest: ContinueRequest | undefined,
  { scenario }: RunRequest,
): JsonObject {
  if (kind === 'action')
    return withConfiguration(continueRequest ? eventOfContinue(event, continueRequest) : event, scenario);
  if (kind === 'hook') {
    const { scope, ...input } = hookInputFromEvent(event, scenario.request);
    return scope === undefined ? { ...input } : { ...input, scope };
  }
  const made = ruleInputFromEvent(event, scenario.request, scenario.settings);
  const context = scenario.context ?? made.context;
  return {
    user: scenario.user ?? made.user,
    context: continueRequest ? contextOfContinue(context, continueRequest) : context,
  };
}

function setsPrimaryUser({ method }: Effect): boolean {
  return method === 'authentication.setPrimaryUser' || method === 'context.primaryUser';
}

/** Settings of an installed integration; every event has them, though the documentation does not say so. */
function withConfiguration(event: JsonObject, { configuration }: Scenario): JsonObject {
  return Object.hasOwn(event, 'configuration') ? event : { ...event, configuration: { ...configuration } };
}

function collect(flow: FlowResult, stage: Stage, result: SandboxResult, end: HandlerEnd): void {
  // Places are in the first script of the flow unless they name their file.
  const first = flow.steps[0]?.script.file ?? stage.scripts[0].reported.file;
  const own = stage.scripts[0].reported.file;
  const placed = <Item extends { location?: { file?: string } }>(items: Item[]): Item[] =>
    own === first
      ? items
      : items.map((item) => (item.location ? { ...item, location: { file: own, ...item.location } } : item));
  const effects = placed(result.effects);
  flow.effects.push(...effects);
  flow.console.push(...placed(result.console));
  flow.http.push(...placed(result.http));
  flow.notes.push(...placed(result.notes), ...placed(end.notes));
  flow.scriptMs += result.scriptMs;
  flow.user.after = effectsOnUser(flow.user.after, effects);
  if (result.output && stage.kind === 'rule') flow.ruleOutput = result.output;
  if (result.output && stage.kind === 'hook') flow.hookOutput = result.output;
}

/** Of several rules, those before the one that ended the stage have called back without an error. */
function stepsOf(
  { scripts }: Stage,
  handler: string,
  outcome: Outcome,
  { callbacks = [] }: SandboxResult,
): FlowResult['steps'] {
  const last = scripts.length - 1;
  const endedWell = outcome.status === 'completed' || outcome.status === 'redirected';
  const ended = endedWell ? last : Math.min(last, callbacks.filter(({ error }) => !error).length);
  return scripts.map(({ reported }, index) => {
    const own: Outcome = index < ended ? { status: 'completed' } : index === ended ? outcome : notReached();
    return { script: { ...reported, handler }, outcome: own };
  });
}
