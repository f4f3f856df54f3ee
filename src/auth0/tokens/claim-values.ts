import * as l10n from '@vscode/l10n';
import { claimDocs } from '../catalogue/claims.ts';
import type { Effect, ValueConversion } from '../effect.ts';
import type { Json } from '../json.ts';
import { at, type Note } from '../note.ts';

/**
 * What JSON makes of values that it cannot carry. None of it is documented by Auth0; it follows from a JWT being JSON.
 * `vanishes`: as the value of a property or of the claim itself; `inList` says what happens in an array, where every value
 * keeps its place. `throws`: converting it to JSON throws.
 */
const conversions: Record<
  ValueConversion['from'],
  { sentence: (where: string) => string; inList?: (where: string) => string; vanishes?: true; throws?: true }
> = {
  undefined: {
    sentence: (where) =>
      l10n.t('undefined vanishes from the token ({0}). That Auth0 does the same is not confirmed.', where),
    inList: (where) =>
      l10n.t('undefined becomes null in an array ({0}). That Auth0 does the same is not confirmed.', where),
    vanishes: true,
  },
  function: {
    sentence: (where) =>
      l10n.t('A function vanishes from the token ({0}). That Auth0 does the same is not confirmed.', where),
    inList: (where) =>
      l10n.t('A function becomes null in an array ({0}). That Auth0 does the same is not confirmed.', where),
    vanishes: true,
  },
  symbol: {
    sentence: (where) =>
      l10n.t('A symbol vanishes from the token ({0}). That Auth0 does the same is not confirmed.', where),
    inList: (where) =>
      l10n.t('A symbol becomes null in an array ({0}). That Auth0 does the same is not confirmed.', where),
    vanishes: true,
  },
  date: {
    sentence: (where) =>
      l10n.t('A Date becomes an ISO 8601 string ({0}). That Auth0 does the same is not confirmed.', where),
  },
  map: {
    sentence: (where) => l10n.t('A Map becomes {} ({0}). That Auth0 does the same is not confirmed.', where),
  },
  set: {
    sentence: (where) => l10n.t('A Set becomes {} ({0}). That Auth0 does the same is not confirmed.', where),
  },
  promise: {
    sentence: (where) =>
      l10n.t('A Promise becomes {}: an await is missing ({0}). That Auth0 does the same is not confirmed.', where),
  },
  error: {
    sentence: (where) =>
      l10n.t('An Error loses its name and message in JSON ({0}). That Auth0 does the same is not confirmed.', where),
  },
  nan: {
    sentence: (where) => l10n.t('NaN becomes null ({0}). That Auth0 does the same is not confirmed.', where),
  },
  infinity: {
    sentence: (where) => l10n.t('Infinity becomes null ({0}). That Auth0 does the same is not confirmed.', where),
  },
  bigint: {
    sentence: (where) =>
      l10n.t('A BigInt cannot be converted to JSON ({0}). That Auth0 does the same is not confirmed.', where),
    throws: true,
  },
  cycle: {
    sentence: (where) =>
      l10n.t(
        'An object that contains itself cannot be converted to JSON ({0}). That Auth0 does the same is not confirmed.',
        where,
      ),
    throws: true,
  },
  'too-deep': {
    sentence: (where) =>
      l10n.t('The value is nested deeper than is shown here ({0}). That Auth0 does the same is not confirmed.', where),
  },
  'too-large': {
    sentence: (where) =>
      l10n.t('The value is larger than is shown here ({0}). That Auth0 does the same is not confirmed.', where),
  },
  toJSON: {
    sentence: (where) =>
      l10n.t('The value was converted by its toJSON method ({0}). That Auth0 does the same is not confirmed.', where),
  },
  'getter-threw': {
    sentence: (where) =>
      l10n.t('Reading the value threw an error ({0}). That Auth0 does the same is not confirmed.', where),
    throws: true,
  },
};

/** The value of a claim as the token has it. */
export interface ClaimValue {
  /** `undefined`: it vanishes, and the claim with it. */
  value: Json | undefined;
  /** Sentence: why the transaction would fail. */
  failure?: string;
  notes: Note[];
}

/** What becomes of one argument of an effect on its way into a token. `name` is the claim's, for the sentences. */
export function claimValue(effect: Effect, argument: number, name: string): ClaimValue {
  let failure: string | undefined;
  const notes: Note[] = [];
  for (const { path, from } of effect.conversions ?? []) {
    const [first, ...inside] = path.split('.');
    if (first !== `${argument}`) {
      continue;
    }
    const { sentence, inList, throws } = conversions[from];
    const where =
      inside.length === 0 ? l10n.t('claim "{0}"', name) : l10n.t('claim "{0}" at {1}', name, inside.join('.'));
    const message = (isInArray(effect.arguments[argument], inside) ? (inList ?? sentence) : sentence)(where);
    notes.push({
      code: `value-${from}`,
      message,
      ...at(effect),
      url: claimDocs.customClaims,
    });
    if (throws === true) {
      failure ??= message;
    }
  }
  return { value: valueInJson(effect, argument), ...(failure === undefined ? {} : { failure }), notes };
}

/** An argument of an effect as JSON has it; undefined where it vanishes. */
export function valueInJson(effect: Effect, argument: number): Json | undefined {
  // Inside a value whoever recorded it has left the property out already.
  const vanished = effect.conversions?.some(({ path, from }) => path === `${argument}` && conversions[from].vanishes);
  return vanished === true ? undefined : effect.arguments[argument];
}

/** Whether a place inside a value is an element of an array. */
function isInArray(value: Json | undefined, inside: readonly string[]): boolean {
  let parent: unknown = value;
  for (const key of inside.slice(0, -1)) {
    parent = typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[key] : undefined;
  }
  return inside.length > 0 && Array.isArray(parent);
}
