/**
 * Milliseconds that a run has for itself before the next child is started, and its report before its own is ended. Starting
 * one keeps the host busy for five, and then another processor for fifty, in which people would wait for the window to
 * show the report.
 */
const alone = 150;
/** The same for runs that follow each other, as those of tests: the next one needs the child more than its report haste. */
const oneOfMany = 25;
/** Milliseconds between the beginnings of two runs that follow each other. */
const followsWithin = 500;

/** Whether runs come one by one, as people save, or one after the other; and how long other work waits for them. */
export interface RunPace {
  /** A run begins, at a time of `performance.now()`. */
  begins(now: number): void;
  /** Milliseconds for which what that run does not need is put off. */
  headStart(): number;
}

export function createRunPace(): RunPace {
  let last = Number.NEGATIVE_INFINITY;
  let headStart = alone;
  return {
    begins(now) {
      headStart = now - last < followsWithin ? oneOfMany : alone;
      last = now;
    },
    headStart: () => headStart,
  };
}
