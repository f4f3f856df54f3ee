import { type Counts, HANDED_OUT, NEVER } from './callback-counts.ts';
import type { Node } from './node.ts';

/** What is known of the callback at a place of a path. */
export interface State {
  counts: Counts;
  /** Where it was called for the first time on a path that ends here. */
  first: readonly Node[];
}

/** Before anything has run. */
export const start: State = { counts: NEVER, first: [] };

/** Whether it was called on every way here, by the script itself. */
export function isSure({ counts }: State): boolean {
  return (counts & NEVER) === 0 && (counts & HANDED_OUT) === 0;
}

/** Where two paths meet. */
export function both(a: State, b: State): State {
  return { counts: a.counts | b.counts, first: union(a.first, b.first) };
}

/** Where two paths may meet; a path that is not there has nothing to say. */
export function join(a: State | undefined, b: State | undefined): State | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return both(a, b);
}

function union(a: readonly Node[], b: readonly Node[]): readonly Node[] {
  return b.every((it) => a.includes(it)) ? a : [...new Set([...a, ...b])];
}
