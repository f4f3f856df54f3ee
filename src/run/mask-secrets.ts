import type { Effect } from '../auth0/effect.ts';
import type { Json } from '../auth0/json.ts';
import type { Claim, Report, Token } from './report.ts';

const MASK = '***';

/** Shorter values are ordinary text: masking every `1` or `yes` would hide more than it protects. */
const SHORTEST_SECRET = 4;

/**
 * The report without the values of secrets, wherever they stand but in the tokens themselves: those stay exactly what
 * Auth0 would issue, and a note says when a secret is among their claims. Names of claims stay too, because settings
 * such as a namespace are often kept as secrets.
 */
export function maskSecrets(report: Report, secrets: Record<string, string>): Report {
  if (maskable(secrets).length === 0) return report;
  const mask = createMask(secrets);
  const { tokens, http, user, redirect, flow } = report;
  return {
    ...report,
    outcome: mask(report.outcome),
    tokens: {
      ...(tokens.accessToken && { accessToken: maskToken(tokens.accessToken, mask) }),
      ...(tokens.idToken && { idToken: maskToken(tokens.idToken, mask) }),
    },
    effects: report.effects.map((effect) => maskEffect(effect, mask)),
    console: mask(report.console),
    notes: report.notes.map((note) => ({ ...note, message: mask(note.message) })),
    ...(http && { http: mask(http) }),
    ...(user && { user: { before: user.before, after: mask(user.after) } }),
    ...(redirect && { redirect: mask(redirect) }),
    ...(flow && { flow: flow.map(({ script, outcome }) => ({ script, outcome: mask(outcome) })) }),
  };
}

/** Names of the secrets whose values stand in this value. */
export function secretsIn(value: Json, secrets: Record<string, string>): string[] {
  const strings = stringsIn(value);
  return maskable(secrets).flatMap(([name, secret]) => (strings.some((part) => part.includes(secret)) ? [name] : []));
}

type Mask = <Value>(value: Value) => Value;

/** Replaces secret values in every string of a plain value, keys of objects included. */
function createMask(secrets: Record<string, string>): Mask {
  // Longest first, so that a secret that contains another one disappears whole.
  const values = maskable(secrets)
    .map(([, value]) => value)
    .sort((one, other) => other.length - one.length);
  const pattern = new RegExp(values.map(escapeForPattern).join('|'), 'g');
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(pattern, MASK);
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.replace(pattern, MASK), mask(member)]));
  };
  return mask as Mask;
}

function maskToken(token: Token, mask: Mask): Token {
  const claims = token.claims.map((claim): Claim => {
    if (claim.origin === 'default') return claim;
    const overrides = claim.overrides?.map((earlier) => ({ ...earlier, value: mask(earlier.value) }));
    return { ...claim, value: mask(claim.value), ...(overrides && { overrides }) };
  });
  return { ...token, claims };
}

function maskEffect(effect: Effect, mask: Mask): Effect {
  const [name, ...values] = effect.arguments;
  const keepsName = name !== undefined && claimSetter.test(effect.method);
  return { ...effect, arguments: keepsName ? [name, ...mask(values)] : mask(effect.arguments) };
}

/** Methods whose first argument is the name of a claim. */
const claimSetter = /^((idToken|accessToken)\.setCustomClaim|context\.(idToken|accessToken))$/;

function maskable(secrets: Record<string, string>): [string, string][] {
  return Object.entries(secrets).filter(([, value]) => value.length >= SHORTEST_SECRET);
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(stringsIn)
    : Object.entries(value).flatMap(([key, member]) => [key, ...stringsIn(member)]);
}
