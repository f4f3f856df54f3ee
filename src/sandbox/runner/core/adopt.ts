import type { ValueConversion } from '../../../auth0/effect.ts';
import type { Ports } from './ports.ts';

export interface Adopted {
  /** JSON text, or undefined where JSON would leave the value out. */
  json: string | undefined;
  conversions: ValueConversion[];
}

export interface AdoptLimits {
  depth: number;
  /** Characters of JSON; an object and a member count as a few more, see below. */
  chars: number;
}

/**
 * As many characters are read back as fast as the name of one member. Attack: forty thousand members, for which the host
 * needs 30 ms in one go. All the members that fit into a token at Auth0 fit in here.
 */
const charsOfMember = 25;
/** The same for an object or an array. */
const charsOfObject = 10;

/**
 * A value of the script as JSON text: what `JSON.stringify` would make of it, with a note for everything that JSON
 * cannot carry. Where `JSON.stringify` would throw (BigInt, cycles, a getter that throws) the value becomes null.
 *
 * Attacks: getters, Proxy traps and `toJSON` run code of the script and may throw or give something else each time
 * (each is asked once); values may be endless (depth and size are bounded, names of members and what escapes add included:
 * one name had megabytes); `__proto__` is a key like any other.
 * A `toJSON` that never returns is ended by the time limit.
 */
export function adopt(value: unknown, path: string, ports: Ports, limits: AdoptLimits): Adopted {
  const conversions: ValueConversion[] = [];
  const ancestors: object[] = [];
  let left = limits.chars;

  const note = (at: string, from: ValueConversion['from']) => {
    if (conversions.length < 100) {
      conversions.push({ path: at.slice(0, 500), from });
    }
  };
  const spend = (text: string) => {
    left -= text.length;
    return text;
  };
  const join = (at: string, key: string | number) => (at === '' ? `${key}` : `${at}.${key}`);

  /** Undefined where there is no room for it. */
  const quoted = (text: string): string | undefined => {
    const json = text.length > left ? undefined : JSON.stringify(text);
    return json === undefined || json.length > left + 2 ? undefined : json;
  };

  const writeText = (text: string, at: string) => {
    const json = quoted(text);
    if (json === undefined) {
      note(at, 'too-large');
      return spend(JSON.stringify(`${text.slice(0, Math.max(0, Math.min(left, 200)))}…`));
    }
    return spend(json);
  };

  const write = (item: unknown, key: string, at: string): string | undefined => {
    switch (typeof item) {
      case 'string':
        return writeText(item, at);
      case 'boolean':
        return spend(item ? 'true' : 'false');
      case 'number':
        if (Number.isFinite(item)) {
          return spend(JSON.stringify(item));
        }
        note(at, Number.isNaN(item) ? 'nan' : 'infinity');
        return spend('null');
      case 'bigint':
        note(at, 'bigint');
        return spend('null');
      case 'undefined':
      case 'symbol':
        note(at, typeof item === 'symbol' ? 'symbol' : 'undefined');
        return undefined;
      case 'function':
      case 'object':
        return item === null ? spend('null') : writeObject(item, key, at);
    }
  };

  const writeObject = (item: object, key: string, at: string): string | undefined => {
    if (ancestors.includes(item)) {
      note(at, 'cycle');
      return spend('null');
    }
    if (ancestors.length >= limits.depth) {
      note(at, 'too-deep');
      return spend('null');
    }
    if (left <= 0) {
      note(at, 'too-large');
      return spend('null');
    }
    ancestors.push(item);
    try {
      return writeKnown(item, key, at);
    } catch {
      note(at, 'getter-threw');
      return spend('null');
    } finally {
      ancestors.pop();
    }
  };

  const writeKnown = (item: object, key: string, at: string): string | undefined => {
    const brand = ports.brand(item);
    const toJson = ports.get(item, 'toJSON');
    if (typeof toJson === 'function') {
      note(at, brand === 'date' ? 'date' : 'toJSON');
      const replaced = ports.call(toJson, item, key);
      // What toJSON gives is written as it is; JSON does not ask it for a toJSON of its own.
      return typeof replaced === 'object' && replaced !== null ? writeEntries(replaced, at) : write(replaced, key, at);
    }
    if (typeof item === 'function') {
      note(at, 'function');
      return undefined;
    }
    if (brand === 'boxed') {
      return write(ports.unbox(item), key, at);
    }
    if (brand !== undefined) {
      note(at, brand);
    }
    return writeEntries(item, at);
  };

  const writeEntries = (item: object, at: string): string => {
    const parts: string[] = [];
    left -= charsOfObject;
    if (ports.isArray(item)) {
      const length = ports.length(item);
      for (let index = 0; index < length; index++) {
        if (left <= 0) {
          note(join(at, index), 'too-large');
          break;
        }
        parts.push(write(ports.get(item, `${index}`), `${index}`, join(at, index)) ?? spend('null'));
      }
      return `[${parts.join(',')}]`;
    }
    const keys = ports.keys(item);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? '';
      const name = quoted(key);
      if (left <= 0 || name === undefined) {
        note(join(at, key.slice(0, 200)), 'too-large');
        break;
      }
      const text = write(ports.get(item, key), key, join(at, key));
      if (text !== undefined) {
        left -= charsOfMember;
        parts.push(`${spend(name)}:${text}`);
      }
    }
    return `{${parts.join(',')}}`;
  };

  return { json: write(value, '', path), conversions };
}
