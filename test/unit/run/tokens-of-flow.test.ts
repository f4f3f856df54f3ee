import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../src/auth0/json.ts';
import { createEngine } from '../../../src/run/engine.ts';
import { createMemoryKeyStore } from '../../../src/run/keys/memory-key-store.ts';
import type { Report } from '../../../src/run/report.ts';
import type { SandboxResult } from '../../../src/sandbox/protocol.ts';
import { builtInScenario } from '../../../src/scenario/built-in/index.ts';
import { resolveScenario } from '../../../src/scenario/resolve-scenario.ts';
import type { Scenario, ScenarioFile } from '../../../src/scenario/scenario.ts';
import { scriptedSandbox } from './scripted-sandbox.ts';

const keys = createMemoryKeyStore();
const action = 'exports.onExecutePostLogin = async () => {};';
const rule = 'function (user, context, callback) { callback(null, user, context); }';

function scenarioOf(file: ScenarioFile, trigger = 'post-login'): Scenario {
  const base = builtInScenario(trigger, 'typical');
  return resolveScenario(file, { name: 'own', source: '/own.event.json', trigger }, file.event ? undefined : base);
}

function run(scenario: Scenario, source = action, result: Partial<SandboxResult> = {}): Promise<Report> {
  const sandbox = scriptedSandbox(result);
  return createEngine({ sandbox, keys }).run({ scripts: [{ file: '/a.js', source }], scenario });
}

describe('tokens of a flow', () => {
  it('binds the ID token to an access token that comes with it from the authorization endpoint', async () => {
    const { tokens } = await run(scenarioOf({ request: { grant: 'implicit' } }));
    const digest = createHash('sha256')
      .update(tokens.accessToken?.jwt ?? '')
      .digest();
    assert.equal(tokens.idToken?.payload['at_hash'], digest.subarray(0, 16).toString('base64url'));
    const claim = tokens.idToken?.claims.find(({ name }) => name === 'at_hash');
    assert.deepEqual([claim?.origin, claim?.fate], ['default', 'kept']);
    assert.equal(tokens.idToken?.verified, true);

    const byCode = await run(scenarioOf({ request: { grant: 'authorization_code' } }));
    assert.equal(byCode.tokens.idToken?.payload['at_hash'], undefined);
  });

  it('takes the profile from the user that a rule passes on', async () => {
    const scenario = scenarioOf({ user: { user_id: 'auth0|1', nickname: 'jo', picture: 'p' }, context: {} }, 'rule');
    const user: JsonObject = { user_id: 'auth0|1', nickname: 'changed' };
    const { tokens, passedOn } = await run(scenario, rule, { output: { user, context: {} } });
    assert.deepEqual(passedOn, { user, context: {} });
    const { sub, nickname, picture } = tokens.idToken?.payload ?? {};
    assert.deepEqual({ sub, nickname, picture }, { sub: 'auth0|1', nickname: 'changed', picture: undefined });
  });
});

describe('notes of a run about its scenario', () => {
  const codes = ({ notes }: Report) => notes.map(({ code }) => code);

  it('say what was assumed where the event does not say what was asked for', async () => {
    const report = await run(scenarioOf({ event: { user: { user_id: 'auth0|1' } } }));
    const note = report.notes.find(({ code }) => code === 'request-assumed');
    assert.match(note?.message ?? '', /assumed https:\/\/api\.example\.com and “openid profile email”/);
    assert.ok(!codes(await run(scenarioOf({}))).includes('request-assumed'));
    const asked = scenarioOf({ event: { user: { user_id: 'auth0|1' } }, request: { scope: 'openid' } });
    assert.ok(!codes(await run(asked)).includes('request-assumed'));
  });

  it('name a secret that the script reads and the scenario does not have', async () => {
    const source = 'exports.onExecutePostLogin = async (event) => event.secrets.NAMESPACE;';
    const { notes } = await run(scenarioOf({}), source);
    const note = notes.find(({ code }) => code === 'missing-secret');
    assert.match(
      note?.message ?? '',
      /event\.secrets\.NAMESPACE, which has no value here\. Add "NAMESPACE" to "secrets"/,
    );
    const builtIn = builtInScenario('post-login', 'typical');
    assert.ok(builtIn);
    assert.match(
      (await run(builtIn, source)).notes.find(({ code }) => code === 'missing-secret')?.message ?? '',
      /Add "NAMESPACE" to "secrets" in a scenario of your own\.$/,
    );
    const given = await run(scenarioOf({ secrets: { NAMESPACE: 'https://example.com' } }), source);
    assert.ok(!codes(given).includes('missing-secret'));
  });

  it('repeat what is doubtful in its file, with the place', async () => {
    const location = { file: '/own.event.json', line: 3, column: 5 };
    const report = await run({ ...scenarioOf({}), doubts: [{ message: 'Odd.', location }] });
    assert.deepEqual(
      report.notes.filter(({ code }) => code === 'event-value'),
      [{ code: 'event-value', message: 'Odd.', location }],
    );
  });
});

describe('the event of an Action', () => {
  it('has the settings of an integration', async () => {
    const sandbox = scriptedSandbox({});
    const scenario = scenarioOf({ configuration: { PLAN: 'gold' } });
    await createEngine({ sandbox, keys }).run({ scripts: [{ file: '/a.js', source: action }], scenario });
    assert.deepEqual(sandbox.requests[0]?.input['configuration'], { PLAN: 'gold' });
  });
});
