import assert from 'node:assert/strict';
import { member, objectMember, stringMember } from '../../../src/auth0/read-json.ts';
import { createEngine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { RunRequest } from '../../../src/run/run-request.ts';
import type { Sandbox, SandboxRequest } from '../../../src/sandbox/protocol.ts';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../../src/scenario/node-files.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { UserError } from '../../../src/user-error.ts';
import { scriptedSandbox } from './scripted-sandbox.ts';

const keys = createMemoryKeyStore();
const action = { file: '/flow/first.js', source: 'exports.onExecutePostLogin = async () => {};' };
const later = { file: '/flow/later.js', source: 'exports.onExecutePostLogin = async () => {};' };
const rule = { file: '/flow/rule.js', source: 'function (user, context, callback) { callback(null, user, context); }' };
const consent = {
  file: '/flow/consent.js',
  source: 'exports.onExecutePostLogin = async () => {}; exports.onContinuePostLogin = async () => {};',
};
const m2m = { file: '/flow/m2m.js', source: 'exports.onExecuteCredentialsExchange = async () => {};' };
const toConsentPage = { method: 'redirect.sendUserTo', arguments: ['https://consent.example.com/'] };
const denial = { method: 'access.deny', arguments: ['No.'] };

function run(sandbox: Sandbox, scenario: Scenario, request: Omit<RunRequest, 'scenario'>) {
  return createEngine({ sandbox, keys }).run({ scenario, ...request });
}

function queryOf(request: SandboxRequest | undefined) {
  return objectMember(request?.input, 'request', 'query');
}

describe('a flow of several scripts', () => {
  let login: Scenario;
  let machine: Scenario;
  before(async () => {
    login = await loadScenario('typical', 'post-login', nodeFiles);
    machine = await loadScenario('typical', 'credentials-exchange', nodeFiles);
  });

  it('runs rules in one process before the Actions, whatever the order they are given in', async () => {
    const sandbox = scriptedSandbox({ callbacks: [{}, {}] }, {});
    const other = { ...rule, file: '/flow/other-rule.js' };
    const report = await run(sandbox, login, { scripts: [action, rule, other] });
    assert.deepEqual(
      sandbox.requests.map(({ scripts }) => scripts.map(({ file }) => file)),
      [['/flow/rule.js', '/flow/other-rule.js'], ['/flow/first.js']],
    );
    assert.ok(report.notes.some(({ code }) => code === 'rules-first'));
  });

  it('stops at the first denial, and says which script was not reached', async () => {
    const report = await run(scriptedSandbox({ effects: [denial] }), login, { scripts: [action, later] });
    assert.equal(report.outcome.status, 'denied');
    assert.equal(report.outcome.reason, 'No.');
    assert.deepEqual(
      report.flow?.map(({ outcome }) => outcome.status),
      ['denied', 'not-run'],
    );
    assert.deepEqual(report.tokens, {});
  });

  it('shows claims of earlier Actions to later ones in credentials-exchange', async () => {
    const claim = { method: 'accessToken.setCustomClaim', arguments: ['https://example.com/tier', 'gold'] };
    const sandbox = scriptedSandbox({ effects: [claim] }, {});
    await run(sandbox, machine, { scripts: [m2m, { ...m2m, file: '/flow/later-m2m.js' }] });
    const customClaims = member(sandbox.requests[1]?.input, 'accessToken', 'customClaims');
    assert.deepEqual(customClaims, { 'https://example.com/tier': 'gold' });
  });

  it('shares one time limit among all scripts', async () => {
    const sandbox = scriptedSandbox({ scriptMs: 1500 }, {});
    await run(sandbox, login, { scripts: [action, later], timeoutMs: 2000 });
    assert.deepEqual(
      sandbox.requests.map(({ timeoutMs }) => timeoutMs),
      [2000, 500],
    );
  });

  it('times out when earlier scripts have used up the time', async () => {
    const report = await run(scriptedSandbox({ scriptMs: 2000 }), login, { scripts: [action, later], timeoutMs: 2000 });
    assert.equal(report.outcome.status, 'timed-out');
    assert.match(report.outcome.reason ?? '', /2 s \(20 s at Auth0\)/);
  });

  it('names the file at places outside the first script', async () => {
    const effect = { method: 'user.setAppMetadata', arguments: ['a', 1], location: { line: 3, column: 5 } };
    const report = await run(scriptedSandbox({ effects: [effect] }, { effects: [effect] }), login, {
      scripts: [action, later],
    });
    assert.deepEqual(
      report.effects.map(({ location }) => location),
      [
        { line: 3, column: 5 },
        { line: 3, column: 5, file: '/flow/later.js' },
      ],
    );
  });

  it('says which of several rules ended the login', async () => {
    const error = { name: 'UnauthorizedError', message: 'No.', stack: [] };
    const ending = { status: 'threw', error } as const;
    const report = await run(scriptedSandbox({ ending, callbacks: [{}, { error }] }), login, {
      scripts: [rule, { ...rule, file: '/flow/second.js' }, { ...rule, file: '/flow/third.js' }],
    });
    assert.deepEqual(
      report.flow?.map(({ outcome }) => outcome.status),
      ['completed', 'denied', 'not-run'],
    );
    assert.equal(report.outcome.oauthError?.code, 'unauthorized');
  });

  it('masks a setting of Rules and a secret of a module although a secret of the run has the same name', async () => {
    const claim = { method: 'context.idToken', arguments: ['https://example.com/key', 'setting-0815'] };
    const metadata = { method: 'user.setAppMetadata', arguments: ['key', 'module-0816'] };
    const { effects } = await run(
      scriptedSandbox({ callbacks: [{}], effects: [claim] }, { effects: [metadata] }),
      { ...login, configuration: { KEY: 'setting-0815' }, secrets: { KEY: 'secret-4711' } },
      {
        scripts: [rule, action],
        modules: [{ name: 'm', source: '', file: '/flow/m.js', secrets: { KEY: 'module-0816' } }],
      },
    );
    assert.deepEqual(
      effects.map((effect) => effect.arguments[1]),
      ['••••••', '••••••'],
    );
  });

  it('says that an Action reads a secret which only Rules and modules have', async () => {
    const source = 'exports.onExecutePostLogin = async (event) => { event.secrets.KEY; };';
    const { notes } = await run(
      scriptedSandbox({}),
      { ...login, configuration: { KEY: 'x' }, moduleSecrets: { m: { KEY: 'x' } } },
      { scripts: [{ ...action, source }], modules: [{ name: 'm', source: '', file: '/flow/m.js', secrets: {} }] },
    );
    assert.ok(notes.some(({ code }) => code === 'missing-secret'));
  });

  it('refuses scripts of different triggers', async () => {
    await assert.rejects(
      run(scriptedSandbox(), login, { scripts: [action, m2m] }),
      new UserError(
        'first.js runs at post-login and m2m.js at credentials-exchange: the scripts of a flow have one trigger. Run them one at a time.',
      ),
    );
  });

  it('refuses a scenario for another trigger', async () => {
    await assert.rejects(run(scriptedSandbox(), machine, { scripts: [action] }), /is for credentials-exchange/);
  });
});

describe('a redirect', () => {
  let login: Scenario;
  before(async () => {
    login = await loadScenario('typical', 'post-login', nodeFiles);
  });

  it('suspends the flow: no tokens, and later Actions are not reached', async () => {
    const report = await run(scriptedSandbox({ effects: [toConsentPage] }), login, { scripts: [consent, later] });
    assert.equal(report.outcome.status, 'redirected');
    assert.match(report.redirect?.url ?? '', /^https:\/\/consent\.example\.com\/\?state=[\w-]+$/);
    assert.deepEqual(report.tokens, {});
    assert.equal(report.flow?.[1]?.outcome.status, 'not-run');
  });

  it('goes on with the continue handler when the scenario says what comes back, then with later Actions', async () => {
    const sandbox = scriptedSandbox({ effects: [toConsentPage], scriptMs: 15_000 }, {}, {});
    const back = { ...login, continue: { query: { accepted: 'yes' } } };
    const report = await run(sandbox, back, { scripts: [consent, later] });
    assert.equal(report.outcome.status, 'completed');
    assert.deepEqual(
      sandbox.requests.map(({ handler, timeoutMs }) => [handler, timeoutMs]),
      [
        ['onExecutePostLogin', 20_000],
        ['onContinuePostLogin', 20_000],
        ['onExecutePostLogin', 19_999],
      ],
    );
    const state = report.redirect?.state;
    assert.deepEqual(sandbox.requests[1]?.continueRequest, { query: { state, accepted: 'yes' }, body: {} });
    assert.deepEqual(queryOf(sandbox.requests[1]), { state, accepted: 'yes' });
    assert.deepEqual(queryOf(sandbox.requests[2]), queryOf(sandbox.requests[0]));
  });

  for (const [what, secret, secrets] of [
    ['that nobody has given', 'STATE_SECRET', {}],
    ['that is empty', 'STATE_SECRET', { STATE_SECRET: '' }],
    ['with a name that every object knows', 'constructor', {}],
  ] as const) {
    it(`refuses to sign what comes back with a secret ${what}`, async () => {
      const scenario = { ...login, secrets, continue: { sessionToken: { secret } } };
      await assert.rejects(
        run(scriptedSandbox({ effects: [toConsentPage] }), scenario, { scripts: [consent] }),
        (error) => error instanceof UserError && error.message.includes(secret),
      );
    });
  }

  it('says so when there is no handler for the way back', async () => {
    const back = { ...login, continue: {} };
    const report = await run(scriptedSandbox({ effects: [toConsentPage] }), back, { scripts: [action] });
    assert.ok(report.notes.some(({ code }) => code === 'no-continue-handler'));
    assert.equal(report.outcome.status, 'completed');
  });

  it('runs all rules again with the protocol redirect-callback', async () => {
    const redirect = { method: 'context.redirect', arguments: [{ url: 'https://consent.example.com/' }] };
    const sandbox = scriptedSandbox({ effects: [redirect], callbacks: [{}] }, { callbacks: [{}] });
    const report = await run(sandbox, { ...login, continue: { query: { ok: '1' } } }, { scripts: [rule] });
    assert.equal(report.outcome.status, 'completed');
    assert.equal(stringMember(sandbox.requests[1]?.input, 'context', 'protocol'), 'redirect-callback');
  });
});

describe('api.cache', () => {
  it('remembers records from run to run, per trigger, until they expire', async () => {
    const now = '2026-03-01T09:00:00.000Z';
    const login = { ...(await loadScenario('typical', 'post-login', nodeFiles)), now };
    const machine = { ...(await loadScenario('typical', 'credentials-exchange', nodeFiles)), now };
    const valid = { key: 'a', value: '1', expiresAt: Date.parse(now) + 1 };
    const expired = { key: 'b', value: '2', expiresAt: Date.parse(now) };
    const sandbox = scriptedSandbox({ cache: [valid, expired] }, {}, {});
    const engine = createEngine({ sandbox, keys });
    await engine.run({ scenario: login, scripts: [action] });
    await engine.run({ scenario: login, scripts: [action] });
    await engine.run({ scenario: machine, scripts: [m2m] });
    assert.deepEqual(
      sandbox.requests.map(({ cache }) => cache),
      [[], [valid], []],
    );
  });

  it('keeps its records when a script was stopped before it could tell them', async () => {
    const login = await loadScenario('typical', 'post-login', nodeFiles);
    const record = { key: 'a', value: '1', expiresAt: Date.now() + 60_000 };
    const sandbox = scriptedSandbox({ cache: [record] }, { ending: { status: 'timed-out' } }, {});
    const engine = createEngine({ sandbox, keys });
    for (let run = 0; run < 3; run++) await engine.run({ scenario: login, scripts: [action] });
    assert.deepEqual(
      sandbox.requests.map(({ cache }) => cache),
      [[], [record], [record]],
    );
  });
});
