import { isDeepStrictEqual } from 'node:util';
import * as l10n from '@vscode/l10n';
import { limits } from '../auth0/catalogue/limits.ts';
import type { JsonObject } from '../auth0/json.ts';
import { objectMember } from '../auth0/read-json.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { pause } from '../sandbox/turns.ts';
import { UserError } from '../user-error.ts';
import type { CacheRecords } from './cache-records.ts';
import { chooseHandler } from './choose-handler.ts';
import { fillKeywords } from './fill-keywords.ts';
import { runFlow } from './flow.ts';
import { type FlowResult, newFlow, notReached } from './flow-result.ts';
import type { KeyStore } from './keys/key-store.ts';
import { maskSecrets } from './mask-secrets.ts';
import { missingSecretNotes, notesOfRun } from './notes.ts';
import { readSource } from './read-source.ts';
import type { Note, Outcome, Report } from './report.ts';
import type { RunRequest, RunScript } from './run-request.ts';
import { secretsOf, secretsOfRun } from './secrets-of-run.ts';
import { checkSameFlow, whyNotRun } from './situation.ts';
import { type ChosenScript, stagesOf } from './stages.ts';
import { tokensOfFlow } from './tokens-of-flow.ts';

export interface RunMeans {
  sandbox: Pick<Sandbox, 'run'>;
  keys: KeyStore;
  cache: CacheRecords;
  signal?: AbortSignal | undefined;
}

/** One run, from reading the scripts to the report. Throws UserError for a request that makes no sense. */
export async function runScripts(request: RunRequest, means: RunMeans): Promise<Report> {
  const started = performance.now();
  const [first, ...others] = request.scripts.map((script) => choose(script, request));
  if (!first) throw new UserError(l10n.t('There is no script to run.'));
  const flow = await flowOf([first, ...others], request, means);
  await pause();
  const report = await reportOf([first, ...others], flow, request, means);
  await pause();
  report.timing.totalMs = roundMs(performance.now() - started);
  return request.revealSecrets ? report : maskSecrets(report, secretsOfRun(request));
}

interface Chosen extends ChosenScript {
  unrunnable?: Outcome;
  notes: Note[];
}

function choose({ file, source, version }: RunScript, request: RunRequest): Chosen {
  const { trigger, handler, scenario, keywords = {} } = request;
  const read = readSource(file, source);
  const choice = chooseHandler(read, { trigger, handler, scenarioTrigger: scenario.trigger });
  const filled = read.kind === 'none' ? { source, notes: [] } : fillKeywords(source, read, keywords);
  return {
    reported: choice.script,
    ...filled,
    ...(version !== undefined && { version }),
    ...(read.kind !== 'none' && { read }),
    ...(!choice.runnable && { unrunnable: choice.outcome }),
  };
}

/** The flow as it went, or why it could not even start. */
async function flowOf(chosen: [Chosen, ...Chosen[]], request: RunRequest, means: RunMeans): Promise<FlowResult> {
  const [first] = chosen;
  const blocked = chosen.find(({ unrunnable }) => unrunnable);
  if (blocked?.unrunnable) return notStarted(chosen, blocked, blocked.unrunnable, request);

  const scripts = chosen.map(({ reported }) => reported);
  checkSameFlow(first.reported, scripts, request.scenario);
  const outcome = whyNotRun(first.reported, request.scenario);
  if (outcome) return { ...notStarted(chosen, first, outcome, request), wentOnWithout: true };

  const timeoutMs = request.timeoutMs ?? limits.executionSecondsPerTrigger * 1000;
  return runFlow(stagesOf(chosen), { request, timeoutMs, ...means });
}

function notStarted(
  chosen: readonly Chosen[],
  culprit: Chosen,
  outcome: Outcome,
  { scenario }: RunRequest,
): FlowResult {
  const steps = chosen.map((script) => ({
    script: script.reported,
    outcome: script === culprit ? outcome : notReached(),
  }));
  return { ...newFlow(scenario), outcome, steps };
}

async function reportOf(
  chosen: [Chosen, ...Chosen[]],
  flow: FlowResult,
  request: RunRequest,
  { keys }: RunMeans,
): Promise<Report> {
  const { scenario } = request;
  const given = chosen.map(({ reported }) => reported);
  const issued = await tokensOfFlow(flow, scenario, keys);
  await pause();
  const outcome = issued.outcome ?? flow.outcome;
  const { accessToken, idToken } = issued.tokens;
  const tokens = [accessToken, idToken].filter((token) => token !== undefined);
  const ran = flow.outcome.status !== 'not-run';
  const secrets = secretsOfRun(request);
  const userChanged = !isDeepStrictEqual(flow.user.before, flow.user.after);
  const notes: Note[] = [
    ...chosen.flatMap((script) => script.notes),
    ...flow.notes,
    ...issued.notes,
    ...(ran ? await notesOfRun(given, flow, tokens, secrets, scenario) : []),
    ...(ran
      ? chosen.flatMap(({ reported, read }) =>
          missingSecretNotes(reported.kind, read?.secrets ?? [], secretsOf(reported.kind, request), scenario),
        )
      : []),
    ...keys.takeNotes().map((message) => ({ code: 'signing-key', message })),
  ];
  return {
    schemaVersion: 1,
    script: flow.steps[0]?.script ?? chosen[0].reported,
    scenario: { name: scenario.name, source: scenario.source },
    outcome,
    tokens: issued.tokens,
    effects: flow.effects,
    console: flow.console,
    notes,
    timing: { totalMs: 0, scriptMs: roundMs(flow.scriptMs) },
    ...(flow.http.length > 0 && { http: flow.http }),
    ...(userChanged && { user: flow.user }),
    ...(flow.redirect && { redirect: flow.redirect }),
    ...(flow.ruleOutput && { passedOn: passedOn(flow.ruleOutput) }),
    ...(flow.steps.length > 1 && { flow: flow.steps }),
  };
}

function passedOn(output: JsonObject): NonNullable<Report['passedOn']> {
  return { user: objectMember(output, 'user') ?? {}, context: objectMember(output, 'context') ?? {} };
}

function roundMs(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
