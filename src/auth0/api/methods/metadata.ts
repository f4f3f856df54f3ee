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

/** Keys of one metadata store: a record without a prototype, so that no name is special. */
interface Metadata {
  keys: Record<string, true>;
  live: LiveObject;
}

const stores = new WeakMap<ApiContext, Record<string, Metadata>>();

/** set, delete and evict of one `api` object work on the same keys. */
function sharedMetadata(context: ApiContext, parent: string): Metadata {
  const known = stores.get(context) ?? {};
  stores.set(context, known);
  const existing = known[parent];
  if (existing !== undefined) {
    return existing;
  }
  const live = liveObject(context, parent, 'metadata');
  const keys: Record<string, true> = Object.create(null);
  for (const key of Object.keys(live.read() ?? {})) {
    keys[key] = true;
  }
  const created = { keys, live };
  known[parent] = created;
  return created;
}

function setMetadata({ keys, live }: Metadata): (args: readonly unknown[]) => void {
  const pattern = /^[a-zA-Z0-9_-]+$/;
  const { maxKeys, keyMax, valueMax } = limits.sessionMetadata;
  const refuse = (why: string): never => {
    throw new NativeError(`Invalid metadata: ${why}`);
  };
  return (args) => {
    const key = args[0];
    const value = args[1];
    if (typeof key !== 'string') {
      return refuse('Metadata key must be a string');
    }
    if (value === null) {
      delete keys[key];
      live.delete(key);
      return;
    }
    if (typeof value !== 'string') {
      return refuse('Metadata value must be a string');
    }
    if (keys[key] === undefined && keysOf(keys).length >= maxKeys) {
      return refuse(`Metadata must not contain more than ${toText(maxKeys)} entries`);
    }
    if (key.length > keyMax) {
      return refuse(`All metadata keys must be at most ${toText(keyMax)} characters long`);
    }
    if (contains(key, '\0')) {
      return refuse('Metadata keys must not contain null bytes (\0)');
    }
    if (!matches(pattern, key)) {
      return refuse('Metadata keys may only include letters, numbers, underscores, or hyphens');
    }
    if (value.length > valueMax) {
      return refuse(`All metadata values must be at most ${toText(valueMax)} characters long`);
    }
    if (contains(value, '\0')) {
      return refuse('Metadata values must not contain null bytes (\0)');
    }
    define(keys, key, true);
    live.set(key, value);
  };
}

function deleteMetadata({ keys, live }: Metadata): (args: readonly unknown[]) => void {
  return (args) => {
    const key = toText(args[0]);
    delete keys[key];
    live.delete(key);
  };
}

function evictMetadata({ keys, live }: Metadata): () => void {
  return () => {
    const names = keysOf(keys);
    for (let index = 0; index < names.length; index++) {
      delete keys[names[index] ?? ''];
    }
    live.clear();
  };
}
