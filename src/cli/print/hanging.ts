import { printable } from '../../run/printable.ts';

/**
 * Text of a script as part of a line that we print: its further lines hang below, deeper than all lines of ours. Attack: a
 * denial, an error or a name that goes on with what looks like sections of the report.
 *
 * @param column where the further lines begin, 0-based
 */
export function hanging(text: string, column = 8): string {
  return printable(text).replaceAll('\n', `\n${' '.repeat(column)}`);
}
