import type { Json } from '../../auth0/json.ts';

/** What a folder of the Auth0 Deploy CLI says about scripts. Paths are absolute. */
export interface Project {
  /** The folder that paths in the files start from. */
  root: string;
  format: 'directory' | 'yaml';
  actions: ProjectAction[];
  /** Names of the Actions that are bound to each trigger, in order. */
  bindings: Record<string, string[]>;
  rules: ProjectRule[];
  hooks: ProjectHook[];
  modules: ProjectModule[];
  /** Names of the settings of rules: `configuration`. */
  configurationNames: string[];
  /** Values for `@@KEY@@` and `##KEY##` from the Deploy CLI's config.json. */
  keywords: Record<string, Json>;
  /** What could not be used, one sentence each. */
  notes: ProjectNote[];
}

export interface ProjectNote {
  message: string;
  file: string;
  /** 1-based. */
  line?: number;
  column?: number;
}

export interface ProjectAction {
  name: string;
  /** Where it is declared. */
  file: string;
  /** Its script. */
  code: string;
  triggers: { id: string; version?: string }[];
  /** `false`: only a draft, which does not run. */
  deployed?: boolean;
  /** Names only: values in these files are placeholders. Undefined if a keyword stands for the whole list. */
  secrets?: string[];
  /** Names of npm packages; undefined likewise. */
  dependencies?: string[];
  /** Names of the modules it uses. */
  modules: string[];
}

export interface ProjectRule {
  name: string;
  file: string;
  code: string;
  order: number;
  enabled: boolean;
}

export interface ProjectHook {
  name: string;
  file: string;
  code: string;
  /** Extensibility point as the Deploy CLI writes it: `credentials-exchange`. */
  triggerId: string;
  enabled: boolean;
}

/** Code that Actions load with `require('actions:<name>')`. */
export interface ProjectModule {
  name: string;
  code: string;
}

/** One script of a flow. */
export interface FlowStep {
  kind: 'rule' | 'action';
  name: string;
  /** Its script. */
  file: string;
}

/**
 * The scripts that run for a trigger, in Auth0's order: for post-login the enabled rules by `order`, then the bound
 * Actions. Drafts are left out, because Auth0 runs deployed versions only.
 */
export function flowOf({ actions, bindings, rules }: Project, trigger: string): FlowStep[] {
  const enabled = trigger === 'post-login' ? rules.filter((rule) => rule.enabled) : [];
  const ordered = enabled.sort((a, b) => a.order - b.order);
  const bound = Object.hasOwn(bindings, trigger) ? (bindings[trigger] ?? []) : [];
  return [
    ...ordered.map(({ name, code }): FlowStep => ({ kind: 'rule', name, file: code })),
    ...bound.flatMap((name): FlowStep[] => {
      const action = actions.find((it) => it.name === name && it.deployed !== false);
      return action ? [{ kind: 'action', name, file: action.code }] : [];
    }),
  ];
}

/** The Action whose script a file is. */
export function actionOf({ actions }: Project, script: string): ProjectAction | undefined {
  const path = comparable(script);
  return actions.find(({ code }) => comparable(code) === path);
}

function comparable(path: string): string {
  return path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}
