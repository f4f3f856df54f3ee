import { getOwnPropertyDescriptor, hasOwn, types } from './intrinsics.ts';

/** Gives its private members to an object that is there already. */
class Stamped {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for.
    return object;
  }
}

/** As far as an error is looked for that another one was made of. */
const mostCauses = 5;

/**
 * Marks an error that a script gets because it runs here and not at Auth0: of a package that is not installed, of a
 * request without a recorded answer, of what scripts may not do. So the end of such a run can be told from that of a
 * script that fails at Auth0, too. A private member: no script can give it to an error of its own making, or hide it.
 */
export class LocalFailure extends Stamped {
  readonly #reason: string;

  /** @param reason the sentence for people */
  constructor(error: object, reason: string) {
    super(error);
    this.#reason = reason;
  }

  /**
   * The sentence for an error that was marked, or that was made of one (`cause`, as `fetch` and axios make theirs); empty
   * for any other. Runs no code of the script: no getter, no trap.
   */
  static reasonOf(thrown: unknown): string {
    let error = thrown;
    for (let depth = 0; depth <= mostCauses && typeof error === 'object' && error !== null; depth++) {
      if (#reason in error) {
        return error.#reason;
      }
      const cause = types.isProxy(error) ? undefined : getOwnPropertyDescriptor(error, 'cause');
      // Attack: the `value` that every object inherits, in place of that of an accessor.
      error = cause !== undefined && hasOwn(cause, 'value') ? cause.value : undefined;
    }
    return '';
  }
}
