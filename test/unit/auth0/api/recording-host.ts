import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ApiHost } from '../../../../src/auth0/api/api-host.ts';
import type { JsonObject } from '../../../../src/auth0/json.ts';

export interface RecordingHost extends ApiHost {
  records: { method: string; args: readonly unknown[] }[];
}

/** A host that keeps what is recorded, with a real cache and real signatures. */
export function recordingHost(overrides: Partial<ApiHost> = {}): RecordingHost {
  const cache = new Map<string, { value: string; expires_at: number }>();
  const records: RecordingHost['records'] = [];
  const host: RecordingHost = {
    records,
    record: (method, args) => {
      records[records.length] = { method, args };
    },
    now: () => Date.UTC(2026, 0, 1),
    signHs256: (payload, secret) => {
      const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
      return `${content}.${signature(content, secret)}`;
    },
    verifyHs256: (token, secret) => {
      const [header = '', payload = '', signed = ''] = token.split('.');
      const expected = signature(`${header}.${payload}`, secret);
      if (signed.length !== expected.length || !timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) {
        throw new Error('invalid signature');
      }
      const claims: JsonObject = JSON.parse(Buffer.from(payload, 'base64url').toString());
      if (typeof claims['exp'] === 'number' && claims['exp'] * 1000 <= host.now()) {
        throw new Error('token expired');
      }
      return claims;
    },
    cache: {
      get: (key) => cache.get(key),
      set: (key, value, expires_at) => cache.set(key, { value, expires_at }),
      delete: (key) => cache.delete(key),
      entries: () => cache.size,
      totalBytes: () =>
        [...cache].reduce((sum, [key, { value }]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0),
    },
    roles: [
      { id: 'rol_1', name: 'admin' },
      { id: 'rol_2', name: 'editor' },
      { id: 'rol_3', name: 'reader' },
    ],
    groups: [{ id: 'grp_1', name: 'staff' }],
    rulesExecuted: ['rul_1'],
    ...overrides,
  };
  return host;
}

export function decode(jwt: string): JsonObject {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}

function encode(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(content: string, secret: string): string {
  return createHmac('sha256', secret).update(content).digest('base64url');
}
