import * as l10n from '@vscode/l10n';
import type { Json } from '../../auth0/json.ts';
import { currentLanguage } from './language.ts';

/** Claims whose numbers are seconds since 1970: RFC 7519, OpenID Connect Core and its logout extensions. */
const timeClaims = new Set(['iat', 'exp', 'nbf', 'auth_time', 'updated_at']);

/** Before 2001 and after 2286 a number of seconds is more likely something else. */
const plausible = { from: 1_000_000_000, to: 10_000_000_000 };

/**
 * A time claim in words: `expires 1 Feb 2026, 10:00:00 · 24 hours after it was issued`. Undefined for anything that is no time.
 * @param issuedAt `iat` of the same token, seconds
 */
export function timeInWords(name: string, value: Json, issuedAt: Json | undefined): string | undefined {
  if (!timeClaims.has(name) || typeof value !== 'number' || value < plausible.from || value > plausible.to) {
    return undefined;
  }
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'medium' });
  const words = date.format(value * 1000);
  if (name === 'iat') {
    return l10n.t('issued {0}', words);
  }
  if (name !== 'exp') {
    return words;
  }
  return typeof issuedAt === 'number'
    ? l10n.t('expires {0} · {1} after it was issued', words, durationInWords(value - issuedAt))
    : l10n.t('expires {0}', words);
}

/** `24 hours`, `10 minutes`, `1 hour 30 minutes`: the two largest units that are not zero. */
export function durationInWords(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  let rest = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    // A lifetime of one day is better known as 24 hours.
    if (count > 0 && !(unit === 'day' && count === 1 && rest === size)) {
      parts.push(unitInWords(count, unit));
      rest -= count * size;
    }
  }
  return parts.length > 0 ? parts.slice(0, 2).join(' ') : unitInWords(0, 'second');
}

function unitInWords(count: number, unit: 'day' | 'hour' | 'minute' | 'second'): string {
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** `4 ms`, `1.2 s`. */
export function milliseconds(ms: number): string {
  const [value, unit] = ms < 1000 ? [Math.round(ms), 'millisecond'] : [ms / 1000, 'second'];
  return new Intl.NumberFormat(currentLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
