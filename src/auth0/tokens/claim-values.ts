import { claimDocs } from '../catalogue/claims.ts';
import type { Effect, ValueConversion } from '../effect.ts';
import type { Json } from '../json.ts';
import type { TokenNote } from './token.ts';

/**
 * What JSON makes of values that it cannot carry. None of it is documented by Auth0; it follows from a JWT being JSON.
 * `vanishes`: as the value of a property or of the claim itself. `throws`: converting it to JSON throws.
 */
const conversions: Record<ValueConversion['from'], { becomes: string; vanishes?: true; throws?: true }> = {
  undefined: { becomes: 'undefined vanishes from the token', vanishes: true },
  function: { becomes: 'A function vanishes from the token', vanishes: true },
  symbol: { becomes: 'A symbol vanishes from the token', vanishes: true },
  date: { becomes: 'A Date becomes an ISO 8601 string' },
  map: { becomes: 'A Map becomes {}' },
  set: { becomes: 'A Set becomes {}' },
  promise: { becomes: 'A Promise becomes {}: an await is missing' },
  nan: { becomes: 'NaN becomes null' },
  infinity: { becomes: 'Infinity becomes null' },
  bigint: { becomes: 'A BigInt cannot be converted to JSON', throws: true },
  cycle: { becomes: 'An object that contains itself cannot be converted to JSON', throws: true },
  'too-deep': { becomes: 'The value is nested deeper than is shown here' },
  'too-large': { becomes: 'The value is larger than is shown here' },
  toJSON: { becomes: 'The value was converted by its toJSON method' },
  'getter-threw': { becomes: 'Reading the value threw an error', throws: true },
};

/** The value of a claim as the token has it. */
export interface ClaimValue {
  /** `undefined`: it vanishes, and the claim with it. */
  value: Json | undefined;
  /** Sentence: why the transaction would fail. */
  failure?: string;
  notes: TokenNote[];
}

/** What becomes of one argument of an effect on its way into a token. `name` is the claim's, for the sentences. */
export function claimValue(effect: Effect, argument: number, name: string): ClaimValue {
  let value = effect.arguments[argument];
  let failure: string | undefined;
  const notes: TokenNote[] = [];
  for (const { path, from } of effect.conversions ?? []) {
    const [first, ...inside] = path.split('.');
    if (first !== `${argument}`) {
      continue;
    }
    const { becomes, vanishes, throws } = conversions[from];
    const where = inside.length === 0 ? `claim "${name}"` : `claim "${name}" at ${inside.join('.')}`;
    const message = `${becomes} (${where}). That Auth0 does the same is not confirmed.`;
    notes.push({
      code: `value-${from}`,
      message,
      ...(effect.location === undefined ? {} : { location: effect.location }),
      url: claimDocs.customClaims,
    });
    if (throws === true) {
      failure ??= message;
    }
    // Inside a value whoever recorded it has left the property out already.
    if (vanishes === true && inside.length === 0) {
      value = undefined;
    }
  }
  return { value, ...(failure === undefined ? {} : { failure }), notes };
}
