import type { CacheRecord } from '../sandbox/protocol.ts';

/**
 * What `api.cache` remembers from run to run, per trigger, as long as the engine lives. At Auth0 the records live on a
 * warm instance and for their own time; here expired ones are left out when the next run starts.
 */
export interface CacheRecords {
  /** Records still valid at a time, in milliseconds since epoch. */
  of(trigger: string, now: number): CacheRecord[];
  keep(trigger: string, records: CacheRecord[]): void;
}

export function createCacheRecords(): CacheRecords {
  const byTrigger = new Map<string, CacheRecord[]>();
  return {
    of: (trigger, now) => (byTrigger.get(trigger) ?? []).filter(({ expiresAt }) => expiresAt > now),
    keep: (trigger, records) => void byTrigger.set(trigger, records),
  };
}
