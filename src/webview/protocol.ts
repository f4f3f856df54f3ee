import type { SourceLocation } from '../auth0/effect.ts';
import type { Json } from '../auth0/json.ts';
import type { Report } from '../run/report.ts';

/** Everything that the preview page and its host say to each other. The page asks once; each answer is the whole state. */

export type ToPage = { type: 'state'; state: PreviewState };

export type FromPage =
  /** The page is loaded and wants its first state. */
  | { type: 'ready' }
  | { type: 'command'; command: PreviewCommand }
  | { type: 'reveal'; location: SourceLocation }
  | { type: 'copy'; what: Copyable }
  /** Save an exchange of the report, by its index in `http`, as a recorded response of the scenario. */
  | { type: 'record'; exchange: number }
  | { type: 'compare'; with: Comparand };

/** What the buttons of the page do. The host decides whether it is possible. */
export type PreviewCommand =
  | 'run'
  | 'stop'
  | 'debug'
  | 'continue'
  | 'pick-scenario'
  | 'open-scenario'
  | 'new-action'
  | 'toggle-run-on-save'
  | 'toggle-pin'
  | 'show-json'
  | 'manage-trust'
  | 'show-log';

export type TokenName = 'accessToken' | 'idToken';

/** Something of the report for the clipboard. Only a pointer: the host holds the value. */
export type Copyable =
  | { kind: 'token' | 'payload' | 'curl'; token: TokenName }
  | { kind: 'claim'; token: TokenName; claim: string };

export interface PreviewState {
  /** Absent while no script is open. */
  script?: ShownScript;
  scenario: { name: string; source: string };
  running: boolean;
  /** The run takes long enough to be stopped by hand. */
  slow?: true;
  /** How many runs of the script have ended: with each of them there is something to say. */
  ended: number;
  /** The last run was ended by the user; `report` is of one before it. */
  stopped?: true;
  pinned: boolean;
  runOnSave: boolean;
  /** Whether *Debug* can be offered. */
  canDebug: boolean;
  /** Why nothing can be run here (Restricted Mode, browser window), as a sentence. */
  refused?: Refusal;
  /** Why the last attempt has no report: unusable input, as a sentence, and where it is. */
  problem?: { message: string; location?: SourceLocation };
  report?: Report;
  /** Indexes of the exchanges in the report's `http` that can be saved as recorded responses. */
  recordable: number[];
  /** The script was edited after the report was made. */
  outdated: boolean;
  comparison: Comparison;
}

export interface Refusal {
  reason: 'untrusted' | 'browser';
  message: string;
}

export interface ShownScript {
  /** Of the document; with it the panel is restored after a reload. */
  uri: string;
  /** File name, with its folder where many have the same. */
  name: string;
  /** Path as a person would write it: from the workspace folder where there is one. */
  path: string;
}

export type Comparand = 'nothing' | 'last-run' | 'without-script' | 'other-scenario';

export interface Comparison {
  with: Comparand;
  /** Name of the other scenario. */
  scenario?: string;
  /** Per token and claim name. Absent: there is nothing to compare with yet. */
  changes?: Partial<Record<TokenName, Record<string, ClaimChange>>>;
}

export type ClaimChange = { kind: 'added' } | { kind: 'removed'; before: Json } | { kind: 'changed'; before: Json };

/** Put into the page as JSON before its script starts. */
export interface PageSetup {
  /** Translated sentences by their English text; absent for English. */
  translations?: Record<string, string | { message: string; comment: string[] }>;
  /** BCP 47 tag for dates and numbers. */
  language: string;
  /** Bytes. */
  limits: { customClaims: number; typicalHeaders: number };
}
