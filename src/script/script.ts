import type { SourceLocation } from '../auth0/effect.ts';

/** What can be known about a script without running it. Shapes only; `readScript` makes them. */
export interface Script {
  file: string;
  kind: 'action' | 'rule' | 'hook';
  /** The trigger of the first handler: `post-login`, …; `rule` for rules, the extensibility point for hooks. */
  trigger: string;
  handlers: Handler[];
  /** Specifiers of every `require` and `import()` with a constant argument, in order, without repeats. */
  requires: string[];
  /** Names read from `event.secrets` or `configuration`. */
  secrets: string[];
  /** Where claims are set, as far as can be seen without running. */
  claims: ClaimSite[];
  /** First `import`, `export` or top-level `await`: Auth0 loads scripts as CommonJS and refuses these. */
  moduleSyntax?: SourceLocation;
  /** What comments, type imports or the folder's name say; the handler's name is trusted more. */
  declaredTrigger?: string;
  /** `@@KEY@@` and `##KEY##`, which the Deploy CLI replaces before it uploads. */
  keywords?: Keyword[];
}

/** A place that the Deploy CLI fills in: `json` with a JSON value, `text` with raw text. */
export interface Keyword {
  name: string;
  replacedBy: 'json' | 'text';
  location: SourceLocation;
}

export interface Handler {
  /** Export name; empty for a rule's function. */
  name: string;
  trigger: string;
  /** Declared `async`. True if that cannot be seen, because a call or another file makes the function. */
  async: boolean;
  /** Of the export's name, or of the function where it has none. */
  location: SourceLocation;
  /** Names of its parameters as written, '' where destructured. None if the function is not in this file. */
  parameters: string[];
}

export interface ClaimSite {
  token: 'accessToken' | 'idToken';
  /** The name, if it is constant. */
  name: string | undefined;
  location: SourceLocation;
}

/** A file that holds no script, with the reason as a sentence and the names that were looked for. */
export interface NoScript {
  kind: 'none';
  file: string;
  reason: 'empty' | 'binary' | 'no-handler' | 'syntax-error' | 'too-large';
  message: string;
  /** What the parser says of the syntax error, without the place. */
  parserMessage?: string;
  lookedFor: string[];
  /** The message says already what was looked for. */
  saysLookedFor?: true;
  /** Of the syntax error. */
  location?: SourceLocation;
}
