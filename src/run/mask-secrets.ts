import type { Effect } from '../auth0/effect.ts';
import type { Json } from '../auth0/json.ts';
import type { Steps } from '../auth0/steps.ts';
import { setsClaim } from '../auth0/tokens/claim-setters.ts';
import { createDeepMask, createMask, type DeepMask, maskEach } from '../sandbox/masking.ts';
import { inTurns } from '../sandbox/turns.ts';
import type { Claim, Report, Token } from './report.ts';
import type { NamedSecret } from './secrets-of-run.ts';

/**
 * The report without the values of secrets, wherever they stand but in the tokens themselves: those stay exactly what
 * Auth0 would issue, and a note says when a secret is among their claims. Names of claims stay too, because settings
 * such as a namespace are often kept as secrets.
 */
export async function maskSecrets(report: Report, secrets: readonly NamedSecret[]): Promise<Report> {
  const maskText = createMask(secrets.map(({ value }) => value));
  if (maskText.hidesNothing) return report;
  const mask = createDeepMask(maskText);
  const { tokens, http, user, redirect, passedOn, flow } = report;
  return {
    ...report,
    outcome: await inTurns(mask.steps(report.outcome)),
    tokens: {
      ...(tokens.accessToken && { accessToken: await maskToken(tokens.accessToken, mask) }),
      ...(tokens.idToken && { idToken: await maskToken(tokens.idToken, mask) }),
    },
    effects: await maskEach(report.effects, (effect) => maskEffect(effect, mask)),
    console: await maskEach(report.console, mask.steps),
    notes: report.notes.map((note) => ({ ...note, message: mask(note.message) })),
    ...(http && { http: await maskEach(http, mask.steps) }),
    ...(user && { user: { before: user.before, after: await inTurns(mask.steps(user.after)) } }),
    ...(redirect && { redirect: await inTurns(mask.steps(redirect)) }),
    ...(passedOn && { passedOn: await inTurns(mask.steps(passedOn)) }),
    ...(flow && { flow: flow.map(({ script, outcome }) => ({ script, outcome: mask(outcome) })) }),
  };
}

/** Hides the values of secrets in anything. */
export function maskOf(secrets: readonly NamedSecret[]): DeepMask {
  return createDeepMask(createMask(secrets.map(({ value }) => value)));
}

/** Names of the secrets whose values stand in this value. */
export function secretsIn(value: Json, secrets: readonly NamedSecret[]): string[] {
  const text = JSON.stringify(value);
  const found = secrets.filter((secret) => {
    const mask = maskOf([secret]);
    return JSON.stringify(mask(value)) !== text;
  });
  return [...new Set(found.map(({ name }) => name))];
}

async function maskToken(token: Token, mask: DeepMask): Promise<Token> {
  function* hide(claim: Claim): Steps<Claim> {
    if (claim.origin === 'default') return claim;
    const value = yield* mask.steps(claim.value);
    const overrides: Claim['overrides'] = [];
    for (const earlier of claim.overrides ?? []) {
      overrides.push({ ...earlier, value: yield* mask.steps(earlier.value) });
      yield;
    }
    return { ...claim, value, ...(claim.overrides && { overrides }) };
  }
  return { ...token, claims: await maskEach(token.claims, hide) };
}

function* maskEffect(effect: Effect, mask: DeepMask): Steps<Effect> {
  const [name, ...values] = effect.arguments;
  const keepsName = name !== undefined && setsClaim(effect.method);
  const masked = yield* mask.steps(keepsName ? values : effect.arguments);
  return { ...effect, arguments: keepsName ? [name, ...masked] : masked };
}
