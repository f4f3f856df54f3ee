import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../auth0/steps.ts';

/** Milliseconds of one turn of the host's event loop that may go into what a script has made. */
const most = 6;
let began: number | undefined;

/** Whether this turn has been used for as long as it may be, counted from the first time that this is asked in it. */
export function isTurnOver(): boolean {
  if (began === undefined) {
    began = performance.now();
    void setImmediate().then(() => {
      began = undefined;
    });
  }
  return performance.now() - began > most;
}

/** Gives others a turn, if this one is over. */
export async function pause(): Promise<void> {
  while (isTurnOver()) await setImmediate();
}

/** Takes all steps, with pauses: thirty secrets in megabytes of text take their time. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    // Asked before the step, so that its time counts.
    while (isTurnOver()) await setImmediate();
    const { done, value } = steps.next();
    if (done) return value;
  }
}
