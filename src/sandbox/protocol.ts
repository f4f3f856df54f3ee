import type { Effect, SourceLocation } from '../auth0/effect.ts';
import type { Json, JsonObject } from '../auth0/json.ts';

/** What the sandbox is asked to run. Plain data; the sandbox knows triggers and their `api`, but nothing about tokens. */
export interface SandboxRequest {
  kind: 'action' | 'rule' | 'hook';
  /** One script; for rules one or more, run in this order in one process with the same `user` and `context`. */
  scripts: SandboxScript[];
  /** Trigger id and version of the `api`: `post-login`, `v3`. Ignored for rules. */
  trigger: string;
  version: string;
  /** Export to call; empty for a rule. */
  handler: string;
  /** Action: event without secrets. Rule: `{ user, context }`. Hook: `{ client, scope, audience, context }`. */
  input: JsonObject;
  /** Become `event.secrets`, `configuration` or `context.webtask.secrets`; masked everywhere else. */
  secrets: Record<string, string>;
  /** Leaves the values of secrets as they are in everything that the result lists. */
  revealSecrets?: boolean;
  /** Actions Modules by name, for `require('actions:<name>')`, each with its own secrets. */
  modules?: { name: string; source: string; file: string; secrets: Record<string, string> }[];
  /** Files of a project in TypeScript that belong to the scripts, by the absolute paths that imports give them. */
  locals?: (SandboxScript & { name: string })[];
  /** What `require` gives instead of packages, by their names. */
  stubs?: (SandboxScript & { name: string })[];
  http: SandboxHttpResponse[];
  /** Milliseconds since epoch at which the script's clock starts; absent: the real clock. */
  now?: number;
  timeZone?: string;
  locale?: string;
  timeoutMs: number;
  memoryMb?: number;
  /** Answers of `api.roles`, `api.groups`, `api.rules`, and the records in `api.cache` before the run. */
  roles?: { id: string; name: string }[];
  groups?: { id: string; name: string }[];
  rulesExecuted?: string[];
  /** A script before this one has set the primary user, which only one of a transaction may. */
  primaryUserSet?: boolean;
  cache?: CacheRecord[];
  /** Folder whose `node_modules` may be read; absent: only the script's own folder. */
  workspaceFolder?: string;
  /** Counts how often each block of the scripts runs. Needs a Node whose permission model can allow it. */
  coverage?: boolean;
  /** Query and body of the redirect's way back, which `api.redirect.validateToken` reads. */
  continueRequest?: { query: Record<string, string>; body: JsonObject };
}

export interface SandboxScript {
  file: string;
  source: string;
  language: 'javascript' | 'typescript';
}

export interface SandboxHttpResponse {
  method?: string;
  url: string;
  status?: number;
  headers?: Record<string, string>;
  body?: Json;
  error?: string;
  delayMs?: number;
}

export interface CacheRecord {
  key: string;
  value: string;
  /** Milliseconds since epoch. */
  expiresAt: number;
}

/**
 * A token of `api.redirect`: made by `encodeToken`, or what `validateToken` thought of one, before it looks at whose it
 * is. Not for showing: it has the secret.
 */
export interface SessionToken {
  token: string;
  secret: string;
  verdict: 'signed' | 'accepted' | 'refused';
  /** What the script's clock said, in milliseconds. */
  now: number;
}

/** What happened. Every string in it may come from a hostile script; every list is bounded. */
export interface SandboxResult {
  ending: SandboxEnding;
  effects: Effect[];
  console: SandboxConsoleLine[];
  http: SandboxHttpExchange[];
  notes: { code: string; message: string; location?: SourceLocation }[];
  /** Rules: `user` and `context` as the last callback passed them on. Hooks: the object given to `cb`. */
  output?: JsonObject;
  /** Calls of `callback` (rules, hooks), with their places. */
  callbacks?: { location?: SourceLocation; error?: SandboxError }[];
  /** In the order of the calls. */
  sessionTokens?: SessionToken[];
  cache: CacheRecord[];
  /** Of each script, if the request asked for it and the script came to an end. */
  coverage?: SandboxCoverage[];
  /** From the call of the handler to its end, in the script's process. */
  scriptMs: number;
}

/** What every result has, of a run in which nothing happened. */
export const emptyResult: Omit<SandboxResult, 'ending'> = {
  effects: [],
  console: [],
  http: [],
  notes: [],
  cache: [],
  scriptMs: 0,
};

/** How often the blocks of a script ran, as V8 counted: the innermost block around an offset decides. */
export interface SandboxCoverage {
  file: string;
  /** Offsets into the source in UTF-16 code units, the end exclusive. */
  blocks: { start: number; end: number; count: number }[];
}

export interface SandboxEnding {
  status:
    | 'completed'
    /** The handler threw or rejected, or module scope did. */
    | 'threw'
    /** The source does not parse, exports no object or no such handler, or the handler is not async. */
    | 'load-failed'
    | 'timed-out'
    /** Nothing is pending any more and the promise (or callback) is still open. */
    | 'never-settled'
    | 'out-of-memory'
    | 'too-much-output'
    /** `process.exit` or the like. */
    | 'exited'
    | 'crashed'
    /** The host cannot give the guarantees, so nothing was run. */
    | 'refused';
  error?: SandboxError;
  /** A sentence for the user. */
  reason?: string;
}

export interface SandboxError {
  name: string;
  message: string;
  code?: string;
  /** Frames in the user's files and packages, innermost first. */
  stack: { file: string; line: number; column: number; function: string }[];
}

export interface SandboxConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'trace';
  text: string;
  location?: SourceLocation;
}

/** A request that a script made, with where its answer came from. */
export interface SandboxHttpExchange {
  method: string;
  url: string;
  status?: number;
  source: 'recorded' | 'network' | 'blocked';
  location?: SourceLocation;
  /** Why it was blocked, and the scenario entry to add. */
  reason?: string;
  requestBody?: string;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
  durationMs?: number;
}

/** The host side. One process per run; the next one is prepared while nobody waits. */
export interface Sandbox {
  run(request: SandboxRequest, signal?: AbortSignal): Promise<SandboxResult>;
  /** Makes the waiting process load these packages, so that the next run finds them loaded. */
  prepare(hint: { workspaceFolder?: string; scriptFolder: string; packages: string[] }): void;
  dispose(): void;
}
