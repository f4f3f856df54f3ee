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
}

export interface Handler {
  /** Export name; empty for a rule's function. */
  name: string;
  trigger: string;
  async: boolean;
  /** Of the export's name, or of the function where it has none. */
  location: SourceLocation;
  /** Names of its parameters as written, '' where destructured. */
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
  lookedFor: string[];
  /** Of the syntax error. */
  location?: SourceLocation;
}
