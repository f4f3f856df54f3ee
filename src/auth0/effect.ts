import type { Json } from './json.ts';

/** A place in a user's file. Lines and columns are 1-based. `file` is absent when it is the script of the run. */
export interface SourceLocation {
  line: number;
  column: number;
  file?: string;
}

/**
 * One thing that a script asked for, in the order of asking.
 *
 * `method` is the path below `api` (`accessToken.setCustomClaim`). In Rules, assignments are recorded under the name of
 * what was assigned to: `context.idToken`, `context.accessToken` with `[name, value]`, `context.redirect`,
 * `context.multifactor`, `context.primaryUser` with `[value]`, `auth0.users.updateAppMetadata` with its arguments.
 */
export interface Effect {
  method: string;
  arguments: Json[];
  location?: SourceLocation;
  /** What happened to arguments that JSON cannot carry, one sentence each: "undefined became null". */
  conversions?: ValueConversion[];
}

/** A value that changed on its way into JSON. `path` is where in the arguments: `1.profile.born`. */
export interface ValueConversion {
  path: string;
  from:
    | 'undefined'
    | 'function'
    | 'symbol'
    | 'date'
    | 'map'
    | 'set'
    | 'promise'
    | 'error'
    | 'nan'
    | 'infinity'
    | 'bigint'
    | 'cycle'
    | 'too-deep'
    | 'too-large'
    | 'toJSON'
    | 'getter-threw';
}
