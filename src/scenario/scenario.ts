import type { SourceLocation } from '../auth0/effect.ts';
import type { Json, JsonObject } from '../auth0/json.ts';
import type { TokenRequest as RequestOfToken, TokenSettings as SettingsOfToken } from '../auth0/tokens/token.ts';
import type { SigningAlgorithm } from './signing-algorithms.ts';

/** A scenario with everything resolved: base merged in, defaults applied. `loadScenario` makes it from a file. */
export interface Scenario {
  name: string;
  /** Absolute path of the file, or `built-in`. */
  source: string;
  /** Trigger id the event is for. */
  trigger: string;
  /** Sample event; secrets are in `secrets`, not here. For rules a post-login event, from which user and context are made. */
  event: JsonObject;
  /** For rules: replaces what would be made from the event. */
  user?: JsonObject;
  context?: JsonObject;
  secrets: Record<string, string>;
  /** Settings of rules. */
  configuration: Record<string, string>;
  /** Secrets of Actions Modules (`actions.secrets`), by name of the module. */
  moduleSecrets?: Record<string, Record<string, string>>;
  /** What `require` gives instead of a package, by its name. */
  stubs?: Record<string, Stub>;
  http: RecordedResponse[];
  /** Fixed clock, ISO 8601. */
  now?: string;
  request: TokenRequest;
  /** The event says nothing about audience, scope or grant, so that `request` is the usual one for an API. */
  requestAssumed?: boolean;
  /** What the tenant, API and application are set to, where it decides about tokens. */
  settings: TokenSettings;
  /** Results of `api.roles` and `api.groups`, ids of rules that ran. */
  roles?: { id: string; name: string }[];
  groups?: { id: string; name: string }[];
  rulesExecuted?: string[];
  /** What comes back to /continue after a redirect: runs the continue handler too. */
  continue?: Continuation;
  expect?: Expectation;
  /** Values in the file that Auth0 would not send. */
  doubts?: Doubt[];
}

/** A sentence about a value of a scenario file, and where the value stands. */
export interface Doubt {
  message: string;
  location: SourceLocation;
}

/** What the application asked for; drives event and token together. */
export type TokenRequest = RequestOfToken;

/** What the model of Auth0 needs of a tenant's settings, and how tokens are signed. */
export interface TokenSettings extends SettingsOfToken {
  signingAlgorithm: SigningAlgorithm;
}

/** What stands in a scenario file, as written. A bare event is `{ event }`, a bare user and context `{ user, context }`. */
export interface ScenarioFile {
  $schema?: string;
  title?: string;
  description?: string;
  trigger?: string;
  /** A built-in scenario of the trigger, or a file relative to this one. */
  base?: string;
  /** Merged onto the base's event (see `mergePatch`). */
  event?: JsonObject;
  user?: JsonObject;
  context?: JsonObject;
  /** Texts; what else stands there becomes text. */
  secrets?: JsonObject;
  configuration?: JsonObject;
  moduleSecrets?: Record<string, JsonObject>;
  /** Files that stand in for packages, relative to this one. */
  stubs?: Record<string, string>;
  http?: RecordedResponse[];
  now?: string;
  /** `audience: null` asks for no API. */
  request?: { grant?: TokenRequest['grant']; audience?: string | null; scope?: string };
  settings?: Partial<TokenSettings>;
  roles?: { id: string; name: string }[];
  groups?: { id: string; name: string }[];
  rulesExecuted?: string[];
  continue?: Continuation;
  expect?: Expectation;
}

/** How the user comes back from a redirect. `state` is added to the query, as Auth0 has sent it along. */
export interface Continuation {
  query?: Record<string, string>;
  body?: JsonObject;
  /** A token that the page signs, for `api.redirect.validateToken`. */
  sessionToken?: {
    /** Name of the secret that it is signed with. */
    secret: string;
    /** Added to the claims that make it valid: iss, sub, iat, exp and state. */
    payload?: JsonObject;
    /** Parameter of the query; `session_token` unless given. */
    parameter?: string;
  };
}

/** A script that stands in for a package. */
export interface Stub {
  file: string;
  source: string;
}

export interface RecordedResponse {
  method?: string;
  /** Exact URL, or a pattern with `*`. */
  url: string;
  status?: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON. */
  body?: Json;
  /** Fail instead of answering: `ECONNREFUSED`, `ETIMEDOUT`. */
  error?: string;
  delayMs?: number;
}

export interface Expectation {
  outcome?: string | { status: string; reason?: string };
  /** Partial unless `exact`. `null` as a value means: must be absent. */
  accessToken?: ExpectedToken;
  idToken?: ExpectedToken;
  effects?: { method: string; arguments?: Json[] }[];
  console?: string[];
}

export interface ExpectedToken {
  claims?: JsonObject;
  exact?: boolean;
}
