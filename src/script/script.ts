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
  /** Of the export's name, or of the function where it has none. */
  location: SourceLocation;
  /** Names of its parameters as written, '' where destructured. None if the function is not in this file. */
  parameters: string[];
}

/** A file that holds no script, with the reason as a sentence and the names that were looked for. */
export interface NoScript {
  kind: 'none';
  file: string;
  reason: 'empty' | 'binary' | 'no-handler' | 'syntax-error' | 'too-large';
  message: string;
  /** With `syntax-error`: the file may be right, but only a compiler makes JavaScript of it. The message says all. */
  needsCompiler?: true;
  /** What the parser says of the syntax error, without the place. */
  parserMessage?: string;
  /** What to do about the syntax error, in whole sentences. */
  advice?: string;
  lookedFor: string[];
  /** The message says already what was looked for, or what was probably meant. */
  saysLookedFor?: true;
  /** Of the syntax error, or of what needs a compiler. */
  location?: SourceLocation;
}
