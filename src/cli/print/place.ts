import type { SourceLocation } from '../../auth0/effect.ts';
import { hanging } from './hanging.ts';
import { shortPath } from './short-path.ts';

/** `  line 12`, with the file where it is not the script of the run; nothing where no place is known. */
export function place(location: SourceLocation | undefined): string {
  if (!location) return '';
  const file = location.file ? `${shortPath(location.file)} ` : '';
  return hanging(`  ${file}line ${location.line}`);
}
