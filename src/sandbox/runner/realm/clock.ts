import * as realm from './intrinsics.ts';

export interface Clock {
  /** Milliseconds since epoch, as the script sees it. */
  now(): number;
  /** Sets the script's clock. It stands still but for whole seconds that pass: the same run gives the same times. */
  startAt(milliseconds: number): void;
}

/**
 * Replaces `Date` by one whose clock can be set. It is there from the beginning, so that packages that were loaded while
 * waiting hold the same `Date`. Dates it makes are ordinary ones: `instanceof`, `Date.prototype` and JSON see nothing.
 */
export function installClock(): Clock {
  const { RealDate, wallNow } = realm;
  let set: { at: number; wall: number } | undefined;
  const now = () => {
    if (set === undefined) {
      return wallNow();
    }
    const elapsed = wallNow() - set.wall;
    return set.at + elapsed - (elapsed % 1000);
  };

  const text = realm.uncurry(RealDate.prototype.toString);
  const ScriptDate = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) {
      return text(new RealDate(now()));
    }
    return realm.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  };
  Object.defineProperties(ScriptDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: RealDate.prototype, writable: false, enumerable: false, configurable: false },
    now: { value: { now: () => now() }.now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ScriptDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: ScriptDate, writable: true, configurable: true });
  return {
    now,
    startAt(milliseconds) {
      set = { at: milliseconds, wall: wallNow() };
      formatFrom(now);
    },
  };
}

/** A format that is given no date asks V8 for the time, not `Date`. */
function formatFrom(now: () => number): void {
  const { prototype } = Intl.DateTimeFormat;
  const bound = realm.getOwnPropertyDescriptor(prototype, 'format')?.get as () => Format;
  const { formatToParts } = prototype;
  const format = {
    get format(): Format {
      const real = realm.apply(bound, this, []);
      return (date) => real(date === undefined ? now() : date);
    },
    formatToParts(this: Intl.DateTimeFormat, date?: Date | number) {
      return realm.apply(formatToParts, this, [date === undefined ? now() : date]);
    },
  };
  for (const name of ['format', 'formatToParts']) {
    const descriptor = realm.getOwnPropertyDescriptor(format, name) as PropertyDescriptor;
    realm.defineProperty(prototype, name, { ...descriptor, enumerable: false });
  }
}

type Format = (date?: Date | number) => string;
