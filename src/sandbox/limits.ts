/**
 * Bounds of one run. They keep a script from flooding the window that shows its results; none of them is a limit of
 * Auth0, which the model of Auth0 knows. Characters are UTF-16 code units.
 */
export const LIMITS = {
  /** As at Auth0: all Actions of one trigger execution together. */
  timeoutMs: 20_000,
  memoryMb: 256,
  /** Of CPU time; only where nobody is left to end the run. */
  cpuSeconds: 120,
  /** How long a script may go on after its outcome, so that late errors can be noted. */
  graceMs: 100,
  /** How long to wait, after that, for the coverage that a run was asked for. */
  coverageMs: 1000,
  effects: 12_000,
  effectChars: 500_000,
  /** The host goes through them several times, and has other things to do. */
  allEffectsChars: 2_000_000,
  valueDepth: 64,
  consoleLines: 1000,
  /** Of packages that print while they are loaded ahead. */
  earlyConsoleLines: 100,
  consoleLineChars: 10_000,
  consoleChars: 500_000,
  /** More lines than this are a flood: the run ends. */
  consoleFlood: 200_000,
  httpExchanges: 200,
  bodyChars: 100_000,
  /** Of a URL in the report. */
  urlChars: 2_000,
  /** Of a request, or an answer, of the real network. */
  networkBodyBytes: 5 * 1024 * 1024,
  /** Bodies of all exchanges together; after that an exchange is listed without them. */
  allBodiesChars: 4_000_000,
  notes: 100,
  /** Of one script. The host reads them in one go, in less than 20 ms; 96 kB of nothing but conditions have 430,000. */
  coverageChars: 600_000,
  coverageScripts: 1000,
  errorChars: 8_000,
  /** Of the sentence that says why a run ended. */
  reasonChars: 2_000,
  stackFrames: 50,
  callbacks: 50,
  sessionTokens: 1000,
  allSessionTokensChars: 2_000_000,
  /** Everything a child may write in its life. */
  outputBytes: 24 * 1024 * 1024,
} as const;
