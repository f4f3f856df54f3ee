import * as realm from './intrinsics.ts';
import { events } from './node.ts';
import type { Output } from './output.ts';

interface ProcessPorts {
  log(level: string, text: string): void;
  exit(code: unknown): never;
  load(name: string): unknown;
  output: Output;
}

/**
 * The `process` that scripts get: what Actions read is there, what reaches the machine is not. Listeners are accepted
 * and never called, because errors belong to the report.
 */
export function createProcessFacade(ports: ProcessPorts): object {
  const { platform, arch, release, version, versions } = realm.realProcess;
  const { memoryUsage, cpuUsage, resourceUsage, hrtime, uptime, nextTick } = realm.realProcess;
  const nothing = () => facade;
  const facade: Record<string, unknown> = {
    title: 'node',
    version,
    versions: { ...versions },
    arch,
    platform,
    release: { name: release.name },
    env: createEnvironment(),
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
    resourceUsage: bind(resourceUsage),
    // How much memory there is, is nobody's business; see `machine` in built-ins.ts.
    constrainedMemory: () => 0,
    availableMemory: () => 1024 ** 3 / 2,
    getActiveResourcesInfo: () => [],
    nextTick: bind(nextTick),
    emitWarning(warning: unknown) {
      ports.log('warn', typeof warning === 'string' ? warning : realm.formatWithOptions({ depth: 1 }, '%s', warning));
    },
    exit: ports.exit,
    emit: () => false,
    listeners: () => [],
    rawListeners: () => [],
    eventNames: () => [],
    listenerCount: () => 0,
    hasUncaughtExceptionCaptureCallback: () => false,
    getMaxListeners: () => events.defaultMaxListeners,
    ...ports.output,
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
  Object.setPrototypeOf(facade, Object.create(events.prototype));
  Object.defineProperty(facade, Symbol.toStringTag, { value: 'process', configurable: true });
  return facade;
}

/** Everything in it is text, also what was a number. */
function createEnvironment(): object {
  const values: Record<PropertyKey, unknown> = {};
  return new realm.RealProxy(values, {
    set(target, key, value) {
      return realm.set(target, key, `${value as string}`);
    },
  });
}

function bind(method: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => realm.apply(method, realm.realProcess, args as never[]);
}
