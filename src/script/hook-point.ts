import { type HookPoint, hookPoints } from '../auth0/catalogue/rules.ts';

/**
 * The point whose Hooks take parameters of these names: what it hands out, most of it under the usual names. The callback
 * may be missing, in a Hook that is being written.
 */
export function hookPointOf(names: readonly string[]): HookPoint | undefined {
  return hookPoints.find(({ parameters }) => {
    const usual = parameters.filter((name, index) => names[index] === name);
    const missing = parameters.length - names.length;
    return (missing === 0 || missing === 1) && usual.length > parameters.length / 2;
  });
}
