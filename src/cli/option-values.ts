import { InvalidArgumentError } from 'commander';

/** `NAME=VALUE`, repeatable; the value may hold `=` and may be empty. */
export function secret(argument: string, earlier: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(argument) ?? [];
  if (name === undefined || value === undefined) {
    // The argument itself is not repeated: it may be the secret.
    throw new InvalidArgumentError('Write it as NAME=VALUE.');
  }
  return { ...earlier, [name]: value };
}

export function positiveInteger(argument: string): number {
  const number = Number(argument);
  if (!Number.isSafeInteger(number) || number <= 0) throw new InvalidArgumentError('Give a whole number above 0.');
  return number;
}
