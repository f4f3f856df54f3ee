import type { Steps } from '../../auth0/steps.ts';

/** As many are sorted, or merged, in one step. */
const perStep = 1000;

/** A sorted copy, as `toSorted` makes it, in steps: a script of 100 kB can have fifty thousand statements. */
export function* sorted<Item extends object>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += perStep) {
    runs.push(items.slice(start, start + perStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Of those that are equal, `one` comes first. */
function* merge<Item extends object>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  const merged: Item[] = [];
  let taken = 0;
  for (const item of one) {
    for (let next = other[taken]; next !== undefined && compare(item, next) > 0; next = other[++taken]) {
      merged.push(next);
      if (merged.length % perStep === 0) yield;
    }
    merged.push(item);
    if (merged.length % perStep === 0) yield;
  }
  for (; taken < other.length; taken += perStep) {
    merged.push(...other.slice(taken, taken + perStep));
    yield;
  }
  return merged;
}
