import { create, freeze, getPrototypeOf, ownKeys, realEnv, realProcess } from '../realm/intrinsics.ts';
import { events } from '../realm/node.ts';
import type { Output } from '../realm/output.ts';
import { pin } from './pin.ts';

/** What Node's own code still asks the process object for; everything else goes. */
const keptForNode = new Set(
  [
    'version versions arch platform release title argv argv0 execArgv execPath env pid ppid nextTick hrtime emitWarning',
    'cwd memoryUsage cpuUsage uptime exitCode features config permission emit on once off addListener removeListener',
    'stdin stdout stderr _events _eventsCount _maxListeners _exiting _fatalException _tickCallback noAsar',
    'noDeprecation throwDeprecation traceDeprecation traceProcessWarnings sourceMapsEnabled allowedNodeEnvironmentFlags',
    'getActiveResourcesInfo type resourcesPath debugPort domain exit reallyExit constructor',
  ].flatMap((line) => line.split(' ')),
);

/** Ways back to a loader, to signals, to files or to the host; gone even if deleting them should fail. */
const dangerous = [
  'binding _linkedBinding dlopen getBuiltinModule mainModule kill _kill _debugProcess _debugEnd _startProfilerIdleNotifier',
  'execve report crash crashReporter abort chdir umask setuid setgid seteuid setegid setgroups initgroups openStdin',
  '_getActiveHandles _getActiveRequests _rawDebug setUncaughtExceptionCaptureCallback setSourceMapsEnabled loadEnvFile',
  'hang log getSystemMemoryInfo getProcessMemoryInfo takeHeapSnapshot parentPort _forkUtilityProcess',
].flatMap((line) => line.split(' '));

/** What Node tells the process about its end, and about errors that nobody caught. */
export interface ProcessEvents {
  uncaught(error: unknown): void;
  /** The event loop is empty. */
  idle(): void;
}

/**
 * Empties the real `process`. The script gets another object as its `process` (see process-facade.ts), but the real one
 * can be met: an EventEmitter method that the script patches is called with it as `this`, and a package may import it.
 *
 * Attacks: `process.binding`, `mainModule.require`, `dlopen`, `getBuiltinModule` lead to unguarded built-ins; `kill`,
 * `_debugProcess` reach the editor; `on('uncaughtException')` hides errors; `report`, `chdir`, `loadEnvFile` touch files;
 * `stdout` is the channel of results. And a listener: EventEmitter calls it by `listener.apply`, which a script can
 * replace to swallow its own errors; so `emit` is the runner's, and there are no listeners.
 */
export function stripProcess({ uncaught, idle }: ProcessEvents, { stdout, stderr }: Output): boolean {
  for (const key of ownKeys(realProcess)) {
    if (typeof key === 'string' && !keptForNode.has(key) && !Reflect.deleteProperty(realProcess, key)) {
      pin(realProcess, key, undefined);
    }
  }
  for (let object = getPrototypeOf(realProcess); object !== null && object !== Object.prototype; ) {
    for (const key of ownKeys(object)) {
      if (typeof key === 'string' && !keptForNode.has(key) && !(key in events.prototype)) {
        pin(realProcess, key, undefined);
      }
    }
    object = getPrototypeOf(object);
  }
  for (const key of dangerous) {
    pin(realProcess, key, undefined);
  }
  const listening = ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners'];
  for (const key of [...listening, 'prependListener', 'prependOnceListener']) {
    pin(realProcess, key, () => realProcess);
  }
  for (const key of ['listeners', 'rawListeners', 'eventNames']) {
    pin(realProcess, key, () => []);
  }
  // Own functions, so that patched ones of EventEmitter.prototype are never called with the real process as `this`.
  pin(realProcess, 'listenerCount', () => 0);
  for (const key of ['setMaxListeners', 'getMaxListeners']) {
    pin(realProcess, key, () => 10);
  }
  pin(realProcess, 'emit', (event: unknown, argument: unknown) => {
    if (event === 'uncaughtException' || event === 'unhandledRejection') {
      uncaught(argument);
      return true;
    }
    if (event === 'beforeExit') {
      idle();
    }
    return false;
  });
  for (const key of ['exit', 'reallyExit']) {
    pin(realProcess, key, () => undefined);
  }
  for (const key of Object.keys(realEnv)) {
    if (key !== 'TZ') {
      delete realEnv[key];
    }
  }
  // Attack: a getter on Object.prototype is called with it where Node asks for a variable that is not set; without TZ the
  // clock tells where the machine stands.
  pin(realProcess, 'env', freeze(create(null)));
  pin(realProcess, 'stdin', undefined);
  // Those of the script: `pipe` and `pipeline` do not end what is the output of the real process.
  pin(realProcess, 'stdout', stdout);
  pin(realProcess, 'stderr', stderr);
  pin(realProcess, 'argv', ['node']);
  pin(realProcess, 'execArgv', []);
  pin(realProcess, 'execPath', 'node');
  pin(realProcess, 'argv0', 'node');
  return (['binding', 'dlopen', 'kill', 'mainModule', 'getBuiltinModule'] as const).every(
    (key) => (realProcess as unknown as Record<string, unknown>)[key] === undefined,
  );
}
