import type { JsonObject } from '../auth0/json.ts';
import type { SandboxRequest } from './protocol.ts';

/**
 * What the host and its child say to each other. One line per message, both ways.
 *
 * Host to child, on stdin, plain ASCII: a letter and JSON. `S` Setup (first, at once), `P` Preload (while waiting),
 * `R` RunOrder (once), `A` HttpAnswer (while running, only with the network allowed).
 *
 * Child to host, on stdout: `ready` once before any foreign code is loaded, `compiled`, `preloaded`; then only lines that begin with the nonce
 * of the run, which the script cannot know. Everything else on stdout is dropped by the host.
 */
export interface Setup {
  /** Absolute real paths, below which scripts may read. */
  folders: ReadableFolder[];
  /** Entries of the request are fetched by the host on the child's behalf. */
  network: boolean;
  /** The run is watched by a debugger: its console is shown there too, and the inspector stays usable. */
  debug: boolean;
  /** The run is asked which of its blocks ran. */
  coverage: boolean;
  purpose: Purpose;
  /** Process id of the host; the child ends when that is no longer its parent. */
  host: number;
}

/**
 * What a child is for: a run that waits for it; the next run, so that it has the time to rehearse one; or no run at all,
 * but to rehearse one and tell what V8 has compiled for it.
 */
export type Purpose = 'run' | 'next-run' | 'compile';

export interface ReadableFolder {
  path: string;
  /** Files and folders whose names begin with a dot (`.env`, `.git`) are closed, except inside `node_modules`. */
  hidesDotFiles: boolean;
}

export interface Preload {
  scriptFolder: string;
  packages: string[];
}

/** The request without what only the host needs, and the nonce of this run. */
export interface RunOrder extends Omit<SandboxRequest, 'timeoutMs' | 'memoryMb' | 'locale' | 'workspaceFolder'> {
  nonce: string;
}

/** Which guards hold in this child. The host refuses to run anything where one of them is false. */
export interface Guards {
  /** The permission model is on *and* a forbidden read and a forbidden write were really refused. */
  permissionModel: boolean;
  noChildProcesses: boolean;
  noWorkers: boolean;
  /** Sockets, pipes and datagrams answer "denied" at the handle. */
  networkClosed: boolean;
  filesClosed: boolean;
  processStripped: boolean;
  modulesFiltered: boolean;
  /** Copies are made by V8 alone; see clones.ts. */
  clonesClosed: boolean;
  environmentEmpty: boolean;
}

export type Frame =
  | { type: 'ready'; guards: Guards; node: string }
  /** Base64. Believed only of a child that loads no foreign code. */
  | { type: 'compiled'; code: string }
  | { type: 'preloaded' }
  | { type: 'effect'; data: JsonObject }
  | { type: 'console'; data: JsonObject }
  | { type: 'http'; data: JsonObject }
  | { type: 'note'; data: JsonObject }
  | { type: 'callback'; data: JsonObject }
  | { type: 'session-token'; data: JsonObject }
  /** The outcome; after it only notes are accepted. */
  | { type: 'settled'; data: JsonObject }
  /** Which blocks of a script ran; after the outcome, if the run was asked. */
  | { type: 'coverage'; data: JsonObject }
  /** Nothing more will come. */
  | { type: 'end'; data: JsonObject }
  /** A request for the host to make; only with the network allowed. */
  | { type: 'fetch'; data: JsonObject };

export interface HttpAnswer {
  id: number;
  status?: number;
  headers?: [string, string][];
  /** Base64. */
  body?: string;
  error?: { message: string; code: string };
}

/** JSON in ASCII only, so that the child can decode a chunk without caring where it was cut. */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same as `toAsciiJson`, without a look at each character of a body of megabytes, which base64 has no need of. */
export function answerJson({ body, ...head }: HttpAnswer): string {
  const json = toAsciiJson(head);
  return body === undefined ? json : `${json.slice(0, -1)},"body":"${body}"}`;
}
