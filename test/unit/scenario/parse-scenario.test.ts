import assert from 'node:assert/strict';
import { assertReadableSize, isBareEvent, parseScenario } from '../../../src/scenario/parse-scenario.ts';
import type { Doubt } from '../../../src/scenario/scenario.ts';
import { defaultSettings } from '../../../src/scenario/token-settings.ts';
import { UserError } from '../../../src/user-error.ts';

const FILE = '/project/events/admin.event.json';

function refuse(text: string, trigger = 'post-login'): UserError {
  try {
    parseScenario(text, FILE, trigger);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error;
  }
  return assert.fail('was accepted');
}

describe('parsing a scenario file', () => {
  it('takes settings of rules in a scenario for a login, and secrets of modules in any', () => {
    const text = '{ "configuration": { "NS": "x" }, "moduleSecrets": { "m": { "K": "v" } } }';
    assert.deepEqual(parseScenario(text, 'a.event.json', 'post-login').configuration, { NS: 'x' });
    assert.deepEqual(parseScenario(text, 'a.event.json', 'rule').moduleSecrets, { m: { K: 'v' } });
    assert.throws(() => parseScenario(text, 'a.event.json', 'credentials-exchange'), /"configuration" is not known/);
  });

  it("takes a bare event, as the dashboard's Test tab has it", () => {
    const text =
      '{ "user": { "user_id": "auth0|1" }, "request": { "ip": "1.2.3.4", "query": {} }, "secrets": { "A": "b" } }';
    assert.deepEqual(parseScenario(text, FILE, 'post-login').event, JSON.parse(text));
  });

  it('takes a scenario with comments and trailing commas', () => {
    const scenario = parseScenario(
      '{\n  // who\n  "event": { "user": {}, },\n  "now": "2026-01-10T09:30:00Z",\n}',
      FILE,
      'post-login',
    );
    assert.deepEqual(scenario, { event: { user: {} }, now: '2026-01-10T09:30:00Z' });
  });

  it('takes a bare user and context for a rule', () => {
    const text = '{ "user": { "user_id": "auth0|1" }, "context": { "clientID": "abc", "idToken": {} } }';
    assert.deepEqual(parseScenario(text, FILE, 'rule'), JSON.parse(text));
  });

  it('knows a request for tokens from the request of an event', () => {
    assert.equal(isBareEvent({ request: { grant: 'password' } }), false);
    assert.equal(isBareEvent({ request: { audience: 'https://api.example.com', scope: '' } }), false);
    assert.equal(isBareEvent({ request: { ip: '1.2.3.4', audience: 'x' } }), true);
    assert.equal(isBareEvent({ request: {} }), true);
    assert.equal(isBareEvent({ user: {}, secrets: {} }), true);
    // Auth0's own sample events have a configuration.
    assert.equal(isBareEvent({ user: {}, tenant: {}, configuration: {} }), true);
    assert.equal(isBareEvent({ configuration: { NAMESPACE: 'https://example.com/' } }), false);
  });

  it('says where text stops being JSON', () => {
    const error = refuse('{\n  "event": {\n    "user": oops\n  }\n}');
    assert.equal(error.message, `${FILE}:3:13 is not JSON: invalid symbol.`);
    assert.deepEqual([error.line, error.column, error.file], [3, 13, FILE]);
  });

  it('says where a key stands again, of which only one would be read', () => {
    const error = refuse('{\n  "event": {},\n  "expect": { "outcome": "denied" },\n  "expect": {}\n}');
    assert.equal(error.message, `${FILE}:4:3 has the key "expect" again: keep one of the two.`);
    assert.deepEqual([error.line, error.column], [4, 3]);
    assert.match(
      refuse('{ "event": { "user": { "a": [{ "b": 1, "b": 2 }] } } }').message,
      /:1:40 has the key "b" again/,
    );
  });

  it('says that a file is empty', () => assert.match(refuse('').message, /:1:1 is not JSON: the file is empty\.$/));

  it('says what a file is that is no object', () => {
    assert.match(refuse('\n [1, 2]').message, /:2:2 is an array, but a scenario is an object/);
    assert.match(refuse('"text"').message, /is a string, but/);
    assert.match(refuse('null').message, /is null, but/);
  });

  it('refuses 50 MB before reading them', () => {
    assert.throws(() => assertReadableSize(50_000_000, FILE), /has 50\.0 MB; a scenario may have 5 MB/);
    assertReadableSize(5_000_000, FILE);
  });

  it('survives nesting that no reader survives', () => {
    assert.match(refuse('['.repeat(200_000)).message, /nested too deeply|not JSON/);
  });

  it('keeps keys that objects have already', () => {
    const { event } = parseScenario(
      '{ "user": { "__proto__": { "admin": true }, "constructor": "x" } }',
      FILE,
      'post-login',
    );
    assert.deepEqual(Object.keys(event?.['user'] ?? {}), ['__proto__', 'constructor']);
    assert.equal(({} as { admin?: boolean }).admin, undefined);
  });

  it('says that a scenario is for another trigger, and where', () => {
    const error = refuse('{\n  "trigger": "credentials-exchange",\n  "event": {}\n}');
    assert.match(error.message, /:2:14 is for credentials-exchange, but the script's handler is for post-login\./);
  });

  it('takes a post-login scenario for a rule, but not the other way round', () => {
    assert.deepEqual(parseScenario('{ "trigger": "post-login", "event": {} }', FILE, 'rule').event, {});
    assert.match(refuse('{ "trigger": "rule", "event": {} }').message, /is for rule/);
    assert.match(refuse('{ "user": {}, "context": {} }').message, /has the user and context of a rule/);
  });

  it('says which value has the wrong type, and where', () => {
    const error = refuse('{\n  "event": {},\n  "now": 2026\n}');
    assert.match(error.message, /:3:10: "now" must be text, but it is a number\.$/);
  });

  it('doubts values of the event that Auth0 does not send, and takes them', () => {
    const doubtsOf = (text: string) => {
      const doubts: string[] = [];
      parseScenario(text, FILE, 'rule', ({ message, location: { line, column } }) =>
        doubts.push(`${line}:${column} ${message}`),
      );
      return doubts;
    };
    assert.deepEqual(doubtsOf('{\n  "event": {\n    "user": { "email_verified": "yes", "user_id": 7 }\n  }\n}'), [
      '3:33 "event.user.email_verified" must be true or false, but it is text.',
      '3:51 "event.user.user_id" must be text, but it is a number.',
    ]);
    assert.deepEqual(doubtsOf('{ "stats": { "logins_count": "3" } }'), [
      '1:30 "stats.logins_count" must be a number, but it is text.',
    ]);
    assert.deepEqual(doubtsOf('{ "user": { "updated_at": 1 }, "context": {} }'), [
      '1:27 "user.updated_at" must be text, but it is a number.',
    ]);
  });

  it('suggests the key that was meant', () => {
    const error = refuse('{\n  "event": {},\n  "secerts": {}\n}');
    assert.match(error.message, /:3:3: "secerts" is not known here\. Did you mean "secrets"\?$/);
  });

  it('says what is missing in a recorded response', () => {
    assert.match(refuse('{ "event": {}, "http": [{ "status": 200 }] }').message, /:1:25: "http\.0" needs "url"\.$/);
  });

  it('lists what a grant can be', () => {
    assert.match(
      refuse('{ "request": { "grant": "magic" } }').message,
      /"request\.grant" must be one of authorization_code, /,
    );
  });

  it('lists how a run can end', () => {
    const error = refuse('{ "expect": { "outcome": "complete" } }');
    assert.match(error.message, /"expect\.outcome" must be one of completed, denied, /);
  });

  it('takes metadata of any plain type', () => {
    const text = '{ "client": { "metadata": { "tier": 3 } }, "organization": { "metadata": { "eu": true } } }';
    assert.deepEqual(parseScenario(text, FILE, 'post-login').event, JSON.parse(text));
  });

  it('says what becomes of secrets that are no text, and refuses those that cannot become text', () => {
    const doubtsOf = (text: string) => {
      const doubts: string[] = [];
      parseScenario(text, FILE, 'post-login', ({ message, location }) => doubts.push(`${location.column} ${message}`));
      return doubts;
    };
    assert.deepEqual(doubtsOf('{ "secrets": { "PIN": 1234, "DEBUG": false } }'), [
      '23 "secrets.PIN" is text at Auth0: the script gets "1234".',
      '38 "secrets.DEBUG" is text at Auth0: the script gets "false".',
    ]);
    assert.deepEqual(doubtsOf('{ "event": { "secrets": { "PIN": 1 } }, "moduleSecrets": { "m": { "K": true } } }'), [
      '34 "event.secrets.PIN" is text at Auth0: the script gets "1".',
      '72 "moduleSecrets.m.K" is text at Auth0: the script gets "true".',
    ]);
    assert.match(refuse('{ "secrets": { "PIN": {} } }').message, /:1:23: "secrets\.PIN" must be text/);
  });

  it('tells everything that is wrong at once, in the order of the file', () => {
    const { message, line, column } = refuse(
      '{\n  "event": {},\n  "nwo": 1,\n  "http": [{ "status": 200 }, { "url": 7 }],\n  "expect": { "outcome": { "status": "complete", "reasn": "x" } }\n}',
    );
    assert.deepEqual(
      message.split('\n').map((it) => it.slice(it.indexOf(':') + 1)),
      [
        '3:3: "nwo" is not known here. Did you mean "now"?',
        '4:12: "http.0" needs "url".',
        '4:40: "http.1.url" must be text, but it is a number.',
        '5:38: "expect.outcome.status" must be one of completed, denied, redirected, failed, timed-out, not-run.',
        '5:50: "reasn" is not known here. Did you mean "reason"?',
      ],
    );
    assert.deepEqual([line, column], [3, 3]);
    const many = refuse(`{ "event": {}, "http": [${'{}, '.repeat(12)}] }`).message.split('\n');
    assert.equal(many.length, 11);
    assert.equal(many.at(-1), 'And 2 more.');
  });

  it('takes every setting that the model of Auth0 knows', () => {
    const settings = { ...defaultSettings({}), defaultAudience: 'https://api.example.com', organizationNames: true };
    assert.deepEqual(parseScenario(JSON.stringify({ event: {}, settings }), FILE, 'post-login').settings, settings);
  });

  it('refuses times that are none', () => {
    for (const now of ['2026-13-01', '2026-01-32', '2026-01-10T25:00Z', '2026-01-10T09:61', '2026-01-10T09:30+99:00'])
      assert.match(refuse(JSON.stringify({ event: {}, now })).message, /"now" must be a time such as/, now);
  });

  it('places a value under a key that is a number', () => {
    assert.match(refuse('{\n  "secrets": { "2026": {} }\n}').message, /:2:24: "secrets\.2026" must be text/);
  });

  it('tells what is wrong in a file of nothing else, in a time that grows with the file', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `"unknown${index}": 1`);
    const { message } = refuse(`{ "event": {},\n${keys.join(',\n')} }`);
    assert.match(message, /^\S+:2:1: "unknown0" is not known here\.[\s\S]*\nAnd 29990 more\.$/);
  });

  it('takes a user with a configuration for the event of an Action, and for what a Rule gets', () => {
    const text = '{ "user": { "email": "a@example.com" }, "configuration": { "DOMAINS": "example.com" } }';
    assert.deepEqual(parseScenario(text, FILE, 'pre-user-registration'), { event: JSON.parse(text) });
    assert.deepEqual(parseScenario(text, FILE, 'rule'), JSON.parse(text));
    assert.equal(isBareEvent({ connection: {}, configuration: {} }), true);
  });

  it('says the type of a field with known values', () => {
    const doubts: Doubt[] = [];
    const text = '{ "transaction": { "protocol": 3 } }';
    const { event } = parseScenario(text, FILE, 'post-login', (doubt) => doubts.push(doubt));
    assert.deepEqual(event, JSON.parse(text), 'a run with it is still possible');
    assert.deepEqual(doubts, [
      {
        message: '"transaction.protocol" must be text, but it is a number.',
        location: { file: FILE, line: 1, column: 32 },
      },
    ]);
  });

  it('accepts fields and values that Auth0 may add, and events without required fields', () => {
    const text =
      '{ "user": { "loyalty_tier": 3 }, "brand_new": {}, "transaction": { "protocol": "oidc-future" }, "client": null }';
    assert.deepEqual(parseScenario(text, FILE, 'post-login').event, JSON.parse(text));
  });
});
