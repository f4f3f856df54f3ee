import * as realm from '../realm/intrinsics.ts';
import type { RunContext } from './run-context.ts';

const tokens = ['idToken', 'accessToken'] as const;
const watched: Record<string, true> = Object.assign(Object.create(null), {
  redirect: true,
  multifactor: true,
  primaryUser: true,
});
type Fields = Record<string, unknown>;

/**
 * The `context` of a Rule with its claims watched: every assignment to `context.idToken` and `context.accessToken`, and of
 * a redirect, multifactor or primary user, becomes an effect at its line. Friendly code notices nothing: JSON, spread,
 * Object.assign and lodash.merge see ordinary objects.
 *
 * What is changed behind the proxies (deep inside a value, or on an object that was assigned before) is found when the
 * callback is called, and has the place of that call.
 *
 * Attack: a getter that shows one claim when it is looked for and another when the tokens are made. So what the last Rule
 * passes on is read once, and that has the last word.
 */
export interface WatchedContext {
  context: Fields;
  /** Records what has changed unseen in the context that was passed to the callback, which may be another object. */
  reconcile(passedOn: unknown): void;
  /** What the last Rule passed on, as JSON text, every claim of it recorded. */
  finish(user: unknown, passedOn: unknown): string | undefined;
}

/** Call it before a Rule is loaded: afterwards nothing that a Rule has changed is used. */
export function watchContext(initial: Fields, { core, fresh }: Pick<RunContext, 'core' | 'fresh'>): WatchedContext {
  /** JSON text of every claim as last recorded, by `idToken name`. */
  const recorded: Record<string, string> = realm.create(null);

  const record = (token: string, name: string, value: unknown) => {
    recorded[`${token} ${name}`] = core.textOf(value) ?? '';
    core.record(`context.${token}`, [name, value]);
  };
  const compare = (token: string, claims: unknown) => {
    if (typeof claims !== 'object' || claims === null) {
      return;
    }
    const names = realm.keys(claims);
    for (let index = 0; index < names.length; index++) {
      const name = names[index] ?? '';
      const value = (claims as Fields)[name];
      if ((recorded[`${token} ${name}`] ?? '') !== (core.textOf(value) ?? '')) {
        record(token, name, value);
      }
    }
    const known = realm.keys(recorded);
    for (let index = 0; index < known.length; index++) {
      const key = known[index] ?? '';
      const name = realm.slice(key, token.length + 1);
      const isOfToken = realm.startsWith(key, `${token} `);
      if (isOfToken && recorded[key] !== '' && (claims as Fields)[name] === undefined) {
        record(token, name, undefined);
      }
    }
  };

  const watchClaims = (token: string, claims: object): object => {
    const handler = realm.create(null) as ProxyHandler<Fields>;
    handler.set = (target, key, value) => {
      const done = realm.set(target, key, value);
      if (done && typeof key === 'string') {
        record(token, key, value);
      }
      return done;
    };
    handler.defineProperty = (target, key, descriptor) => {
      const done = realm.defineProperty(target, key, descriptor);
      if (done && typeof key === 'string') {
        record(token, key, target[key]);
      }
      return done;
    };
    handler.deleteProperty = (target, key) => {
      const existed = typeof key === 'string' && realm.getOwnPropertyDescriptor(target, key) !== undefined;
      const done = realm.deleteProperty(target, key);
      if (done && existed) {
        record(token, key, undefined);
      }
      return done;
    };
    return new realm.RealProxy(claims as Fields, handler);
  };

  const assign = (target: Fields, key: string, value: unknown): boolean => {
    const isToken = key === 'idToken' || key === 'accessToken';
    if (isToken && value === target[key]) {
      return true;
    }
    const wrap = isToken && typeof value === 'object' && value !== null;
    const done = realm.set(target, key, wrap ? watchClaims(key, value) : value);
    if (done && isToken) {
      compare(key, value ?? {});
    } else if (done && watched[key] === true) {
      core.record(`context.${key}`, [value]);
    }
    return done;
  };

  const handler = realm.create(null) as ProxyHandler<Fields>;
  handler.set = (target, key, value) =>
    typeof key === 'string' ? assign(target, key, value) : realm.set(target, key, value);

  for (const token of tokens) {
    const claims = initial[token];
    if (typeof claims === 'object' && claims !== null) {
      for (const [name, value] of Object.entries(claims)) {
        recorded[`${token} ${name}`] = core.textOf(value) ?? '';
      }
      initial[token] = watchClaims(token, claims);
    }
  }
  const reconcile = (passedOn: unknown): void => {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] ?? '';
      compare(token, ownMember(passedOn, token));
    }
  };
  return {
    context: new realm.RealProxy(initial, handler),
    reconcile,
    finish(user, passedOn) {
      // It inherits nothing: neither a `toJSON` nor a member that a Rule has put on every object.
      const text = core.textOf({ __proto__: null, user, context: passedOn });
      reconcile(ownMember(fresh(text ?? '{}'), 'context'));
      return text;
    },
  };
}

/** Nothing that a Rule has put on every object. */
function ownMember(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && realm.getOwnPropertyDescriptor(object, name) !== undefined
    ? realm.get(object, name)
    : undefined;
}
