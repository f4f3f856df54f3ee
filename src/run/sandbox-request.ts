import { dirname } from 'node:path';
import { currentVersion, findTrigger } from '../auth0/catalogue/triggers.ts';
import type { JsonObject } from '../auth0/json.ts';
import type { CacheRecord, SandboxRequest, SandboxScript } from '../sandbox/protocol.ts';
import { timeOf } from '../scenario/clock.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { localModules } from './local-modules.ts';
import type { RunRequest } from './run-request.ts';
import { modulesOf, secretsOf } from './secrets-of-run.ts';
import type { ChosenScript, Stage } from './stages.ts';

/** What changes from stage to stage of a flow. */
export interface StageSituation {
  /** Export to call; empty for rules. */
  handler: string;
  input: JsonObject;
  cache: CacheRecord[];
  /** What is left of the time of the trigger. */
  timeoutMs: number;
  continueRequest?: SandboxRequest['continueRequest'];
  primaryUserSet?: boolean;
}

/** What the sandbox is asked to run for one stage. */
export function sandboxRequest(
  stage: Stage,
  { handler, input, cache, timeoutMs, continueRequest, primaryUserSet }: StageSituation,
  request: RunRequest,
): SandboxRequest {
  const { scenario, memoryMb, workspaceFolder } = request;
  const modules = modulesOf(request);
  const scripts = stage.scripts.map(sandboxScript);
  const locals = localModules(scripts, workspaceFolder ?? dirname(stage.scripts[0].reported.file));
  const [{ reported, version }] = stage.scripts;
  const { trigger } = reported;
  const found = findTrigger(trigger);
  return {
    kind: stage.kind,
    scripts,
    trigger,
    version: version ?? (found && currentVersion(found)) ?? '',
    handler,
    input,
    secrets: secretsOf(stage.kind, request),
    http: scenario.http,
    cache,
    timeoutMs,
    ...(scenario.now !== undefined && { now: timeOf(scenario) }),
    ...(request.revealSecrets && { revealSecrets: true }),
    ...(modules && { modules }),
    ...(locals.length > 0 && { locals }),
    ...(scenario.stubs && { stubs: stubsOf(scenario.stubs) }),
    ...(memoryMb !== undefined && { memoryMb }),
    ...(workspaceFolder !== undefined && { workspaceFolder }),
    ...(scenario.roles && { roles: scenario.roles }),
    ...(scenario.groups && { groups: scenario.groups }),
    ...(scenario.rulesExecuted && { rulesExecuted: scenario.rulesExecuted }),
    ...(continueRequest && { continueRequest }),
    ...(primaryUserSet && { primaryUserSet }),
  };
}

function stubsOf(stubs: NonNullable<Scenario['stubs']>): NonNullable<SandboxRequest['stubs']> {
  return Object.entries(stubs).map(([name, { file, source }]) => ({ name, ...scriptOf(file, source) }));
}

function sandboxScript({ reported: { file }, source }: ChosenScript): SandboxScript {
  return scriptOf(file, source);
}

function scriptOf(file: string, source: string): SandboxScript {
  return { file, source, language: /\.[cm]?ts$/i.test(file) ? 'typescript' : 'javascript' };
}
