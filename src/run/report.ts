import type { Effect } from '../auth0/effect.ts';
import type { UserMetadata } from '../auth0/flow/effects-on-user.ts';
import type { JsonObject } from '../auth0/json.ts';
import type { Note } from '../auth0/note.ts';
import type { IssuedClaim } from '../auth0/tokens/token.ts';
import type { SandboxConsoleLine, SandboxHttpExchange } from '../sandbox/protocol.ts';
import type { runStatuses } from '../scenario/expect/run-result.ts';

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
  /** `debugged`: under a debugger, so that the times include how long it stood still and measure nothing. */
  timing: { totalMs: number; scriptMs: number; debugged?: true };
  /** Requests that the script made, with where the answer came from. */
  http?: HttpExchange[];
  /** User metadata before and after, where the run could change it. */
  user?: { before: UserMetadata; after: UserMetadata };
  /** Where the user would be sent, when the outcome is `redirected`. `signedWith`: the secret that the token verifies with. */
  redirect?: { url: string; state?: string; sessionToken?: JsonObject; signedWith?: string };
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
  status: (typeof runStatuses)[number];
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

export type ConsoleLine = SandboxConsoleLine;

export type { Note };

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

export type Claim = IssuedClaim;
export type HttpExchange = SandboxHttpExchange;
