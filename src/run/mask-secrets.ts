import type { Effect } from '../auth0/effect.ts';
import type { Json } from '../auth0/json.ts';
import type { Steps } from '../auth0/steps.ts';
import { setsClaim } from '../auth0/tokens/claim-setters.ts';
import { createDeepMask, createMask, type DeepMask, maskEach } from '../sandbox/masking.ts';
import { inTurns } from '../sandbox/turns.ts';
import type { Claim, Note, Report, Token } from './report.ts';
import type { NamedSecret } from './secrets-of-run.ts';

type FlowStep = NonNullable<Report['flow']>[number];

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
    notes: await maskEach(report.notes, (note) => maskNote(note, mask)),
    ...(http && { http: await maskEach(http, mask.steps) }),
    ...(user && { user: { before: user.before, after: await inTurns(mask.steps(user.after)) } }),
    ...(redirect && { redirect: await inTurns(mask.steps(redirect)) }),
    ...(passedOn && { passedOn: await inTurns(mask.steps(passedOn)) }),
    ...(flow && { flow: await maskEach(flow, (step) => maskStep(step, mask)) }),
  };
}

/** Hides the values of secrets in anything. */
export function maskOf(secrets: readonly NamedSecret[]): DeepMask {
  return createDeepMask(createMask(secrets.map(({ value }) => value)));
}

/**
 * Finds the names of the secrets whose values stand in a value. Made once for all values of a run: each secret has a dozen
 * spellings, and a script may have set ten thousand claims.
 */
export function createSecretFinder(secrets: readonly NamedSecret[]): (value: Json) => Steps<string[]> {
  const anySecret = maskOf(secrets);
  const masks = secrets.map((secret) => ({ name: secret.name, mask: maskOf([secret]) }));
  return function* find(value) {
    const text = JSON.stringify(value);
    if (JSON.stringify(yield* anySecret.steps(value)) === text) return [];
    const found = new Set<string>();
    for (const { name, mask } of masks) {
      if (JSON.stringify(yield* mask.steps(value)) !== text) found.add(name);
      yield;
    }
    return [...found];
  };
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

function* maskNote(note: Note, mask: DeepMask): Steps<Note> {
  return { ...note, message: yield* mask.steps(note.message) };
}

function* maskStep({ script, outcome }: FlowStep, mask: DeepMask): Steps<FlowStep> {
  return { script, outcome: yield* mask.steps(outcome) };
}
