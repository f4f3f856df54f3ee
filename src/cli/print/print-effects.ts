import type { Effect } from '../../auth0/effect.ts';
import { setsClaim } from '../../auth0/tokens/claim-setters.ts';
import type { Colors } from '../terminal.ts';
import { hanging } from './hanging.ts';
import { place } from './place.ts';

/** What the script asked for besides claims, which the tokens show with their fate. */
export function printEffects(effects: readonly Effect[], colors: Colors): string {
  const others = effects.filter(({ method }) => !setsClaim(method));
  if (others.length === 0) return '';
  const lines = others.map((effect) => {
    const args = effect.arguments.map((argument) => JSON.stringify(argument)).join(', ');
    return `  ${hanging(`${effect.method}(${args})`)}${colors.dim(place(effect.location))}\n`;
  });
  return `${colors.bold('Effects')}\n${lines.join('')}`;
}
