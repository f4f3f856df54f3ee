import * as realm from './intrinsics.ts';

interface ProcessPorts {
  log(level: string, text: string): void;
  exit(code: unknown): never;
  load(name: string): unknown;
}

/**
 * The `process` that scripts get: what Actions read is there, what reaches the machine is not. Listeners are accepted
 * and never called, because errors belong to the report. What is written to `stdout` is a console line.
 */
export function createProcessFacade(ports: ProcessPorts): object {
  const { platform, arch, release, version, versions } = realm.realProcess;
  const { memoryUsage, cpuUsage, hrtime, uptime, nextTick } = realm.realProcess;
  const nothing = () => facade;
  const stream = (level: string) => ({
    isTTY: false,
    writable: true,
    columns: 80,
    write(chunk: unknown, encoding: unknown, last: unknown) {
      ports.log(level, trimEnd(textOf(chunk)));
      const written = typeof encoding === 'function' ? encoding : last;
      if (typeof written === 'function') {
        realm.nextTick(written);
      }
      return true;
    },
    on: nothing,
    once: nothing,
    removeListener: nothing,
    end() {},
  });
  const facade: Record<string, unknown> = {
    title: 'node',
    version,
    versions: { ...versions },
    arch,
    platform,
    release: { name: release.name },
    env: {},
    argv: ['node', 'action.js'],
    argv0: 'node',
    execArgv: [],
    execPath: 'node',
    pid: 1,
    ppid: 0,
    exitCode: undefined,
    features: { ...realm.realProcess.features },
    config: { variables: {}, target_defaults: {} },
    browser: false,
    cwd: () => '/',
    umask: () => 18,
    uptime: bind(uptime),
    hrtime: Object.assign(bind(hrtime), { bigint: bind(hrtime.bigint) }),
    memoryUsage: Object.assign(bind(memoryUsage), { rss: bind(memoryUsage.rss) }),
    cpuUsage: bind(cpuUsage),
    nextTick: bind(nextTick),
    emitWarning(warning: unknown) {
      ports.log('warn', typeof warning === 'string' ? warning : realm.formatWithOptions({ depth: 1 }, '%s', warning));
    },
    exit: ports.exit,
    emit: () => false,
    listeners: () => [],
    listenerCount: () => 0,
    stdout: stream('log'),
    stderr: stream('error'),
    getuid: () => 1000,
    geteuid: () => 1000,
    getgid: () => 1000,
    getegid: () => 1000,
    getBuiltinModule(name: unknown) {
      try {
        return typeof name === 'string' && realm.isBuiltin(name) ? ports.load(name) : undefined;
      } catch {
        return undefined;
      }
    },
  };
  for (const name of ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners']) {
    facade[name] = nothing;
  }
  for (const name of ['prependListener', 'prependOnceListener', 'setMaxListeners']) {
    facade[name] = nothing;
  }
  Object.defineProperty(facade, Symbol.toStringTag, { value: 'process', configurable: true });
  return facade;
}

function bind(method: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => realm.apply(method, realm.realProcess, args as never[]);
}

const utf8Slice = realm.uncurry(Buffer.prototype.utf8Slice as (this: Uint8Array) => string);

function textOf(chunk: unknown): string {
  return typeof chunk === 'string' ? chunk : realm.types.isUint8Array(chunk) ? utf8Slice(chunk) : '';
}

function trimEnd(text: string): string {
  return realm.endsWith(text, '\n') ? realm.slice(text, 0, -1) : text;
}
