/** Work that may take long, cut into steps: what a script made may have megabytes. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of it at once. */
export function lastOf<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
