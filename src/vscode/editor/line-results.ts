import type { Json } from '../../auth0/json.ts';
import { printable } from '../../run/printable.ts';
import type { Claim, Report } from '../../run/report.ts';

/** What one line of the script did in its last run. */
export interface LineResult {
  /** 0-based. */
  line: number;
  /** Those that it set. */
  claims: Claim[];
  /** What it threw: `TypeError: …`. */
  error?: string;
}

/** A change of the text, as editors tell it: lines `start` to `end` (0-based) became `newLines` lines. */
export interface LineChange {
  start: number;
  end: number;
  newLines: number;
}

/** What a report says about lines of the script itself, one entry per line. The same claim in both tokens counts once. */
export function lineResults(report: Report): LineResult[] {
  const lines = new Map<number, Claim[]>();
  for (const claim of Object.values(report.tokens).flatMap((token) => token.claims)) {
    if (claim.origin !== 'script' || !claim.location || claim.location.file) {
      continue;
    }
    const line = claim.location.line - 1;
    const claims = lines.get(line) ?? [];
    if (!claims.some((other) => isSame(other, claim))) {
      lines.set(line, [...claims, claim]);
    }
  }
  const error = thrown(report);
  const results = [...lines].map(([line, claims]) => ({ line, claims }));
  return error ? [...results.filter(({ line }) => line !== error.line), error] : results;
}

/** The innermost line of the script itself where the run failed. */
function thrown({ outcome: { error }, script }: Report): LineResult | undefined {
  const frame = error?.stack.find(({ file }) => file === script.file);
  return error && frame ? { line: frame.line - 1, claims: [], error: `${error.name}: ${error.message}` } : undefined;
}

/** The results after an edit: those of edited lines are gone, those below move along. */
export function afterChange<T extends { line: number }>(results: readonly T[], change: LineChange): T[] {
  const moved = change.newLines - (change.end - change.start + 1);
  return results
    .filter(({ line }) => line < change.start || line > change.end)
    .map((result) => (result.line > change.end ? { ...result, line: result.line + moved } : result));
}

/** A value in at most `length` characters. */
export function shortValue(value: Json, length: number): string {
  return shortText(JSON.stringify(value), length);
}

/** What scripts say is shown in their own source: nothing in it may turn the direction of a line. */
export function shortText(said: string, length: number): string {
  const text = printable(said);
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function isSame(a: Claim, b: Claim): boolean {
  return a.name === b.name && a.fate === b.fate && JSON.stringify(a.value) === JSON.stringify(b.value);
}
