/** Gives its private members to an object that is there already. */
class Stamped {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for.
    return object;
  }
}

/**
 * Marks the error of a `require` whose package is not installed here, so that the end of the run can be told from that of
 * a script that fails at Auth0, too. A private member: no script can give it to an error, or hide it.
 */
export class MissingPackage extends Stamped {
  readonly #reason: string;

  constructor(error: object, name: string) {
    super(error);
    this.#reason = `The package ${name} is not installed here, so the script went no further. At Auth0 it goes on if it has the package there.`;
  }

  /** The sentence for an error that was marked; empty for any other. */
  static reasonOf(thrown: unknown): string {
    return typeof thrown === 'object' && thrown !== null && #reason in thrown ? thrown.#reason : '';
  }
}
