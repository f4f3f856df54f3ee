/** The script cannot run at all, for a reason that is a sentence to its author. */
export class LoadFailure {
  readonly #brand = true;
  readonly reason: string;
  /** What V8 or the module's own code threw, if that was it. */
  readonly thrown: { error: unknown } | undefined;

  constructor(reason: string, thrown?: { error: unknown }) {
    this.reason = reason;
    this.thrown = thrown;
  }

  /** Unlike `instanceof` this runs no trap of what was thrown. */
  static is(thrown: unknown): thrown is LoadFailure {
    return typeof thrown === 'object' && thrown !== null && #brand in thrown && thrown.#brand;
  }
}
