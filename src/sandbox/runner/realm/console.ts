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
  let indent = '';
  const group = (args: unknown[]) => {
    if (args.length > 0) {
      write('log', args);
    }
    indent += '  ';
  };
  const write = (level: string, args: unknown[]) => {
    log(level, indented(formatted(args), indent));
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
    dir: (value: unknown, options: unknown) => log('log', indented(inspected(value, options), indent)),
    dirxml: (...args: unknown[]) => write('log', args),
    table: (value: unknown, columns: unknown) => write('log', [tableOf(value, columns)]),
    group: (...args: unknown[]) => group(args),
    groupCollapsed: (...args: unknown[]) => group(args),
    groupEnd() {
      indent = realm.slice(indent, 2);
    },
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
    timeEnd(name: unknown) {
      write('log', [elapsed(label(name), times)]);
      delete times[label(name)];
    },
    timeLog(name: unknown, ...args: unknown[]) {
      const list: unknown[] = ['%s', elapsed(label(name), times)];
      for (let index = 0; index < args.length; index++) {
        realm.putElement(list, index + 2, args[index]);
      }
      write('log', list);
    },
    timeStamp() {},
    profile() {},
    profileEnd() {},
  });
  // Loggers write to these.
  for (const [name, value] of [
    ['_stdout', output.stdout],
    ['_stderr', output.stderr],
  ] as const) {
    Object.defineProperty(console, name, { value, writable: true, enumerable: false, configurable: true });
  }
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

const { toFixed } = Number.prototype;

/** As Node writes it, in milliseconds or, from one second on, in seconds. */
function elapsed(name: string, times: Record<string, number>): string {
  const started = times[name];
  if (started === undefined) {
    return `No such label '${name}'`;
  }
  const passed = realm.monotonicNow() - started;
  return passed < 1000
    ? `${name}: ${+realm.apply(toFixed, passed, [3])}ms`
    : `${name}: ${realm.apply(toFixed, passed / 1000, [3])}s`;
}

/** In a group all lines stand farther to the right. */
function indented(text: string, indent: string): string {
  if (indent === '') {
    return text;
  }
  let all = indent;
  let from = 0;
  for (let end = realm.indexOf(text, '\n'); end >= 0; end = realm.indexOf(text, '\n', from)) {
    all += realm.slice(text, from, end + 1) + indent;
    from = end + 1;
  }
  return all + realm.slice(text, from);
}

function inspected(value: unknown, options: unknown): string {
  try {
    return realm.inspect(value, { ...inspectOptions, ...(options as object | undefined) });
  } catch {
    return formatted([value]);
  }
}

const RealConsole = console.Console;

/** Drawn by Node. The value itself where that throws. */
function tableOf(value: unknown, columns: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  let text = '';
  const nothing = () => {};
  const stream = {
    write: (chunk: string) => {
      text += chunk;
      return true;
    },
    once: nothing,
    on: nothing,
    removeListener: nothing,
    listenerCount: () => 0,
  };
  try {
    const drawing = new RealConsole(stream as unknown as NodeJS.WritableStream);
    drawing.table(value, columns as string[] | undefined);
  } catch {
    return value;
  }
  return realm.endsWith(text, '\n') ? realm.slice(text, 0, -1) : text;
}
