import { isDeepStrictEqual } from 'node:util';
import * as l10n from '@vscode/l10n';
import { tokenName } from '../../auth0/claims/token-name.ts';
import type { Json } from '../../auth0/json.ts';
import type { Expectation, ExpectedToken } from '../scenario.ts';
import { type ResultToken, type RunResult, volatileClaims } from './run-result.ts';

/** One way in which a run is not as expected. */
export interface Difference {
  /** Where in `expect`: `['accessToken', 'claims', 'https://example.com/roles']`. */
  path: string[];
  /** `undefined`: must not be there. */
  expected: Json | undefined;
  /** `undefined`: is not there. */
  actual: Json | undefined;
  /** A sentence. */
  message: string;
}

/** Holds a run against what its scenario expects: empty if nothing differs. Parts that `expect` leaves out are free. */
export function checkExpectation(result: RunResult, expect: Expectation): Difference[] {
  return [
    ...checkOutcome(result.outcome, expect.outcome),
    ...checkToken('accessToken', result.tokens.accessToken, expect.accessToken),
    ...checkToken('idToken', result.tokens.idToken, expect.idToken),
    ...checkEffects(result, expect.effects),
    ...checkConsole(result, expect.console),
  ];
}

function checkOutcome({ status, reason }: RunResult['outcome'], expect: Expectation['outcome']): Difference[] {
  const expected = typeof expect === 'string' ? { status: expect } : expect;
  if (expected === undefined) {
    return [];
  }
  if (expected.status !== status) {
    const message = reason
      ? sentence(l10n.t('The run should be {0}, but it is {1}: {2}', expected.status, status, reason))
      : l10n.t('The run should be {0}, but it is {1}.', expected.status, status);
    return [{ path: ['outcome', 'status'], expected: expected.status, actual: status, message }];
  }
  return expected.reason === undefined || expected.reason === reason
    ? []
    : [
        {
          path: ['outcome', 'reason'],
          expected: expected.reason,
          actual: reason,
          message: l10n.t('The run is {0} for another reason.', status),
        },
      ];
}

function checkToken(
  key: 'accessToken' | 'idToken',
  token: ResultToken | undefined,
  expect: ExpectedToken | undefined,
): Difference[] {
  const label = tokenName(key);
  const claims = expect?.claims ?? {};
  const present = Object.values(claims).some((value) => value !== null);
  if (expect === undefined) {
    return [];
  }
  if (token === undefined || token.format === 'opaque') {
    const message =
      token === undefined
        ? l10n.t('There is no {0}.', label)
        : l10n.t('The {0} is opaque: its claims cannot be read.', label);
    return present || expect.exact ? [{ path: [key], expected: claims, actual: undefined, message }] : [];
  }
  const { payload } = token;
  const differences: Difference[] = [];
  const add = (name: string, expected: Json | undefined, actual: Json | undefined, message: string) => {
    differences.push({ path: [key, 'claims', name], expected, actual, message });
  };
  for (const [name, expected] of Object.entries(claims)) {
    const actual = Object.hasOwn(payload, name) ? payload[name] : undefined;
    if (expected === null && actual !== undefined && actual !== null) {
      add(name, undefined, actual, l10n.t('The {0} should not have {1}.', label, name));
    } else if (expected !== null && actual === undefined) {
      add(name, expected, undefined, l10n.t('The {0} has no {1}.', label, name));
    } else if (expected !== null && !isDeepStrictEqual(plain(actual), plain(expected))) {
      add(name, expected, actual, l10n.t('{0} in the {1} is another value.', name, label));
    }
  }
  for (const [name, actual] of expect.exact ? Object.entries(payload) : []) {
    if (!Object.hasOwn(claims, name) && !volatileClaims.has(name)) {
      add(name, undefined, actual, l10n.t('The {0} should not have {1}.', label, name));
    }
  }
  return differences;
}

/** Arguments that the expectation leaves out are free. */
function checkEffects({ effects }: RunResult, expect: Expectation['effects']): Difference[] {
  if (expect === undefined) {
    return [];
  }
  const actual = effects.map(({ method, arguments: args }, index) => {
    return expect[index]?.arguments === undefined && expect[index] !== undefined
      ? { method }
      : { method, arguments: args };
  });
  const expected = expect.map(({ method, arguments: args }) =>
    args === undefined ? { method } : { method, arguments: args },
  );
  return isDeepStrictEqual(plain(actual), plain(expected))
    ? []
    : [{ path: ['effects'], expected, actual, message: l10n.t('The script asks for something else.') }];
}

function checkConsole({ console }: RunResult, expected: Expectation['console']): Difference[] {
  const actual = console.map(({ text }) => text);
  return expected === undefined || isDeepStrictEqual(actual, expected)
    ? []
    : [{ path: ['console'], expected, actual, message: l10n.t('The console output is another.') }];
}

/** Prototypes and -0 are nothing that JSON knows. */
function plain(value: Json | undefined): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
