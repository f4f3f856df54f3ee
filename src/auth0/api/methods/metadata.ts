import { limits } from '../../catalogue/limits.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import { contains, define, isObject, keysOf, matches, NativeError, toText } from '../captured.ts';
import { type LiveObject, liveObject } from '../live-object.ts';

/** `api.user`, and the metadata of sessions and refresh tokens. */
export const metadataMethods: Record<string, MethodFactory> = {
  'user.setAppMetadata': (context) =>
    requireObject(context, 'app_metadata', 'Unexpected app_metadata format. Must be a valid JSON object'),
  'user.setUserMetadata': (context) =>
    requireObject(context, 'user_metadata', 'Unexpected user_metadata format. Must be a valid JSON object.'),
  'session.setMetadata': (context) => {
    const set = setMetadata(sharedMetadata(context, 'session'));
    const exists = isObject(context.event['session']);
    return failingAs('Failed to set session metadata', (args) => {
      if (!exists) {
        throw new NativeError('Cannot set metadata on a session that does not exist.');
      }
      set(args);
    });
  },
  'session.deleteMetadata': (context) => deleteMetadata(sharedMetadata(context, 'session')),
  'session.evictMetadata': (context) => evictMetadata(sharedMetadata(context, 'session')),
  'refreshToken.setMetadata': (context) => {
    const set = setMetadata(sharedMetadata(context, 'refresh_token'));
    const refuse = refuseOnlineRefreshToken(context, 'setMetadata');
    return failingAs('Failed to set refresh token metadata', (args) => {
      refuse();
      set(args);
    });
  },
  'refreshToken.deleteMetadata': (context) => {
    const remove = deleteMetadata(sharedMetadata(context, 'refresh_token'));
    const refuse = refuseOnlineRefreshToken(context, 'deleteMetadata');
    return (args) => {
      refuse();
      remove(args);
    };
  },
  'refreshToken.evictMetadata': (context) => {
    const evict = evictMetadata(sharedMetadata(context, 'refresh_token'));
    const refuse = refuseOnlineRefreshToken(context, 'evictMetadata');
    return () => {
      refuse();
      evict();
    };
  },
};

/** Throws when called for a refresh token that lives only as long as its session. */
export function refuseOnlineRefreshToken({ event }: ApiContext, method: string): () => void {
  const token = event['refresh_token'];
  const online = isObject(token) && token['access'] === 'online';
  return () => {
    if (online) {
      throw new NativeError(`Cannot call ${method} on an online refresh token.`);
    }
  };
}

/** Says in the message what failed. Only errors of this file come along. */
function failingAs(what: string, call: (args: readonly unknown[]) => void): (args: readonly unknown[]) => void {
  return (args) => {
    try {
      call(args);
    } catch (error) {
      throw new NativeError(`${what}: ${(error as Error).message}`);
    }
  };
}

/**
 * Null deletes, and keys merge at the top level: that is done when the effects are applied. `event.user` stays. A sample
 * event may leave stored metadata out, which Auth0 never does in post-login; elsewhere it does not look.
 */
function requireObject({ event, trigger }: ApiContext, name: string, message: string): () => void {
  const user = event['user'];
  const stored = isObject(user) ? user[name] : undefined;
  const usable = trigger.id !== 'post-login' || stored === undefined || isObject(stored);
  return () => {
    if (!usable) {
      throw new NativeError(message);
    }
  };
}

/** What one metadata store holds: a record without a prototype, so that no name is special. */
interface Metadata {
  entries: Record<string, unknown>;
  live: LiveObject;
}

const stores = new WeakMap<ApiContext, Record<string, Metadata>>();

/** set, delete and evict of one `api` object work on the same entries. */
function sharedMetadata(context: ApiContext, parent: string): Metadata {
  const known = stores.get(context) ?? {};
  stores.set(context, known);
  const existing = known[parent];
  if (existing !== undefined) {
    return existing;
  }
  const live = liveObject(context, parent, 'metadata');
  const created = { entries: Object.assign(Object.create(null), live.read()), live };
  known[parent] = created;
  return created;
}

/**
 * As in Auth0's implementation the entry is put in before all of them are checked, and stays there when it is refused: so
 * after one bad entry every other call is refused, too, until that entry is deleted.
 */
function setMetadata({ entries, live }: Metadata): (args: readonly unknown[]) => void {
  const check = checkMetadata();
  return (args) => {
    const key = args[0];
    const value = args[1];
    if (typeof key !== 'string') {
      return refuse('Metadata key must be a string');
    }
    if (value === null) {
      delete entries[key];
      live.delete(key);
      return;
    }
    if (typeof value !== 'string') {
      return refuse('Metadata value must be a string');
    }
    define(entries, key, value);
    check(entries);
    live.set(key, value);
  };
}

function checkMetadata(): (entries: Record<string, unknown>) => void {
  const pattern = /^[a-zA-Z0-9_-]+$/;
  const { maxKeys, keyMax, valueMax } = limits.sessionMetadata;
  return (entries) => {
    const keys = keysOf(entries);
    if (keys.length > maxKeys) {
      refuse(`Metadata must not contain more than ${toText(maxKeys)} entries`);
    }
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? '';
      const value = entries[key];
      if (key.length > keyMax) {
        refuse(`All metadata keys must be at most ${toText(keyMax)} characters long`);
      }
      if (contains(key, '\0')) {
        refuse('Metadata keys must not contain null bytes (\0)');
      }
      if (!matches(pattern, key)) {
        refuse('Metadata keys may only include letters, numbers, underscores, or hyphens');
      }
      if (typeof value === 'string' && value.length > valueMax) {
        refuse(`All metadata values must be at most ${toText(valueMax)} characters long`);
      }
      if (typeof value === 'string' && contains(value, '\0')) {
        refuse('Metadata values must not contain null bytes (\0)');
      }
    }
  };
}

function refuse(why: string): never {
  throw new NativeError(`Invalid metadata: ${why}`);
}

function deleteMetadata({ entries, live }: Metadata): (args: readonly unknown[]) => void {
  return (args) => {
    const key = toText(args[0]);
    delete entries[key];
    live.delete(key);
  };
}

function evictMetadata({ entries, live }: Metadata): () => void {
  return () => {
    const names = keysOf(entries);
    for (let index = 0; index < names.length; index++) {
      delete entries[names[index] ?? ''];
    }
    live.clear();
  };
}
