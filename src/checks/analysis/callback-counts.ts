/** How often the callback may have been called: a set of counts, as bits. */
export type Counts = number;
export const NEVER = 1;
export const ONCE = 2;
export const TWICE = 4;
/** A listener, a timer or an unknown function has it. It will be called, but nobody can say in which order. */
export const HANDED_OUT = 8;

/** Counts after one thing and then another. */
export function sum(a: Counts, b: Counts): Counts {
  let all = 0;
  for (const x of [NEVER, ONCE, TWICE, HANDED_OUT]) {
    for (const y of [NEVER, ONCE, TWICE, HANDED_OUT]) {
      if ((a & x) !== 0 && (b & y) !== 0) all |= plus(x, y);
    }
  }
  return all;
}

function plus(x: Counts, y: Counts): Counts {
  if (x === NEVER) return y;
  if (y === NEVER) return x;
  if (x === ONCE && y === ONCE) return TWICE;
  if (x === TWICE || y === TWICE) return TWICE;
  return HANDED_OUT;
}

/** One of several functions will be called. */
export function either(counts: Counts): Counts {
  return (counts & ONCE) !== 0 ? ONCE : counts;
}
