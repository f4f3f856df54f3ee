import * as l10n from '@vscode/l10n';
import type { Json, JsonObject } from '../../auth0/json.ts';
import { isJsonObject } from '../../auth0/read-json.ts';
import { resolvePath } from '../files.ts';
import type { ProjectAction, ProjectHook, ProjectModule, ProjectNote, ProjectRule } from './project.ts';

/** An entry of a project as written, and where paths in it start from. */
export interface Definition {
  value: JsonObject;
  /** The file that has it. */
  file: string;
  root: string;
}

/** The entry, or why it is left out. */
type Read<T> = { entry: T } | { note: ProjectNote };

export function readAction({ value, file, root }: Definition): Read<ProjectAction> {
  const [name, code] = [text(value['name']), text(value['code'])];
  const triggers = objects(value['supported_triggers']).flatMap((it) => {
    const [id, version] = [text(it['id']), text(it['version'])];
    return id === undefined ? [] : [{ id, ...(version === undefined ? {} : { version }) }];
  });
  if (name === undefined || code === undefined || triggers.length === 0) {
    return missing(leftOut.action, name, file, [
      ['name', name],
      ['code', code],
      ['supported_triggers', triggers[0]],
    ]);
  }
  const modules = objects(value['modules']).flatMap((it) => text(it['module_name']) ?? []);
  return {
    entry: {
      name,
      file,
      code: resolvePath(root, code),
      triggers,
      ...(typeof value['deployed'] === 'boolean' ? { deployed: value['deployed'] } : {}),
      ...secretsAndDependencies(value),
      modules,
    },
  };
}

export function readModule({ value, file, root }: Definition): Read<ProjectModule> {
  const [name, code] = [text(value['name']), text(value['code'])];
  if (name === undefined || code === undefined) {
    return missing(leftOut.module, name, file, [
      ['name', name],
      ['code', code],
    ]);
  }
  return { entry: { name, code: resolvePath(root, code) } };
}

/** `root` is the folder that `script` starts from: `rules/` in the directory format. */
export function readRule({ value, file, root }: Definition): Read<ProjectRule> {
  const [name, script] = [text(value['name']), text(value['script'])];
  if (name === undefined || script === undefined) {
    return missing(leftOut.rule, name, file, [
      ['name', name],
      ['script', script],
    ]);
  }
  const order = typeof value['order'] === 'number' ? value['order'] : Number.POSITIVE_INFINITY;
  return { entry: { name, file, code: resolvePath(root, script), order, enabled: value['enabled'] !== false } };
}

export function readHook({ value, file, root }: Definition): Read<ProjectHook> {
  const [name, script, triggerId] = [text(value['name']), text(value['script']), text(value['triggerId'])];
  if (name === undefined || script === undefined || triggerId === undefined) {
    return missing(leftOut.hook, name, file, [
      ['name', name],
      ['script', script],
      ['triggerId', triggerId],
    ]);
  }
  return { entry: { name, file, code: resolvePath(root, script), triggerId, enabled: value['enabled'] !== false } };
}

/** Names of the Actions bound to each trigger: `{ "post-login": [{ "action_name": "Add roles" }] }`. */
export function readBindings(value: Json | undefined): Record<string, string[]> {
  const triggers = isJsonObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    triggers.map(([trigger, bound]) => [trigger, objects(bound).flatMap((it) => text(it['action_name']) ?? [])]),
  );
}

/** A text that says something: an empty one counts as absent. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The objects of a list; none if there is no list. */
export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A keyword may stand for a whole list; what is in it is then not known here. */
function secretsAndDependencies(value: JsonObject): Pick<ProjectAction, 'secrets' | 'dependencies'> {
  const { secrets, dependencies } = value;
  return {
    ...(typeof secrets === 'string' ? {} : { secrets: objects(secrets).flatMap((it) => text(it['name']) ?? []) }),
    ...(typeof dependencies === 'string'
      ? {}
      : { dependencies: objects(dependencies).flatMap((it) => text(it['name']) ?? []) }),
  };
}

type LeftOut = (name: string | undefined, file: string, absent: string) => string;

/** That an entry is left out, and what of it is absent in the file. */
const leftOut: Record<'action' | 'module' | 'rule' | 'hook', LeftOut> = {
  action: (name, file, absent) =>
    name === undefined
      ? l10n.t('An Action is left out: {0} has no {1}.', file, absent)
      : l10n.t('The Action {0} is left out: {1} has no {2}.', name, file, absent),
  module: (name, file, absent) =>
    name === undefined
      ? l10n.t('An Actions Module is left out: {0} has no {1}.', file, absent)
      : l10n.t('The Actions Module {0} is left out: {1} has no {2}.', name, file, absent),
  rule: (name, file, absent) =>
    name === undefined
      ? l10n.t('A rule is left out: {0} has no {1}.', file, absent)
      : l10n.t('The rule {0} is left out: {1} has no {2}.', name, file, absent),
  hook: (name, file, absent) =>
    name === undefined
      ? l10n.t('A hook is left out: {0} has no {1}.', file, absent)
      : l10n.t('The hook {0} is left out: {1} has no {2}.', name, file, absent),
};

function missing(
  sentence: LeftOut,
  name: string | undefined,
  file: string,
  needed: readonly (readonly [string, unknown])[],
): { note: ProjectNote } {
  const absent = needed.filter(([, value]) => value === undefined).map(([key]) => `"${key}"`);
  const list = absent.reduce((before, key) => l10n.t('{0} and no {1}', before, key));
  return { note: { file, message: sentence(name, file, list) } };
}
