import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../auth0/json.ts';
import { createResultCollector, type ResultCollector } from './collect-result.ts';
import { LIMITS } from './limits.ts';
import { createLineQueue } from './line-queue.ts';
import { createLineWriter } from './line-writer.ts';
import { nodeFlags } from './node-flags.ts';
import { answerJson, type Guards, type HttpAnswer, type Purpose, type Setup, toAsciiJson } from './wire.ts';

/** How a child is made. Two plans that are equal as JSON make children that can stand in for each other. */
export interface ChildPlan {
  setup: Omit<Setup, 'purpose'>;
  memoryMb: number;
  locale: string;
  inspect: boolean;
  permissionModel: boolean;
}

export interface ChildTools {
  execPath: string;
  /** As `process.version`, of `execPath`. */
  version: string;
  runnerFile: string;
  /** See CompiledRunner. */
  compiledRunner: string | undefined;
  /** Empty. */
  workingDirectory: string;
  /** Program and arguments that start a child which dies with its host; empty where there is none. */
  dyingWithParent: readonly string[];
  /** Seconds of CPU time after which the system ends a child that loops although its host has died. Not on Windows. */
  cpuSeconds: number;
}

export interface ChildListeners {
  compiled?(code: Buffer): void;
  preloaded?(): void;
  settled?(): void;
  ended?(): void;
  fetch?(request: JsonObject): void;
  closed?(): void;
}

/**
 * One process of the sandbox. No inherited environment, no descriptors but three pipes, nothing of the host in its
 * arguments but folder names.
 */
export interface Child {
  readonly plan: ChildPlan;
  readonly pid: number | undefined;
  /** What the child found out about itself; rejects with a sentence if it did not start. */
  readonly ready: Promise<Guards>;
  readonly collector: ResultCollector;
  readonly listeners: ChildListeners;
  /** Why it ended, as far as the process itself shows. */
  ending(): { closed: boolean; flooded: boolean; outOfMemory: boolean; detail: string };
  /** Where a debugger can attach, once the child said so. */
  readonly inspector: Promise<string>;
  onClose(listener: () => void): void;
  send(kind: 'S' | 'P' | 'R', message: unknown): void;
  /** What came of a request that the child has asked for. Resolves when it has gone to the child; never, if it ends before. */
  answer(answer: HttpAnswer): Promise<void>;
  kill(): void;
}

export function startChild(plan: ChildPlan, tools: ChildTools, purpose: Purpose): Child {
  const { memoryMb, inspect, permissionModel, setup } = plan;
  const { coverage } = setup;
  const { execPath, runnerFile } = tools;
  // What counts blocks or stops at them has V8 compile anew.
  const compiled = inspect || coverage || purpose === 'compile' ? undefined : tools.compiledRunner;
  const own = compiled === undefined ? [runnerFile] : [runnerFile, compiled];
  const readable = [...own, ...setup.folders.map(({ path }) => path)];
  const flags = nodeFlags({ version: tools.version, readable, memoryMb, inspect, coverage, permissionModel });
  const args = [...flags, ...own];
  const process = launch([...tools.dyingWithParent, execPath, ...args], tools.cpuSeconds, {
    cwd: tools.workingDirectory,
    env: environment(plan.locale),
    windowsHide: true,
  });

  const listeners: ChildListeners = {};
  const ready = Promise.withResolvers<Guards>();
  const inspector = Promise.withResolvers<string>();
  ready.promise.catch(() => {});
  inspector.promise.catch(() => {});
  const collector = createResultCollector({
    ready: ready.resolve,
    compiled: (code) => listeners.compiled?.(code),
    preloaded: () => listeners.preloaded?.(),
    settled: () => listeners.settled?.(),
    ended: () => listeners.ended?.(),
    fetch: (request) => listeners.fetch?.(request),
  });

  let closed = false;
  let flooded = false;
  let bytes = 0;
  let errors = '';
  const kill = () => {
    process.kill('SIGKILL');
  };
  const lines = createLineQueue(process.stdout, (line) => collector.line(line));
  const floods = (length: number) => {
    bytes += length;
    flooded ||= bytes > LIMITS.outputBytes;
    if (flooded) {
      kill();
    }
    return flooded;
  };
  process.stdout.on('data', (chunk: Buffer) => {
    if (!floods(chunk.length)) {
      lines.push(chunk);
    }
  });
  process.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (floods(text.length)) {
      return;
    }
    errors = `${errors}${text}`.slice(-8192);
    const url = /Debugger listening on (ws:\/\/\S+)\s/.exec(errors)?.[1];
    if (url !== undefined) {
      inspector.resolve(url);
    }
  });
  // Writing to a child that has just ended is no error of ours; its end is reported by 'close'.
  process.stdin.on('error', () => {});
  const close = (reason: string) => {
    if (!closed) {
      closed = true;
      ready.reject(new Error(reason));
      inspector.reject(new Error(reason));
      listeners.closed?.();
    }
  };
  process.on('error', (error) => close(l10n.t('The sandbox process could not be started: {0}', error.message)));
  process.on('close', (code, signal) => {
    const how = signal ?? `code ${code}`;
    const reason = l10n.t('The sandbox process ended before it was ready ({0}). {1}', how, errors.slice(0, 500));
    lines.whenEmpty(() => close(reason));
  });

  const write = createLineWriter(process.stdin);
  const child: Child = {
    plan,
    pid: process.pid,
    ready: ready.promise,
    inspector: inspector.promise,
    collector,
    listeners,
    ending: () => ({
      closed,
      flooded,
      outOfMemory: /out of memory|Allocation failed|invalid size error/i.test(errors),
      detail: `code ${process.exitCode}, signal ${process.signalCode}`,
    }),
    onClose: (listener) => {
      process.once('close', listener);
    },
    send: (kind, message) => write(`${kind}${toAsciiJson(message)}`),
    answer: (answer) => new Promise((resolve) => write(`A${answerJson(answer)}`, resolve)),
    kill,
  };
  child.send('S', { ...setup, purpose });
  return child;
}

function launch(
  [program = '', ...args]: readonly string[],
  cpuSeconds: number,
  options: { cwd: string; env: NodeJS.ProcessEnv; windowsHide: boolean },
): ChildProcessWithoutNullStreams {
  if (process.platform === 'win32') {
    return spawn(program, args, options);
  }
  // No core dumps, which would hold the secrets of the run; and an end for loops whose host is gone.
  const limits = `ulimit -c 0 2>/dev/null; ulimit -t ${cpuSeconds} 2>/dev/null; exec "$0" "$@"`;
  return spawn('/bin/sh', ['-c', limits, program, ...args], options);
}

function environment(locale: string): NodeJS.ProcessEnv {
  return {
    // Electron's executable is the editor unless it is told to be Node; its `fs` would look into archives.
    ELECTRON_RUN_AS_NODE: '1',
    ELECTRON_NO_ASAR: '1',
    TZ: 'UTC',
    LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
    // Windows loads its cryptography from there.
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
  };
}
