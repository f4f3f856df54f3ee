import type { Effect } from '../auth0/effect.ts';
import type { Json } from '../auth0/json.ts';
import { createDeepMask, createMask, type DeepMask, maskEach } from '../sandbox/masking.ts';
import type { Claim, Report, Token } from './report.ts';
import type { NamedSecret } from './secrets-of-run.ts';

/**
 * The report without the values of secrets, wherever they stand but in the tokens themselves: those stay exactly what
 * Auth0 would issue, and a note says when a secret is among their claims. Names of claims stay too, because settings
 * such as a namespace are often kept as secrets.
 */
export async function maskSecrets(report: Report, secrets: readonly NamedSecret[]): Promise<Report> {
  const mask = createDeepMask(createMask(secrets.map(({ value }) => value)));
  const { tokens, http, user, redirect, passedOn, flow } = report;
  return {
    ...report,
    outcome: mask(report.outcome),
    tokens: {
      ...(tokens.accessToken && { accessToken: maskToken(tokens.accessToken, mask) }),
      ...(tokens.idToken && { idToken: maskToken(tokens.idToken, mask) }),
    },
    effects: await maskEach(report.effects, (effect) => maskEffect(effect, mask)),
    console: await maskEach(report.console, mask),
    notes: report.notes.map((note) => ({ ...note, message: mask(note.message) })),
    ...(http && { http: await maskEach(http, mask) }),
    ...(user && { user: { before: user.before, after: await maskMetadata(user.after, mask) } }),
    ...(redirect && { redirect: mask(redirect) }),
    ...(passedOn && { passedOn: mask(passedOn) }),
    ...(flow && { flow: flow.map(({ script, outcome }) => ({ script, outcome: mask(outcome) })) }),
  };
}

/** Names of the secrets whose values stand in this value. */
export function secretsIn(value: Json, secrets: readonly NamedSecret[]): string[] {
  const text = JSON.stringify(value);
  const found = secrets.filter((secret) => {
    const mask = createDeepMask(createMask([secret.value]));
    return JSON.stringify(mask(value)) !== text;
  });
  return [...new Set(found.map(({ name }) => name))];
}

function maskToken(token: Token, mask: DeepMask): Token {
  const claims = token.claims.map((claim): Claim => {
    if (claim.origin === 'default') return claim;
    const overrides = claim.overrides?.map((earlier) => ({ ...earlier, value: mask(earlier.value) }));
    return { ...claim, value: mask(claim.value), ...(overrides && { overrides }) };
  });
  return { ...token, claims };
}

/** Of each kind of metadata its entries one by one: there may be thousands. */
async function maskMetadata<Metadata extends object>(metadata: Metadata, mask: DeepMask): Promise<Metadata> {
  const masked: [string, unknown][] = [];
  for (const [kind, values] of Object.entries(metadata)) {
    masked.push([kind, Object.fromEntries(await maskEach(Object.entries(values ?? {}), mask))]);
  }
  return Object.fromEntries(masked) as Metadata;
}

function maskEffect(effect: Effect, mask: DeepMask): Effect {
  const [name, ...values] = effect.arguments;
  const keepsName = name !== undefined && claimSetter.test(effect.method);
  return { ...effect, arguments: keepsName ? [name, ...mask(values)] : mask(effect.arguments) };
}

/** Methods whose first argument is the name of a claim. */
const claimSetter = /^((idToken|accessToken)\.setCustomClaim|context\.(idToken|accessToken))$/;
