import type { JsonObject } from '../json.ts';

/**
 * What `createApi` needs from the process that the script runs in. The runner implements it with functions it captured
 * before the script was loaded, so that nothing a script patches can add an effect or hide one.
 */
export interface ApiHost {
  /** Records one effect, after its arguments were accepted. */
  record(method: string, args: readonly unknown[]): void;
  /** Milliseconds since epoch on the script's clock. */
  now(): number;
  /** Compact JWS with HS256, synchronous because `api.redirect.encodeToken` is. */
  signHs256(payload: JsonObject, secret: string): string;
  /** The payload if the signature and `exp` hold; throws otherwise. */
  verifyHs256(token: string, secret: string): JsonObject;
  cache: {
    get(key: string): { value: string; expires_at: number } | undefined;
    set(key: string, value: string, expiresAt: number): void;
    delete(key: string): boolean;
    /** Current size, for the limits. */
    entries(): number;
    totalBytes(): number;
  };
  roles: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  rulesExecuted: string[];
  /** An earlier script of the same transaction has set the primary user. */
  primaryUserSet?: boolean;
  /** Query and body with which /continue was called; absent in an execute handler. */
  continueRequest?: { query: Record<string, string>; body: JsonObject };
}
