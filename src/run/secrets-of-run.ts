import type { RunRequest } from './run-request.ts';
import type { Stage } from './stages.ts';

/** A value that a run is given under a name. A Rule's settings are its secrets. */
export interface NamedSecret {
  name: string;
  value: string;
}

/** Every value that is given for the run. Several may have the same name: a module's key is not that of the Action. */
export function secretsOfRun(request: RunRequest): NamedSecret[] {
  const { scenario, secrets = {} } = request;
  const ofModules = (modulesOf(request) ?? []).map((module) => module.secrets);
  return [...ofModules, scenario.configuration, scenario.secrets, secrets].flatMap((given) =>
    Object.entries(given).map(([name, value]) => ({ name, value })),
  );
}

/**
 * What a script of this kind reads from `event.secrets`, `configuration` or `context.webtask.secrets`. For Rules
 * `configuration` wins over secrets; what is given for the run wins everywhere.
 */
export function secretsOf(kind: Stage['kind'], { scenario, secrets }: RunRequest): Record<string, string> {
  return kind === 'rule'
    ? { ...scenario.secrets, ...scenario.configuration, ...secrets }
    : { ...scenario.secrets, ...secrets };
}

/** Each module has secrets of its own; what the scenario says of them wins. */
export function modulesOf({ modules, scenario }: RunRequest): RunRequest['modules'] {
  const given = new Map(Object.entries(scenario.moduleSecrets ?? {}));
  return modules?.map((module) => ({ ...module, secrets: { ...module.secrets, ...given.get(module.name) } }));
}
