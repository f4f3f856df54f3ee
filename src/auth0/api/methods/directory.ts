import { limits } from '../../catalogue/limits.ts';
import type { MethodFactory } from '../api-context.ts';
import {
  append,
  define,
  isArray,
  isInteger,
  isObject,
  isoTime,
  NativeError,
  NativeTypeError,
  toText,
} from '../captured.ts';

const defaultPage = 50;

/** `api.roles`, `api.groups` and `api.rules`: what the scenario says of the user. The promises reject on bad arguments. */
export const directoryMethods: Record<string, MethodFactory> = {
  'rules.wasExecuted':
    ({ host }) =>
    (args) =>
      includes(host.rulesExecuted, args[0]),
  'roles.getUserEffectiveRoles':
    ({ host }) =>
    async (args) => {
      const { items, next } = page(host.roles, args[0], limits.groupsAndRoles.rolePageMax);
      const roles = toRoles(items, () => true);
      return next === undefined ? { roles } : { roles, next };
    },
  'roles.getUserEffectiveRolesByIds':
    ({ host }) =>
    async (args) => {
      const ids = listOf(args[0], 'ids', limits.groupsAndRoles.roleIdsMax);
      return { roles: toRoles(host.roles, ({ id }) => includes(ids, id)) };
    },
  'roles.getUserEffectiveRolesByNames':
    ({ host }) =>
    async (args) => {
      const names = listOf(args[0], 'names', limits.groupsAndRoles.roleNamesMax);
      return { roles: toRoles(host.roles, ({ name }) => includes(names, name)) };
    },
  'groups.getUserGroups':
    ({ host, facts }) =>
    async (args) => {
      const { items, next } = page(host.groups, args[0], undefined);
      const time = isoTime(host.now());
      const groups: object[] = [];
      for (let index = 0; index < items.length; index++) {
        const item = items[index];
        if (item !== undefined) {
          append(groups, {
            id: item.id,
            name: item.name,
            tenant_name: facts.tenantId,
            created_at: time,
            updated_at: time,
            membership_created_at: time,
            assignment: 'direct',
          });
        }
      }
      return next === undefined ? { groups } : { groups, next };
    },
  'groups.hasGroupMembership':
    ({ host }) =>
    async (args) => ({ memberships: membershipsIn(host.groups, listOf(args[0], 'groups', undefined)) }),
};

interface Entry {
  id: string;
  name: string;
}

function toRoles(entries: readonly Entry[], wanted: (entry: Entry) => boolean): object[] {
  const roles: object[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry !== undefined && wanted(entry)) {
      append(roles, { id: entry.id, name: entry.name, type: 'direct' });
    }
  }
  return roles;
}

function membershipsIn(groups: readonly Entry[], asked: readonly unknown[]): object {
  const memberships = {};
  for (let index = 0; index < asked.length; index++) {
    const matches: object[] = [];
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at];
      if (group !== undefined && (group.id === asked[index] || group.name === asked[index])) {
        append(matches, { id: group.id, name: group.name, group_type: 'tenant' });
      }
    }
    const answer = matches.length === 0 ? { is_member: false } : { is_member: true, matches };
    define(memberships, toText(asked[index]), answer);
  }
  return memberships;
}

/** The implementation asks for an array that is not empty, the documentation also limits how long it is. */
function listOf(value: unknown, name: string, max: number | undefined): readonly unknown[] {
  if (!isArray(value) || value.length === 0) {
    throw new NativeError(`The "${name}" parameter must be a non-empty array of strings.`);
  }
  if (max !== undefined && value.length > max) {
    throw new NativeError(`The "${name}" parameter must have at most ${toText(max)} entries.`);
  }
  return value;
}

/** One page: `take` entries, starting at the checkpoint `from` that an earlier page gave as `next`. */
function page(
  entries: readonly Entry[],
  params: unknown,
  maxTake: number | undefined,
): { items: Entry[]; next?: string } {
  if (params === null) {
    throw new NativeTypeError('The parameters must be an object if provided.');
  }
  const take = isObject(params) ? params['take'] : undefined;
  const from = isObject(params) ? params['from'] : undefined;
  if (from !== undefined && typeof from !== 'string') {
    throw new NativeError('The "from" parameter must be a string if provided.');
  }
  if (take !== undefined && (typeof take !== 'number' || !isInteger(take) || take < 1)) {
    throw new NativeError('The "take" parameter must be a positive integer if provided.');
  }
  if (take !== undefined && maxTake !== undefined && take > maxTake) {
    throw new NativeError(`The "take" parameter must be at most ${toText(maxTake)}.`);
  }
  let start = 0;
  if (from !== undefined) {
    while (start < entries.length && entries[start]?.id !== from) {
      start += 1;
    }
  }
  const end = start + (take ?? defaultPage);
  const items: Entry[] = [];
  for (let index = start; index < entries.length && index < end; index++) {
    const entry = entries[index];
    if (entry !== undefined) {
      append(items, entry);
    }
  }
  const following = entries[end];
  return following === undefined ? { items } : { items, next: following.id };
}

function includes(list: unknown, value: unknown): boolean {
  if (!isArray(list)) {
    return false;
  }
  for (let index = 0; index < list.length; index++) {
    if (list[index] === value) {
      return true;
    }
  }
  return false;
}
