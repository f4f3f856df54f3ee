import type { CacheRecord } from '../../protocol.ts';

/** The records of `api.cache`, out of the script's reach. Asked with primitives, answers with primitives. */
export interface CacheStore {
  load(records: readonly CacheRecord[]): void;
  value(key: string): string | undefined;
  /** Milliseconds since epoch; 0 if there is no such record. */
  expiresAt(key: string): number;
  set(key: string, value: string, expiresAt: number): void;
  delete(key: string): boolean;
  entries(): number;
  totalBytes(): number;
  records(): CacheRecord[];
}

export function createCacheStore(): CacheStore {
  const stored = new Map<string, { value: string; expiresAt: number }>();
  return {
    load(records) {
      for (const { key, value, expiresAt } of records) {
        stored.set(key, { value, expiresAt });
      }
    },
    value: (key) => stored.get(key)?.value,
    expiresAt: (key) => stored.get(key)?.expiresAt ?? 0,
    set(key, value, expiresAt) {
      stored.set(key, { value, expiresAt });
    },
    delete: (key) => stored.delete(key),
    entries: () => stored.size,
    totalBytes() {
      let bytes = 0;
      for (const [key, { value }] of stored) {
        bytes += utf8Length(key) + utf8Length(value);
      }
      return bytes;
    },
    records: () => [...stored].map(([key, { value, expiresAt }]) => ({ key, value, expiresAt })),
  };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
