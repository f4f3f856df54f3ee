import type { Json, JsonObject } from '../auth0/json.ts';
import { isJsonObject } from '../auth0/read-json.ts';
import { eventFromRule } from './event-from-rule.ts';
import { eventTriggerOf } from './event-trigger.ts';
import { mergePatch } from './merge.ts';
import { applyRequest } from './request/apply-request.ts';
import { requestOf } from './request/request-of-event.ts';
import type { Scenario, ScenarioFile, TokenRequest, TokenSettings } from './scenario.ts';
import { defaultSettings } from './token-settings.ts';

/** Where a scenario comes from, and the trigger of the script it is for. */
export interface ScenarioOrigin {
  name: string;
  source: string;
  trigger: string;
}

/**
 * A scenario with its base merged in and every default applied. Without a base, the event is exactly what the file has.
 * A `request` in the file wins over what the event says about it.
 */
export function resolveScenario(
  file: ScenarioFile,
  { name, source, trigger: of }: ScenarioOrigin,
  base?: Scenario,
): Scenario {
  const trigger = eventTriggerOf(of);
  const told = eventFromRule(file.user, file.context);
  const patch = Object.keys(told).length === 0 ? (file.event ?? {}) : mergePatch(told, file.event ?? {});
  const { secrets: eventSecrets, ...withoutSecrets } = base === undefined ? patch : mergePatch(base.event, patch);
  const event = file.request === undefined ? withoutSecrets : applyRequest(withoutSecrets, file.request, trigger);
  const { request, assumed } = requestOf(event, trigger);
  const user = file.user ?? base?.user;
  const context = file.context ?? base?.context;
  const now = file.now ?? base?.now;
  const moduleSecrets = file.moduleSecrets ? textsOfEach(file.moduleSecrets) : base?.moduleSecrets;
  const roles = file.roles ?? base?.roles;
  const groups = file.groups ?? base?.groups;
  const rulesExecuted = file.rulesExecuted ?? base?.rulesExecuted;
  const continued = file.continue ?? base?.continue;
  return {
    name,
    source,
    trigger,
    event,
    ...(user === undefined ? {} : { user }),
    ...(context === undefined ? {} : { context }),
    secrets: { ...base?.secrets, ...textsOf(eventSecrets), ...textsOf(file.secrets) },
    configuration: { ...base?.configuration, ...textsOf(file.configuration) },
    ...(moduleSecrets === undefined ? {} : { moduleSecrets }),
    http: [...(file.http ?? []), ...(base?.http ?? [])],
    ...(now === undefined ? {} : { now }),
    request: { ...request, ...explicit(file.request) },
    ...(assumed && file.request === undefined ? { requestAssumed: true } : {}),
    settings: { ...defaultSettings(event), ...(base ? chosenSettings(base) : {}), ...file.settings },
    ...(roles === undefined ? {} : { roles }),
    ...(groups === undefined ? {} : { groups }),
    ...(rulesExecuted === undefined ? {} : { rulesExecuted }),
    ...(continued === undefined ? {} : { continue: continued }),
    ...(file.expect === undefined ? {} : { expect: file.expect }),
  };
}

/** Settings that are not just the defaults for the base's event, as the domain is. */
function chosenSettings({ settings, event }: Scenario): Partial<TokenSettings> {
  const defaults: Partial<Record<string, unknown>> = { ...defaultSettings(event) };
  const chosen = Object.entries(settings).filter(([name, value]) => {
    return JSON.stringify(defaults[name]) !== JSON.stringify(value);
  });
  return Object.fromEntries(chosen);
}

/** What the file says wins over what an event can show of it: a scope of '' shows nowhere. */
function explicit({ grant, scope }: NonNullable<ScenarioFile['request']> = {}): Partial<TokenRequest> {
  return { ...(grant === undefined ? {} : { grant }), ...(scope === undefined ? {} : { scope }) };
}

function textsOfEach(modules: Record<string, JsonObject>): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(modules).map(([name, secrets]) => [name, textsOf(secrets)]));
}

/** Auth0 keeps secrets and settings as text. */
function textsOf(values: Json | undefined): Record<string, string> {
  const entries = Object.entries(isJsonObject(values) ? values : {});
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]),
  );
}
