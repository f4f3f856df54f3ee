import type { ApiHost } from '../../../auth0/api/api-host.ts';
import type { Json, JsonObject } from '../../../auth0/json.ts';
import * as realm from '../realm/intrinsics.ts';
import type { RunContext } from './run-context.ts';

/** The process behind the `api` object: effects go to the core, everything else is answered here. */
export function createApiHost({ order, core, clock, fresh }: RunContext): ApiHost {
  const { cache } = core;
  /** A copy in the script's realm. */
  const own = <Part extends Json>(part: Part) => fresh(core.orderText(part)) as Part;
  return {
    record: (method, args) => core.record(method, args),
    now: clock.now,
    signHs256(payload, secret) {
      const token = signHs256(payload, secret);
      core.sessionToken(token, secret, 'signed', clock.now());
      return token;
    },
    verifyHs256(token, secret) {
      const now = clock.now();
      let verdict: 'accepted' | 'refused' = 'refused';
      try {
        const payload = verifyHs256(token, secret, now);
        verdict = 'accepted';
        return payload;
      } finally {
        core.sessionToken(token, secret, verdict, now);
      }
    },
    cache: {
      get(key) {
        const value = cache.value(key);
        return value === undefined ? undefined : { value, expires_at: cache.expiresAt(key) };
      },
      set: (key, value, expiresAt) => cache.set(key, value, expiresAt),
      delete: (key) => cache.delete(key),
      entries: () => cache.entries(),
      totalBytes: () => cache.totalBytes(),
    },
    roles: order.roles ? own(order.roles) : [],
    groups: order.groups ? own(order.groups) : [],
    ...(order.primaryUserSet === true && { primaryUserSet: true }),
    rulesExecuted: order.rulesExecuted ? own(order.rulesExecuted) : [],
    ...(order.continueRequest && { continueRequest: own(order.continueRequest) }),
  };
}

const toBase64Url = realm.uncurry(
  Buffer.prototype.base64urlSlice as (this: Buffer, from: number, to: number) => string,
);
const toUtf8 = realm.uncurry(Buffer.prototype.utf8Slice as (this: Buffer, from: number, to: number) => string);
const { stringify } = JSON;
const { floor } = Math;

function signHs256(payload: JsonObject, secret: string): string {
  const content = `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(stringify(payload))}`;
  return `${content}.${signature(content, secret)}`;
}

/** Throws as `jsonwebtoken` does, whose messages Auth0 passes on: what is wrong with the token, in a few words. */
function verifyHs256(token: string, secret: string, now: number): JsonObject {
  const first = realm.indexOf(token, '.');
  const last = realm.lastIndexOf(token, '.');
  if (first < 0 || first === last) {
    throw new realm.RealError('jwt malformed');
  }
  const header = decode(realm.slice(token, 0, first));
  if (header['alg'] !== 'HS256') {
    throw new realm.RealError('invalid algorithm');
  }
  if (signature(realm.slice(token, 0, last), secret) !== realm.slice(token, last + 1)) {
    throw new realm.RealError('invalid signature');
  }
  const payload = decode(realm.slice(token, first + 1, last));
  const seconds = floor(now / 1000);
  const { nbf, exp } = payload;
  if (nbf !== undefined && typeof nbf !== 'number') {
    throw new realm.RealError('invalid nbf value');
  }
  if (nbf !== undefined && nbf > seconds) {
    throw new realm.RealError('jwt not active');
  }
  if (exp !== undefined && typeof exp !== 'number') {
    throw new realm.RealError('invalid exp value');
  }
  if (exp !== undefined && exp <= seconds) {
    throw new realm.RealError('jwt expired');
  }
  return payload;
}

function signature(content: string, secret: string): string {
  // Loaded when it is needed: a script that has changed it before signs, and verifies, only for itself.
  const { createHmac } = realm.requireBuiltIn('node:crypto') as typeof import('node:crypto');
  return createHmac('sha256', secret).update(content).digest('base64url');
}

function encode(text: string): string {
  const bytes = realm.bufferFrom(text, 'utf8');
  return toBase64Url(bytes, 0, bytes.byteLength);
}

function decode(part: string): JsonObject {
  try {
    const bytes = realm.bufferFrom(part, 'base64url');
    const value = realm.parseJson(toUtf8(bytes, 0, bytes.byteLength)) as JsonObject | null;
    if (typeof value === 'object' && value !== null) {
      return value;
    }
  } catch {
    // Falls through: the part is not JSON.
  }
  throw new realm.RealError('jwt malformed');
}
