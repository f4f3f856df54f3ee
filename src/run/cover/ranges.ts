import type { Steps } from '../../auth0/steps.ts';
import { sorted } from './sorted.ts';

/** Offsets into the source, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const perStep = 1000;

/** In the order of the source, the outer ones first. */
export function byPlace(one: Range, other: Range): number {
  return one.start - other.start || other.end - one.end;
}

/**
 * Finds the innermost of ranges that are nested in each other or apart; of equal ones the last. They are gone through once,
 * which gives a list of the offsets where the innermost range is another one.
 */
export function* innermostOf<Found extends Range>(
  ranges: readonly Found[],
): Steps<(offset: number) => Found | undefined> {
  const changes: { from: number; range: Found | undefined }[] = [];
  const open: Found[] = [];
  const change = (from: number, range: Found | undefined) => {
    changes.push({ from, range });
  };
  const close = (before: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= before; last = open.at(-1)) {
      open.pop();
      change(last.end, open.at(-1));
    }
  };
  let taken = 0;
  for (const range of yield* sorted(ranges, byPlace)) {
    close(range.start);
    open.push(range);
    change(range.start, range);
    if (++taken % perStep === 0) yield;
  }
  close(Number.POSITIVE_INFINITY);
  return (offset) => {
    let [before, after] = [-1, changes.length];
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if ((changes[middle]?.from ?? 0) <= offset) before = middle;
      else after = middle;
    }
    return changes[before]?.range;
  };
}
