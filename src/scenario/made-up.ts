/** A value for a secret that nobody takes for one: `API_KEY` -> `fake-api-key`. */
export function madeUpValue(name: string): string {
  return `fake-${name.toLowerCase().replaceAll('_', '-')}`;
}
