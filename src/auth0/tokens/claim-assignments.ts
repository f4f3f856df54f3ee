import type { TokenKind } from '../catalogue/triggers.ts';
import type { Effect, SourceLocation } from '../effect.ts';
import type { Json, JsonObject } from '../json.ts';
import { at, type Note } from '../note.ts';
import { objectMember, textOf } from '../read-json.ts';
import type { Steps } from '../steps.ts';
import { settersOfActions, settersOfRules } from './claim-setters.ts';
import { claimValue } from './claim-values.ts';

/** One setting of a custom claim. */
export interface ClaimAssignment {
  token: TokenKind;
  name: string;
  /** `undefined`: the value vanishes on its way into JSON. */
  value: Json | undefined;
  location?: SourceLocation;
  /** Sentence: why this value fails the transaction. */
  failure?: string;
  notes: Note[];
}

/** The settings of custom claims, in order: rules before Actions, as they run. */
export function* claimAssignments(
  effects: readonly Effect[],
  ruleContext: JsonObject | undefined,
  hookResult: JsonObject | undefined,
): Steps<ClaimAssignment[]> {
  const byRules = (yield* assignmentsBy(settersOfRules, effects)).filter((it) => !isScopeOfRules(it));
  return [
    ...(ruleContext === undefined ? byRules : yield* settledBy(ruleContext, byRules)),
    ...assignmentsOfHook(hookResult, effects),
    ...(yield* assignmentsBy(settersOfActions, effects)),
  ];
}

function* assignmentsBy(
  setters: Readonly<Record<string, TokenKind>>,
  effects: readonly Effect[],
): Steps<ClaimAssignment[]> {
  const assignments: ClaimAssignment[] = [];
  for (const effect of effects) {
    const token = Object.hasOwn(setters, effect.method) ? setters[effect.method] : undefined;
    if (token !== undefined) {
      const name = claimName(effect);
      assignments.push({ token, name, ...claimValue(effect, 1, name), ...at(effect) });
      yield;
    }
  }
  return assignments;
}

/** Nothing checks that a name is a string; like any property name it becomes one. */
function claimName({ arguments: [name], conversions }: Effect): string {
  if (typeof name === 'string') {
    return name;
  }
  const from = conversions?.find(({ path }) => path === '0')?.from;
  return name === undefined || from === 'undefined' ? 'undefined' : textOf(name);
}

/** `context.accessToken.scope` is no claim: it replaces the granted scopes. */
function isScopeOfRules({ token, name }: ClaimAssignment): boolean {
  return token === 'accessToken' && name === 'scope';
}

/**
 * What the rules left in `context` decides; their assignments give the places. An object may also have been changed
 * inside, after it was assigned, or been put there as a whole.
 */
function* settledBy(context: JsonObject, assignments: readonly ClaimAssignment[]): Steps<ClaimAssignment[]> {
  const settled: ClaimAssignment[] = [];
  for (const token of ['idToken', 'accessToken'] as const) {
    const claims = objectMember(context, token) ?? {};
    const known = assignments.filter((it) => it.token === token);
    const present = known.filter(({ name, value }) => Object.hasOwn(claims, name) || value === undefined);
    const last = new Map(present.map((assignment) => [assignment.name, assignment]));
    yield;
    for (const it of present) {
      const value = claims[it.name];
      const isLast = last.get(it.name) === it && it.value !== undefined && value !== undefined;
      settled.push(isLast ? { ...it, value } : it);
      yield;
    }
    for (const [name, value] of Object.entries(claims)) {
      if (!last.has(name) && !(token === 'accessToken' && name === 'scope')) {
        settled.push({ token, name, value, notes: [] });
        yield;
      }
    }
  }
  return settled;
}

/**
 * Of the object that a Hook gives to its callback, `scope` is the scope and everything else a claim of the access token,
 * with the place of that call.
 */
function assignmentsOfHook(result: JsonObject | undefined, effects: readonly Effect[]): ClaimAssignment[] {
  const callback = effects.find(({ method }) => method === 'callback');
  return Object.entries(result ?? {})
    .filter(([name]) => name !== 'scope')
    .map(([name, value]) => ({
      token: 'accessToken',
      name,
      value,
      ...at(callback),
      notes: [],
    }));
}
