import pc from 'picocolors';

/** What a command needs of the terminal; tests give it arrays. */
export interface Terminal {
  /** The result. */
  out(text: string): void;
  /** What went wrong, and what to do. */
  err(text: string): void;
  colors: Colors;
}

export type Colors = ReturnType<typeof pc.createColors>;

/** Status with which the process ends. */
export const exitStatus = { success: 0, failure: 1, wrongUsage: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Colours only where somebody looks: a terminal, unless NO_COLOR is set; FORCE_COLOR decides for anything else, with 0 against. */
export function processTerminal(process: NodeJS.Process): Terminal {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const terminal = process.stdout.isTTY === true && TERM !== 'dumb';
  const colored = FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : terminal;
  // A reader that has seen enough (`| head`) is no error, and there is nothing more to do for it.
  process.stdout.on('error', (error) => {
    ignoreClosedPipe(error);
    process.exit();
  });
  // The status still says how it ended.
  process.stderr.on('error', ignoreClosedPipe);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colors: pc.createColors(!NO_COLOR && colored),
  };
}
