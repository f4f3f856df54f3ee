import assert from 'node:assert/strict';
import type { Report } from '../../../src/run/report.ts';
import { checkExpectation } from '../../../src/scenario/expect/check-expectation.ts';
import { differenceText } from '../../../src/scenario/expect/difference-text.ts';
import { expectationFromReport } from '../../../src/scenario/expect/expectation-from-report.ts';
import type { ResultToken, RunResult } from '../../../src/scenario/expect/run-result.ts';
import { writeExpectation } from '../../../src/scenario/expect/write-expectation.ts';
import { parseScenario } from '../../../src/scenario/parse-scenario.ts';

const ROLES = 'https://example.com/roles';

const accessToken: ResultToken = {
  format: 'jwt',
  payload: { iss: 'https://example.auth0.com/', iat: 1, exp: 2, scope: 'openid', [ROLES]: ['admin'] },
  claims: [
    { name: 'scope', value: 'openid', origin: 'default', fate: 'kept' },
    { name: ROLES, value: ['admin'], origin: 'script', fate: 'kept' },
    { name: 'roles', value: ['admin'], origin: 'script', fate: 'dropped' },
  ],
};
const result: RunResult = {
  outcome: { status: 'completed' },
  tokens: { accessToken },
  effects: [{ method: 'accessToken.setCustomClaim', arguments: [ROLES, ['admin']] }],
  console: [{ text: 'hello' }],
};

// Every Report is a result that can be checked.
const asResult = (report: Report): RunResult => report;
assert.ok(asResult);

const messages = (expect: Parameters<typeof checkExpectation>[1], of = result) =>
  checkExpectation(of, expect).map(({ message }) => message);

describe('checking an expectation', () => {
  it('accepts what is as expected and leaves the rest free', () => {
    assert.deepEqual(messages({}), []);
    assert.deepEqual(
      messages({ outcome: 'completed', accessToken: { claims: { [ROLES]: ['admin'], roles: null } } }),
      [],
    );
    assert.deepEqual(messages({ effects: [{ method: 'accessToken.setCustomClaim' }], console: ['hello'] }), []);
  });

  it('names the claim that is missing, forbidden or different', () => {
    const claims = { plan: 'team', scope: null, [ROLES]: ['editor'] };
    assert.deepEqual(messages({ accessToken: { claims } }), [
      'The access token has no plan.',
      'The access token should not have scope.',
      `${ROLES} in the access token is another value.`,
    ]);
  });

  it('refuses other claims if exact, apart from those that change with the clock', () => {
    const claims = { iss: 'https://example.auth0.com/', [ROLES]: ['admin'] };
    assert.deepEqual(messages({ accessToken: { claims, exact: true } }), ['The access token should not have scope.']);
  });

  it('says why the claims of a token cannot be checked', () => {
    assert.deepEqual(messages({ idToken: { claims: { plan: 'team' } } }), ['There is no ID token.']);
    assert.deepEqual(messages({ idToken: { claims: { plan: null } } }), []);
    const opaque = { ...result, tokens: { accessToken: { ...accessToken, format: 'opaque' as const, payload: {} } } };
    assert.deepEqual(messages({ accessToken: { claims: { plan: 1 } } }, opaque), [
      'The access token is opaque: its claims cannot be read.',
    ]);
  });

  it('compares how the run ended, and why', () => {
    const denied = { ...result, outcome: { status: 'denied', reason: 'Verify your e-mail.' } };
    assert.deepEqual(messages({ outcome: 'completed' }, denied), [
      'The run should be completed, but it is denied: Verify your e-mail.',
    ]);
    assert.deepEqual(messages({ outcome: { status: 'denied', reason: 'No.' } }, denied), [
      'The run is denied for another reason.',
    ]);
    assert.deepEqual(messages({ outcome: { status: 'denied' } }, denied), []);
  });

  it('compares effects and console whole and in order', () => {
    assert.deepEqual(messages({ effects: [], console: ['hello', 'bye'] }), [
      'The script asks for something else.',
      'The console output is another.',
    ]);
  });

  it('shows what was expected beside what came', () => {
    const text = differenceText(
      checkExpectation(result, { accessToken: { claims: { [ROLES]: ['editor'], plan: 'team' } } }),
    );
    assert.match(text, /is another value\.\n {4}Array \[\n {2}- {3}"editor",\n {2}\+ {3}"admin",\n {4}\]/);
    assert.match(text, /has no plan\.\n {2}- "team"\n/);
  });
});

describe('an expectation made from a report', () => {
  it('has the outcome, the claims of the script, and null for what Auth0 drops', () => {
    const expect = expectationFromReport(result);
    assert.deepEqual(expect, { outcome: 'completed', accessToken: { claims: { [ROLES]: ['admin'], roles: null } } });
    assert.deepEqual(checkExpectation(result, expect), []);
  });

  it('keeps what was asked for before', () => {
    const previous = { accessToken: { exact: true }, idToken: {}, effects: [], console: ['old'] };
    const expect = expectationFromReport(result, previous);
    assert.deepEqual(expect.accessToken, {
      claims: { iss: 'https://example.auth0.com/', scope: 'openid', [ROLES]: ['admin'], roles: null },
      exact: true,
    });
    assert.deepEqual(expect.console, ['hello']);
    assert.deepEqual(checkExpectation(result, expect), []);
  });

  it('says nothing of a token that neither the script nor the previous expectation is about', () => {
    const plain = { ...result, tokens: { idToken: { ...accessToken, claims: [] } } };
    assert.deepEqual(expectationFromReport(plain), { outcome: 'completed' });
    assert.deepEqual(expectationFromReport(plain, { idToken: {} }), { outcome: 'completed', idToken: { claims: {} } });
  });

  it('has the reason of a denial', () => {
    const denied = { ...result, outcome: { status: 'denied', reason: 'No.' }, tokens: {} };
    assert.deepEqual(expectationFromReport(denied), { outcome: { status: 'denied', reason: 'No.' } });
  });
});

describe('writing an expectation into a scenario file', () => {
  const write = (text: string) => writeExpectation(text, { outcome: 'completed' }, 'a.event.json');

  it('keeps comments, order and the rest of the text', () => {
    const text =
      '// about\n{\n    // who\n    "event": { "user": {} }, // inline\n    "expect": { "outcome": "denied" }\n}\n';
    assert.equal(
      write(text),
      '// about\n{\n    // who\n    "event": { "user": {} }, // inline\n    "expect": { "outcome": "completed" }\n}\n',
    );
  });

  it('touches only what differs, so that comments inside of it stay', () => {
    const text = `{ "event": {}, "expect": {
  // how it ends
  "outcome": "completed",
  "accessToken": {
    // who may what
    "claims": { "roles": ["a", /* second */ "b", { "x": 1 }], "gone": 1, "kept": { "a": 1 } }
  },
  "idToken": { "claims": { "x": 1 } } // as it was
} }`;
    const claims = { roles: ['a', 'c', { x: 1 }], kept: { a: 1, b: null } };
    const expect = {
      outcome: { status: 'denied', reason: 'No.' },
      accessToken: { claims },
      idToken: { claims: { x: 1 } },
    };
    const written = writeExpectation(text, expect, 'a.event.json');
    assert.match(written, /\/\/ how it ends\n {2}"outcome": \{/);
    assert.match(written, /"accessToken": \{\n {4}\/\/ who may what\n/);
    assert.match(written, /"a", \/\* second \*\/\n +"c",\n/);
    assert.match(written, /\n {2}"idToken": \{ "claims": \{ "x": 1 \} \} \/\/ as it was\n/);
    assert.deepEqual(parseScenario(written, 'a.event.json', 'post-login').expect, expect);
    assert.equal(writeExpectation(written, expect, 'a.event.json'), written);
  });

  it('takes for a bare event what a run of its script takes for one', () => {
    const text = '{ "user": { "user_id": "auth0|1" }, "configuration": {} }';
    const { event } = parseScenario(text, 'a.event.json', 'post-login');
    const written = writeExpectation(text, { outcome: 'completed' }, 'a.event.json', 'post-login');
    assert.deepEqual(parseScenario(written, 'a.event.json', 'post-login'), { event, expect: { outcome: 'completed' } });
    const ofRule = writeExpectation(text, { outcome: 'completed' }, 'a.event.json', 'rule');
    assert.deepEqual(parseScenario(ofRule, 'a.event.json', 'rule').user, { user_id: 'auth0|1' });
  });

  it('writes nothing where a key stands twice, of which only one would be read', () => {
    const text = '{ "event": {}, "expect": { "outcome": "denied" }, "expect": { "outcome": "failed" } }';
    assert.throws(() => write(text), /a\.event\.json:1:51 has the key "expect" again/);
  });

  it('makes a bare event the event of a scenario', () => {
    const text = '// from the dashboard }\r\n{\r\n\t"user": {} // a user\r\n}\r\n// end }\r\n';
    const written = write(text);
    assert.equal(
      written,
      '// from the dashboard }\r\n{\r\n\t"event": {\r\n\t\t"user": {} // a user\r\n\t},\r\n\t"expect": {\r\n\t\t"outcome": "completed"\r\n\t}\r\n}\r\n// end }\r\n',
    );
    assert.deepEqual(parseScenario(written, 'a.event.json', 'post-login').expect, { outcome: 'completed' });
  });

  it('is the same when written twice', () => {
    const once = write('{ "event": {} }');
    assert.equal(write(once), once);
  });
});
