/** One measurement, ready to be printed. The first column is text, the others are aligned to the right. */
export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
}

export function printTable({ title, columns, rows }: Table): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `  ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')}\n`;
  process.stdout.write(`\n${title}\n\n${line(columns)}${line(widths.map((width) => '─'.repeat(width)))}`);
  for (const row of rows) process.stdout.write(line(row));
}

/** The middle, and the value that 95 of 100 do not exceed. */
export function medianAndP95(values: number[]): { median: number; p95: number } {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** A row of times: what they are of, their middle, the value that 95 of 100 do not exceed, and more cells. */
export function rowOfTimes(what: string, times: number[], ...more: string[]): string[] {
  const { median, p95 } = medianAndP95(times);
  return [what, milliseconds(median), milliseconds(p95), ...more];
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
