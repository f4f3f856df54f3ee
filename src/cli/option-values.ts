import { InvalidArgumentError } from 'commander';
import { closest, distance } from 'fastest-levenshtein';
import { hookPoints } from '../auth0/catalogue/rules.ts';
import { triggerIds } from '../auth0/catalogue/triggers.ts';

/** `NAME=VALUE`, repeatable; the value may hold `=` and may be empty. */
export function secret(argument: string, earlier: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(argument) ?? [];
  if (name === undefined || value === undefined) {
    // The argument itself is not repeated: it may be the secret.
    throw new InvalidArgumentError('Write it as NAME=VALUE.');
  }
  return { ...earlier, [name]: value };
}

/** Id of a trigger, of a Hook's extensibility point, or `rule`. */
export function triggerId(argument: string): string {
  const known = [...triggerIds, 'rule', ...hookPoints.map(({ id }) => id)];
  if (!known.includes(argument)) {
    const nearest = closest(argument, known);
    const suggestion = distance(argument, nearest) <= 3 ? `Did you mean ${nearest}? ` : '';
    throw new InvalidArgumentError(`${suggestion}Triggers are ${known.join(', ')}.`);
  }
  return argument;
}

/** As long as a timer can wait. Of a longer time it would make a millisecond. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** A limit of time, in milliseconds. */
export function milliseconds(argument: string): number {
  const number = Number(argument);
  if (!Number.isInteger(number) || number < 1 || number > MAX_TIMER_MS) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MAX_TIMER_MS}.`);
  }
  return number;
}
