import { currentLanguage } from './language.ts';

/** `812 bytes`, `1.2 KB`; a kilobyte is 1,024 bytes here, as in Auth0's limit of 100 KB. */
export function size(bytes: number): string {
  const [value, unit] = bytes < 1024 ? [bytes, 'byte'] : [bytes / 1024, 'kilobyte'];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  // Intl writes kB; programmers and Auth0 write KB.
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 })
    .format(value)
    .replace('kB', 'KB');
}
