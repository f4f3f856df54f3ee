import { limits } from '../../catalogue/limits.ts';
import type { ApiContext, MethodFactory } from '../api-context.ts';
import { define, isObject, keysOf, NativeError, toText } from '../captured.ts';
import { type LiveObject, liveObject } from '../live-object.ts';

/** `api.user`, and the metadata of sessions and refresh tokens. */
export const metadataMethods: Record<string, MethodFactory> = {
  'user.setAppMetadata': (context) => requireObject(context, 'app_metadata'),
  'user.setUserMetadata': (context) => requireObject(context, 'user_metadata'),
  'session.setMetadata': (context) => {
    const set = setMetadata(sharedMetadata(context, 'session'));
    const exists = isObject(context.event['session']);
    return (args) => {
      if (!exists) {
        throw new NativeError('There is no session in this transaction, so its metadata cannot be set.');
      }
      set(args);
    };
  },
  'session.deleteMetadata': (context) => deleteMetadata(sharedMetadata(context, 'session')),
  'session.evictMetadata': (context) => evictMetadata(sharedMetadata(context, 'session')),
  'refreshToken.setMetadata': (context) => {
    const set = setMetadata(sharedMetadata(context, 'refresh_token'));
    const refuse = refuseOnlineRefreshToken(context);
    return (args) => {
      refuse();
      set(args);
    };
  },
  'refreshToken.deleteMetadata': (context) => deleteMetadata(sharedMetadata(context, 'refresh_token')),
  'refreshToken.evictMetadata': (context) => evictMetadata(sharedMetadata(context, 'refresh_token')),
};

/** Throws when called for a refresh token that lives only as long as its session. */
export function refuseOnlineRefreshToken({ event }: ApiContext): () => void {
  const token = event['refresh_token'];
  const online = isObject(token) && token['access'] === 'online';
  return () => {
    if (online) {
      throw new NativeError('Online refresh tokens cannot be changed.');
    }
  };
}

/** Null deletes, and keys merge at the top level: that is done when the effects are applied. `event.user` stays. */
function requireObject({ event }: ApiContext, name: string): () => void {
  const user = event['user'];
  const stored = isObject(user) ? user[name] : undefined;
  const usable = stored === undefined || isObject(stored);
  return () => {
    if (!usable) {
      throw new NativeError(`The ${name} of the user is not an object, so no key can be set in it.`);
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
  const { maxKeys } = limits.sessionMetadata;
  return (args) => {
    const key = toText(args[0]);
    if (args[1] === null) {
      delete keys[key];
      live.delete(key);
      return;
    }
    if (keys[key] === undefined && keysOf(keys).length >= maxKeys) {
      throw new NativeError(`Metadata can have at most ${toText(maxKeys)} keys.`);
    }
    define(keys, key, true);
    live.set(key, args[1]);
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
