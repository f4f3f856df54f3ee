import { type EventField, fieldsBelow } from '../../../../src/auth0/catalogue/event-field.ts';
import type { HookPoint } from '../../../../src/auth0/catalogue/rules.ts';
import { apiMethods, type Trigger } from '../../../../src/auth0/catalogue/triggers.ts';

/** What must be offered behind one expression. */
export interface Probe {
  /** `event.user.identities[0]` */
  expression: string;
  members: string[];
}

/** One probe for every object of a trigger's event and api, straight from the catalogue. */
export function probesOf(trigger: Trigger): Probe[] {
  return [...(trigger.event ? eventProbes('event', trigger.event) : []), ...apiProbes(trigger)];
}

/** Probes for a tree of fields, below the variable `root`. */
export function eventProbes(root: string, field: EventField): Probe[] {
  const objects = [{ path: '', field }, ...fieldsBelow(field)].filter(({ field: { properties } }) => properties);
  return objects.map(({ path, field: { properties } }) => ({
    expression: [root, path]
      .filter((part) => part !== '')
      .join('.')
      .replaceAll('[]', '[0]'),
    members: Object.keys(properties ?? {}).sort(),
  }));
}

/** Probes for the objects that a Hook is called with, by the names of its parameters. */
export function hookProbes(point: HookPoint): Probe[] {
  return Object.entries(point.input).flatMap(([name, field]) => eventProbes(name, field));
}

function apiProbes(trigger: Trigger): Probe[] {
  const groups = new Map<string, string[]>();
  for (const { method } of apiMethods(trigger)) {
    const [group = '', name = ''] = method.split('.');
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  if (groups.size === 0) return [];
  const inGroups = [...groups].map(([group, names]) => ({ expression: `api.${group}`, members: names.sort() }));
  return [{ expression: 'api', members: [...groups.keys()].sort() }, ...inGroups];
}

/** The probes as the body of a function: a line `expression.;` for each. */
export function probeLines(probes: readonly Probe[]): string {
  return probes.map(({ expression }) => `  ${expression}.;\n`).join('');
}
