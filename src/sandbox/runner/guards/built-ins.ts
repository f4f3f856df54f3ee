import { apply, create, getPrototypeOf, keys, realProcess, syncBuiltins } from '../realm/intrinsics.ts';
import { Module } from '../realm/node.ts';
import { marks } from './clones.ts';
import { inert, makeInert, pin } from './pin.ts';
import { undisturbed } from './undisturbed.ts';

/** Modules that scripts may load but not use: each function throws a clear error. With what stays usable. */
const inertModules: Record<string, string[]> = {
  // @ts-expect-error Names come from scripts: nothing may be inherited.
  __proto__: null,
  // Programs of the user, and the editor's own.
  child_process: [],
  cluster: [],
  // A debugger on this process, or another one, reads and changes everything.
  inspector: [],
  'inspector/promises': [],
  repl: [],
  // Files and system calls past the permission model.
  wasi: [],
  // Writes its log into the working directory.
  trace_events: [],
  // Opens the terminal, or any descriptor.
  tty: ['isatty'],
  // Runs what it is given as native code (cachedData), and makes contexts with their own loader.
  vm: ['isContext'],
  // Flags of V8, snapshots of the heap, hooks that see every promise.
  v8: [
    'serialize',
    'deserialize',
    'Serializer',
    'Deserializer',
    'DefaultSerializer',
    'DefaultDeserializer',
    'getHeapStatistics',
    'getHeapSpaceStatistics',
    'cachedDataVersionTag',
  ],
  worker_threads: [
    'MessageChannel',
    'MessagePort',
    'receiveMessageOnPort',
    'markAsUntransferable',
    'isMarkedAsUntransferable',
    'markAsUncloneable',
  ],
};

/** Modules of which only some functions are dangerous. */
const inertFunctions: Record<string, string[]> = {
  // Sees the objects of every asynchronous operation, also of the runner's.
  async_hooks: ['createHook', 'executionAsyncResource'],
  // Loads a shared library; changes cryptography for the whole process.
  crypto: ['setEngine', 'setFips'],
  // A server over streams of the script's own answers with any file and descriptor (respondWithFD). So does a client's session
  // that is told it were a server's, by a symbol that can be read off it.
  http2: ['connect', 'createServer', 'createSecureServer', 'performServerHandshake'],
  os: ['setPriority'],
  // The certificates that this machine trusts.
  tls: ['getCACertificates', 'setDefaultCACertificates'],
  util: ['setTraceSigInt'],
};

/** What is on the machine is nobody's business. */
const machine: Record<string, () => unknown> = {
  hostname: () => 'sandbox',
  homedir: () => '/home/user',
  tmpdir: () => '/tmp',
  userInfo: () => ({ username: 'user', uid: 1000, gid: 1000, shell: null, homedir: '/home/user' }),
  networkInterfaces: () => ({}),
  cpus: () => [],
  availableParallelism: () => 1,
  totalmem: () => 1024 ** 3,
  freemem: () => 1024 ** 3 / 2,
  uptime: () => apply(uptime, realProcess, []),
  loadavg: () => [0, 0, 0],
  version: () => '',
  release: () => '',
  // Tells which processes there are.
  getPriority: () => 0,
};

const { uptime } = realProcess;

/** Taken before the loader is filtered, for which this would be a request of the script. */
const nodeLoad = (Module as unknown as { _load(request: string, parent: null, isMain: boolean): unknown })._load;
const load = (name: string) => apply(nodeLoad, Module, [name, null, false]) as Record<string, unknown>;

const close: Record<string, () => void> = create(null);
for (const [name, kept] of Object.entries(inertModules)) {
  const keep: Record<string, true> = create(null);
  for (const key of kept) {
    keep[key] = true;
  }
  close[name] = () => makeInert(load(`node:${name}`), name, keep);
}
for (const [name, functions] of Object.entries(inertFunctions)) {
  close[name] = () => {
    const module = load(`node:${name}`);
    for (let index = 0; index < functions.length; index++) {
      const key = functions[index] ?? '';
      if (typeof module[key] === 'function') {
        pin(module, key, inert(`${name}.${key}`));
      }
    }
  };
}

const closePrograms = close['child_process'];
close['child_process'] = () => {
  const { ChildProcess } = load('node:child_process') as { ChildProcess: new () => { _handle: object } };
  // Attack: the handle of a program that was never started has the process id 0, and what signals that signals everything
  // the editor has started, and the editor.
  const handle = getPrototypeOf(new ChildProcess()._handle) as object;
  for (const key of ['spawn', 'kill', 'ref', 'unref']) {
    pin(handle, key, inert(`ChildProcess.${key}`));
  }
  closePrograms?.();
};

const closeHooks = close['async_hooks'];
close['async_hooks'] = () => {
  // Node 22 builds it on createHook, when it is first asked for.
  void load('node:async_hooks')['AsyncLocalStorage'];
  closeHooks?.();
};

const closeWorkers = close['worker_threads'];
close['worker_threads'] = () => {
  closeWorkers?.();
  const workers = load('node:worker_threads');
  pin(workers, 'isMainThread', true);
  pin(workers, 'parentPort', null);
  pin(workers, 'workerData', null);
  pin(workers, 'threadId', 0);
};

const closeOs = close['os'];
close['os'] = () => {
  closeOs?.();
  const os = load('node:os');
  const names = keys(machine);
  for (let index = 0; index < names.length; index++) {
    pin(os, names[index] ?? '', machine[names[index] ?? '']);
  }
};

// Copies what is read by the class that it names; see clones.ts. Absent, because undici 8 does without it then.
close['stream/web'] = () => {
  pin(load('node:stream/web'), 'ReadableStreamTee', undefined);
};

close['perf_hooks'] = () => {
  pin(load('node:perf_hooks'), 'PerformanceMark', marks);
};

/** All of these lead to the parser of HTTP. Attack: `consume` takes any object for a socket, and reads memory as one. */
for (const name of ['http', 'https', '_http_agent', '_http_client', '_http_common', '_http_incoming', '_http_server']) {
  close[name] = () => {
    const { HTTPParser } = load('node:_http_common') as { HTTPParser: { prototype: object } };
    pin(HTTPParser.prototype, 'consume', inert('HTTPParser.consume'));
  };
}

const ready: Record<string, true> = create(null);

/**
 * Loads a built-in before anyone gets it, out of the script's sight, and changes a dangerous one in place, so that `require`,
 * `import`, `process.getBuiltinModule` and a package that holds on to the module all meet the same inert functions. Both
 * module loaders call this first; it is done when a module is first asked for, because loading them all would cost every
 * run. Throws what Node throws for a name that it does not know.
 *
 * Attack: interrupt it, by a stack that is nearly full or a getter on another built-in, and ask again. So it counts as
 * done only when all of it is.
 */
export function closeBuiltIn(name: string): void {
  if (ready[name] === true) {
    return;
  }
  // Before, because loading the module comes back here.
  ready[name] = true;
  try {
    undisturbed(() => {
      load(`node:${name}`);
      if (close[name] !== undefined) {
        close[name]();
        syncBuiltins();
      }
    });
  } catch (error) {
    delete ready[name];
    throw error;
  }
}

/**
 * Closes, before there is a script, what must not be loaded under its eyes. Attack: a setter on a prototype is called where
 * Node assigns the methods of a class (`ChildProcess.prototype.spawn = …`), and so is given the class that nobody exports
 * any more. A terminal can be made of any descriptor, of the channel's, too. And Node loads the parser of HTTP by itself
 * when a script touches a global such as `Response`.
 */
export function closeAhead(): void {
  for (const name of ['child_process', 'tty', '_http_common']) {
    closeBuiltIn(name);
  }
}

/**
 * Globals that Actions do not have and that reach the outside: storage in files, server-sent events; and what tells about
 * the machine.
 */
export function closeGlobals(): void {
  for (const name of ['localStorage', 'sessionStorage', 'Storage', 'EventSource', 'Worker', 'SharedWorker', 'gc']) {
    Reflect.deleteProperty(globalThis, name);
  }
  pin(Navigator.prototype, 'hardwareConcurrency', 1);
}
