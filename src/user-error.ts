/**
 * An error with a sentence for the user: what happened, where, and what to do. Everything else that is thrown is a bug.
 * `src/vscode` shows the message of a UserError and logs any other error; the terminal prints it and exits with 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly file: string | undefined;
  /** 1-based. */
  readonly line: number | undefined;
  /** 1-based. */
  readonly column: number | undefined;

  constructor(message: string, place: { file?: string; line?: number; column?: number } = {}) {
    super(message);
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
  }
}
