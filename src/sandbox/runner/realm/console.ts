import { pin } from '../guards/pin.ts';
import * as realm from './intrinsics.ts';
import type { Output } from './output.ts';

/** Bounds for showing objects; long text is clipped by the core. */
const inspectOptions = { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 120 };

interface ConsolePorts {
  log(level: string, text: string): void;
  output: Output;
  /** In a debug session the debugger's console shows the values too. */
  mirror: Console | undefined;
}

/**
 * Replaces the methods of `console`, in place: the object that `require('console')` gives is the same. Arguments are
 * formatted here, in the script's realm, because formatting calls the script (`util.inspect.custom`, getters); what
 * reaches the core is text.
 *
 * Attack: `console.context` gives a console of V8's own, which speaks to the inspector.
 */
export function installConsole({ log, output, mirror }: ConsolePorts): void {
  const write = (level: string, args: unknown[]) => {
    log(level, formatted(args));
    const method = mirror?.[level as 'log'];
    if (method !== undefined) {
      realm.apply(method, mirror, args);
    }
  };
  const methods: Record<string, (...args: unknown[]) => void> = {};
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    methods[level] = (...args) => write(level, args);
  }
  const counts = realm.create(null) as Record<string, number>;
  const times = realm.create(null) as Record<string, number>;
  const label = (name: unknown) => (name === undefined ? 'default' : textOf(name));
  Object.assign(methods, {
    trace: (...args: unknown[]) => write('trace', args),
    dir: (value: unknown) => write('log', [value]),
    dirxml: (...args: unknown[]) => write('log', args),
    table: (value: unknown) => write('log', [value]),
    group: (...args: unknown[]) => args.length > 0 && write('log', args),
    groupCollapsed: (...args: unknown[]) => args.length > 0 && write('log', args),
    groupEnd() {},
    clear() {},
    assert(condition: unknown, ...args: unknown[]) {
      if (!condition) {
        write('error', args.length === 0 ? ['Assertion failed'] : ['Assertion failed: %s', formatted(args)]);
      }
    },
    count(name: unknown) {
      const key = label(name);
      counts[key] = (counts[key] ?? 0) + 1;
      write('log', [`${key}: ${counts[key]}`]);
    },
    countReset(name: unknown) {
      counts[label(name)] = 0;
    },
    time(name: unknown) {
      times[label(name)] = realm.monotonicNow();
    },
    timeEnd: (name: unknown) => write('log', [elapsed(label(name), times)]),
    timeLog: (name: unknown) => write('log', [elapsed(label(name), times)]),
    timeStamp() {},
    profile() {},
    profileEnd() {},
  });
  // Loggers write to these. Attack: by itself the first look at them takes the streams of the real process.
  pin(console, '_stdout', output.stdout);
  pin(console, '_stderr', output.stderr);
  for (const name of ['context', 'createTask']) {
    Reflect.deleteProperty(console, name);
  }
  for (const name of Object.keys(methods)) {
    const method = methods[name];
    if (method !== undefined) {
      Object.defineProperty(method, 'name', { value: name });
      Object.defineProperty(console, name, { value: method, writable: true, enumerable: true, configurable: true });
    }
  }
}

function formatted(args: unknown[]): string {
  try {
    const list: unknown[] = [inspectOptions];
    for (let index = 0; index < args.length; index++) {
      realm.putElement(list, index + 1, args[index]);
    }
    const text = realm.apply(realm.formatWithOptions, undefined, list as Parameters<typeof realm.formatWithOptions>);
    return typeof text === 'string' ? text : '';
  } catch {
    return '(a value that cannot be shown: showing it threw an error)';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : formatted([value]);
}

function elapsed(name: string, times: Record<string, number>): string {
  return `${name}: ${realm.monotonicNow() - (times[name] ?? realm.monotonicNow())} ms`;
}
