/**
 * What the core may use of the script's realm. Made of functions taken before the script was loaded; they take and give
 * primitives, except where a value of the script itself is handled.
 *
 * Every read of a script's value happens in here, never in the core: a getter or trap may be a Proxy, and a Proxy's
 * `apply` trap receives an array of the *caller's* realm, whose constructor leads to that realm's `Function`.
 */
export interface Ports {
  write(text: string): void;
  /** Milliseconds, monotonic. */
  now(): number;
  get(target: object, key: string): unknown;
  call(method: unknown, self: unknown, argument: string): unknown;
  /** Own enumerable string keys; may throw, as may any trap. */
  keys(target: object): string[];
  length(target: object): number;
  isArray(value: unknown): boolean;
  /** `date`, `map`, `set`, `promise`, `error`, `boxed` or nothing; never runs code of the script. */
  brand(value: object): 'date' | 'map' | 'set' | 'promise' | 'error' | 'boxed' | undefined;
  /** The primitive in a boxed Number, String, Boolean. */
  unbox(value: object): unknown;
  /** `String(value)` of a primitive or error-like; may throw. */
  text(value: unknown): string;
  isError(value: unknown): boolean;
}
