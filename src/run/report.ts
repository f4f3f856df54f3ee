import type { Effect, SourceLocation } from '../auth0/effect.ts';
import type { Json, JsonObject } from '../auth0/json.ts';

/**
 * What Auth0 would make of one run: the contract of `claim-actions run --json`, the preview, tests and inline results.
 * Documented in docs/report.md, with a JSON schema that a test holds against real output.
 * Fields may be added within a schema version; none is removed or changes its meaning.
 */
export interface Report {
  schemaVersion: 1;
  script: ReportedScript;
  scenario: { name: string; source: string };
  outcome: Outcome;
  tokens: { accessToken?: Token; idToken?: Token };
  effects: Effect[];
  console: ConsoleLine[];
  notes: Note[];
  timing: { totalMs: number; scriptMs: number };
  /** Requests that the script made, with where the answer came from. */
  http?: HttpExchange[];
  /** User metadata before and after, where the run could change it. */
  user?: { before: UserMetadata; after: UserMetadata };
  /** Where the user would be sent, when the outcome is `redirected`. */
  redirect?: { url: string; state?: string; sessionToken?: JsonObject };
  /** `user` and `context` as the last Rule passed them on: nothing of it is stored, but tokens and SAML use it. */
  passedOn?: { user: JsonObject; context: JsonObject };
  /** Each script of a flow, in the order of running. Absent for a single script. */
  flow?: { script: ReportedScript; outcome: Outcome }[];
}

export interface ReportedScript {
  file: string;
  kind: 'action' | 'rule' | 'hook';
  /** Trigger id (`post-login`); for a rule `rule`, for a hook its extensibility point. Empty if no handler was found. */
  trigger: string;
  /** Name of the export that ran; empty for a rule. */
  handler: string;
}

export interface Outcome {
  status: 'completed' | 'denied' | 'redirected' | 'failed' | 'timed-out' | 'not-run';
  /** One sentence: the message that the user would see when denied, else why it ended so. */
  reason?: string;
  error?: ScriptError;
  /** What the application gets when the transaction ends without tokens. */
  oauthError?: OAuthError;
}

/** `callbackUrl` is where the browser is sent with the error, if the event names a redirect_uri. */
export interface OAuthError {
  code: string;
  description: string;
  callbackUrl?: string;
}

export interface ScriptError {
  name: string;
  message: string;
  /** Frames in the user's files only, innermost first. */
  stack: StackFrame[];
}

export interface StackFrame {
  file: string;
  line: number;
  column: number;
  function: string;
}

export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'trace';
  text: string;
  location?: SourceLocation;
}

/** Something worth knowing about the run that is not an error. `code` is stable, `message` is a sentence. */
export interface Note {
  code: string;
  message: string;
  location?: SourceLocation;
  /** Page that explains it. */
  url?: string;
}

export interface Token {
  format: 'jwt' | 'opaque';
  /** The signed token; empty for an opaque one. */
  jwt: string;
  header: JsonObject;
  payload: JsonObject;
  /** Whether the signature was verified against the public key set after signing. */
  verified: boolean;
  claims: Claim[];
  /** Why the token is opaque. */
  reason?: string;
  /** Bytes of names and values of custom claims; Auth0's limit is 102,400. */
  customClaimBytes?: number;
}

export interface Claim {
  name: string;
  value: Json;
  /** `default`: Auth0's own. `script`: set by the script, at `location`. */
  origin: 'default' | 'script';
  location?: SourceLocation;
  fate: 'kept' | 'dropped';
  /** Why it was dropped, or what to know although it was kept. */
  reason?: string;
  /** Stable name of the rule that decided: `restricted-name`, `auth0-namespace`, … */
  rule?: string;
  /** Documentation of that rule. */
  url?: string;
  /** Earlier values for the same name that this one replaced. */
  overrides?: { value: Json; location?: SourceLocation }[];
}

export interface HttpExchange {
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

export interface UserMetadata {
  app_metadata: JsonObject;
  user_metadata: JsonObject;
}
