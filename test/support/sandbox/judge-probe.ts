import assert from 'node:assert/strict';
import type { Effect } from '../../../src/auth0/effect.ts';
import type { Probe } from './probe-index.ts';

/** What was seen of one run of a probe, through the sandbox itself or through the command line. */
export interface Seen {
  /** What the end of the run may be called in the index of the probes. */
  statuses: string[];
  /** The end itself, for messages and for the search for forged data. */
  ending: unknown;
  effects: Effect[];
  console: { text: string }[];
  /** Messages of errors and notes. */
  errors: string;
  /** Innermost frame of the error. */
  frame: { file: string; line: number } | undefined;
}

/** Holds what was seen against the probe's own expectation. Throws an AssertionError where they differ. */
export function judge(
  { kind, file, expect }: Probe,
  { statuses, ending, effects, console, errors, frame }: Seen,
): void {
  const verdicts = effects.filter(isClaim('idToken.setCustomClaim', 'probe')).map((effect) => effect.arguments[1]);
  if (kind === 'control') {
    if (expect.errorMatch === undefined || verdicts.length > 0) {
      assert.equal(verdicts.at(-1), 'WORKS', JSON.stringify(ending));
    }
  } else {
    assert.ok(!verdicts.some((verdict) => `${verdict}`.startsWith('ESCAPED')), `${verdicts}`);
  }
  if (expect.status !== undefined) {
    const { status } = expect;
    assert.ok(
      statuses.some((name) => status.includes(name)),
      JSON.stringify(ending),
    );
  }
  if (expect.genuine === true) {
    assert.ok(
      effects.some((effect) => isClaim('idToken.setCustomClaim', 'genuine')(effect) && effect.arguments[1] === 1),
    );
  }
  if (expect.genuine2 === true) {
    assert.ok(
      effects.some((effect) => isClaim('accessToken.setCustomClaim', 'genuine2')(effect) && effect.arguments[1] === 2),
    );
  }
  if (expect.noForged === true) {
    assert.doesNotMatch(JSON.stringify([effects, ending]), /FORGED/);
  }
  for (const method of expect.calls ?? []) {
    assert.ok(
      effects.some((effect) => effect.method === method),
      method,
    );
  }
  if (expect.logIncludes !== undefined) {
    const wanted = expect.logIncludes;
    assert.ok(console.some(({ text }) => text.includes(wanted)));
  }
  if (expect.errorMatch !== undefined) {
    assert.ok(errors.includes(expect.errorMatch), errors);
  }
  if (expect.errorLine !== undefined) {
    assert.deepEqual([frame?.file.endsWith(file), frame?.line], [true, expect.errorLine]);
  }
}

function isClaim(method: string, name: string): (effect: Effect) => boolean {
  return (effect) => effect.method === method && effect.arguments[0] === name;
}

/** The event that every probe runs with. */
export function sampleEvent() {
  return {
    user: { user_id: 'auth0|1', email: 'a@b.c', email_verified: true },
    authorization: { roles: ['admin'] },
    client: { client_id: 'c' },
    request: { ip: '1.2.3.4' },
  };
}
