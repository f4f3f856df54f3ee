import type { Scenario } from './scenario.ts';

/**
 * What the clock of a run starts with, in milliseconds since epoch: the scenario's time, else that of this machine. A
 * scenario's time without a zone is in UTC, so that it is the same everywhere.
 */
export function timeOf({ now }: Pick<Scenario, 'now'>): number {
  if (now === undefined) return Date.now();
  const hasZone = !now.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/.test(now);
  return Date.parse(hasZone ? now : `${now}Z`);
}
