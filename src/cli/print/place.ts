import type { SourceLocation } from '../../auth0/effect.ts';
import { printable } from '../../run/printable.ts';
import { shortPath } from './short-path.ts';

/** `  line 12`, with the file where it is not the script of the run; nothing where no place is known. */
export function place(location: SourceLocation | undefined): string {
  if (!location) return '';
  const file = location.file ? `${shortPath(location.file)} ` : '';
  return printable(`  ${file}line ${location.line}`);
}
