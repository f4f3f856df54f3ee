import type { RunOrder, Setup } from '../wire.ts';
import { closeAhead, closeGlobals } from './guards/built-ins.ts';
import { closeClones } from './guards/clones.ts';
import { closeFiles } from './guards/files.ts';
import { filterModules } from './guards/modules.ts';
import { closeNetwork } from './guards/network.ts';
import { checkPermissionModel } from './guards/permission.ts';
import { stripProcess } from './guards/process.ts';
import { createIsReadable } from './guards/readable.ts';
import { watchBuiltIns } from './guards/untouched.ts';
import { installClock } from './realm/clock.ts';
import { installConsole } from './realm/console.ts';
import { createCoreRealm } from './realm/core-realm.ts';
import { recordCoverage } from './realm/coverage.ts';
import { guardCore } from './realm/guarded-core.ts';
import { readLine, readLineLater } from './realm/host-lines.ts';
import * as realm from './realm/intrinsics.ts';
import { fs } from './realm/node.ts';
import { createOutput } from './realm/output.ts';
import { createProcessFacade } from './realm/process-facade.ts';
import { watchUnrefTimers } from './realm/unref-timers.ts';
import { whenSettled } from './realm/when-settled.ts';
import { createOutcome } from './script/outcome.ts';
import { rehearse } from './script/rehearse.ts';
import { runScripts } from './script/run-scripts.ts';

/**
 * The child: prepares itself, says which guards hold, waits for one run, and ends with it.
 * The order matters: everything of the runner is loaded and captured, then the guards close, then foreign code may come.
 */
const executable = process.execPath;
const setup = realm.parseJson(realm.slice(readLine(), 1)) as Setup;
const coreRealm = createCoreRealm();
const core = guardCore(coreRealm.core);
const clock = installClock();
const means = { core, clock, fresh: (text: string) => realm.parseJson(text) as unknown };
const inspectorConsole = setup.debug ? console : undefined;
const mirror = inspectorConsole === undefined ? undefined : { ...inspectorConsole };
let waitingFor = '';
const coverage = setup.coverage ? recordCoverage() : undefined;
let order: RunOrder | undefined;
const outcome = createOutcome(core, {
  describeOpen: () => waitingFor,
  settled: () => order && coverage?.report(order, core),
  ended: rest,
});

let prepared = false;
let httpPrepared = false;
const onError = (error: unknown) => {
  if (!prepared || order === undefined) {
    realm.writeSync(2, `The sandbox could not prepare itself: ${(error as Error).stack}`);
    realm.exit(1);
  }
  outcome.failed(error);
};
realm.onProcess('uncaughtException', onError);
watchHost(setup.host);

const permission = checkPermissionModel(__filename, forbiddenFile());
const isReadable = createIsReadable(setup.folders);
closeGlobals();
closeAhead();
const clonesClosed = closeClones();
const output = createOutput(core.log);
installConsole({ log: core.log, output, mirror: mirror as Console | undefined });
const networkClosed = closeNetwork((target) => core.exchanges.blockConnection(target, core.here()));
const facade = createProcessFacade({ log: core.log, exit: outcome.exited, load: realm.requireBuiltIn, output });
const unrefTimers = watchUnrefTimers();
const modulesFiltered = filterModules(isReadable, { process: facade, isForged });
const processStripped = stripProcess({ uncaught: onError, idle }, output);
Object.defineProperty(globalThis, 'process', { value: facade, writable: true, enumerable: false, configurable: true });
const filesClosed = closeFiles(isReadable);
realm.syncBuiltins();

prepared = true;
core.ready(
  {
    ...permission,
    networkClosed,
    filesClosed,
    processStripped,
    modulesFiltered,
    clonesClosed,
    environmentEmpty: Object.keys(realm.realEnv).every((name) => name === 'TZ'),
  },
  realm.realProcess.version,
);

// The handles whose prototypes were closed go away in the event loop; what is open after a run is then the script's.
realm.soon(() => realm.soon(() => wait()));

function wait(): void {
  if (setup.debug) {
    // A blocking read would keep the debugger from setting its breakpoints.
    readLineLater((line) => void obey(line));
    return;
  }
  if (setup.purpose === 'run') {
    waitForOrder();
    return;
  }
  const file = `${realm.dirname(__filename)}${realm.sep}rehearsal.js`;
  rehearse(file, { ...means, core: guardCore(coreRealm.rehearsalCore()) }, () => realm.soon(rehearsed));
}

function rehearsed(): void {
  if (setup.purpose === 'compile') {
    core.compiled(compiledCode().toString('base64'));
  } else {
    waitForOrder();
  }
}

function waitForOrder(): void {
  while (obey(readLine())) {
    // Preloaded; waits again.
  }
}

/**
 * Waits for the host to end the process, which it does when it has made its report: to go away takes a processor for
 * milliseconds, just when the host signs. What the script has left running, ends with it. A debugger is let look around.
 */
function rest(): void {
  while (!setup.debug) {
    readLine();
  }
}

/** Nothing keeps the process alive: the handler has been waited for in vain, unless a timer is left that does not either. */
function idle(): void {
  const left = unrefTimers.left();
  if (left > 0 && !core.isSettled()) {
    realm.later(() => {}, left);
  } else {
    outcome.neverSettled();
  }
}

/** A path that no script may read: Node itself, or the root where Node is a package that scripts may require. */
function forbiddenFile(): string {
  const isReadablePackage = setup.folders.some(({ path }) => executable.startsWith(`${path}${realm.sep}`));
  return isReadablePackage ? realm.parsePath(executable).root : executable;
}

/** True as long as the child goes on waiting. */
function obey(line: string): boolean {
  const json = realm.slice(line, 1);
  if (realm.startsWith(line, 'P')) {
    prepareHttp();
    const isUntouched = watchBuiltIns();
    preload(json);
    if (!isUntouched()) {
      realm.exit(0);
    }
    core.preloaded();
    return true;
  }
  order = core.start(json);
  if (!httpPrepared && mayUseHttp(order)) {
    prepareHttp();
  }
  waitingFor =
    order.kind === 'action'
      ? 'The promise of the handler is still open, and nothing is pending that could settle it.'
      : 'The callback was never called, and nothing is pending that could call it.';
  runScripts({ order, ...means }, outcome);
  return false;
}

/**
 * Loads what answers HTTP, which takes as long as everything else together: while nobody waits, or before a script that
 * could use it. Always before foreign code is loaded. Without it the network is as closed, only the errors are plainer.
 */
function prepareHttp(): void {
  if (!httpPrepared) {
    httpPrepared = true;
    const { interceptHttp } = require('./realm/http.ts') as typeof import('./realm/http.ts');
    interceptHttp({ core, network: setup.network });
    realm.syncBuiltins();
  }
}

/**
 * Rules have packages as globals, which no word of theirs gives away. Index loops: the order is of the core's realm, and no
 * method of this one may be called with parts of it.
 */
function mayUseHttp({ kind, scripts, modules, locals, stubs }: RunOrder): boolean {
  return (
    kind === 'rule' || anyNamesHttp(scripts) || anyNamesHttp(modules) || anyNamesHttp(locals) || anyNamesHttp(stubs)
  );
}

function anyNamesHttp(sources: readonly { source: string }[] | undefined): boolean {
  for (let index = 0; sources !== undefined && index < sources.length; index++) {
    if (namesHttp(sources[index]?.source ?? '')) {
      return true;
    }
  }
  return false;
}

function isForged(file: string, text: string): boolean {
  const scripts = order?.scripts ?? [];
  for (let index = 0; index < scripts.length; index++) {
    if (scripts[index]?.file === file) {
      return scripts[index]?.source !== text;
    }
  }
  return realm.indexOf(file, `${realm.sep}node_modules${realm.sep}`) < 0 && !isTextOf(file, text);
}

/** Whether a file beside the script has this text, with or without a byte order mark. */
function isTextOf(file: string, text: string): boolean {
  try {
    // The guarded one.
    const read = fs.readFileSync(file, 'utf8');
    return read === text || (realm.startsWith(read, '\uFEFF') && realm.slice(read, 1) === text);
  } catch {
    return false;
  }
}

/** What leads to HTTP, and, when in doubt, what leads to anything under a name that is put together or spelt otherwise. */
function namesHttp(source: string): boolean {
  return /fetch|require|import|Request|Response|Headers|process|global|eval|Function|constructor|\bthis\b|\\u/.test(
    source,
  );
}

/** Loads packages while nobody waits. What fails here fails again, and is told, when the script requires it. */
function preload(json: string): void {
  const { scriptFolder, packages } = core.parsePreload(json);
  const require = realm.createRequire(`${scriptFolder}${realm.sep}preload.js`);
  for (let index = 0; index < packages.length; index++) {
    try {
      require(packages[index] ?? '');
    } catch {
      // See above.
    }
  }
}

/**
 * Ends the child when its host is gone; while a script runs nobody reads stdin. Attack: find the watch's timer in the list
 * that it shares with the script's timers of as many milliseconds, and take it out. So there is none: it waits, with
 * a time limit, for memory that nobody changes, which is V8's own business and keeps no process alive.
 */
function watchHost(host: number): void {
  const { _kill: signal } = realm.realProcess as unknown as { _kill(pid: number, signal: number): number };
  const isGone =
    realm.realProcess.platform === 'win32'
      ? () => realm.apply(signal, realm.realProcess, [host, 0]) !== 0
      : // A process whose parent has died gets another one.
        () => realm.realProcess.ppid !== host;
  const unchanged = new Int32Array(new SharedArrayBuffer(4));
  const look = () => {
    if (isGone()) {
      realm.exit(0);
    }
    wait();
  };
  const wait = () => {
    const { value } = realm.waitAsync(unchanged, 0, 0, 500);
    whenSettled(value as Promise<unknown>, look, look);
  };
  wait();
}
