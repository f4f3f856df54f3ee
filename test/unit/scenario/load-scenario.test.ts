import assert from 'node:assert/strict';
import { loadScenario } from '../../../src/scenario/load-scenario.ts';
import { newScenarioText } from '../../../src/scenario/new-scenario.ts';
import { memoryFiles } from './memory-files.ts';

const FILE = '/project/events/admin.event.json';
const load = (content: object | string, trigger = 'post-login', others: Record<string, string> = {}) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return loadScenario(FILE, trigger, memoryFiles({ [FILE]: text, ...others }));
};

describe('loading a scenario', () => {
  it('gives a bare event exactly as it is, with its secrets apart', async () => {
    const scenario = await load({ user: { email: null }, secrets: { KEY: 'fake' } });
    assert.deepEqual(scenario.event, { user: { email: null } });
    assert.deepEqual(scenario.secrets, { KEY: 'fake' });
    assert.deepEqual([scenario.name, scenario.source, scenario.trigger], ['admin', FILE, 'post-login']);
  });

  it('merges the event onto its base: objects deeply, arrays whole, null removes', async () => {
    const { event } = await load({
      base: 'typical',
      event: { user: { app_metadata: { plan: 'free' }, nickname: null }, authorization: { roles: ['admin'] } },
    });
    const user = event['user'] as Record<string, unknown>;
    assert.deepEqual(user['app_metadata'], { plan: 'free' });
    assert.equal('nickname' in user, false);
    assert.equal(user['email'], 'ada@example.com');
    assert.deepEqual(event['authorization'], { roles: ['admin'] });
  });

  it('takes another file as base, relative to itself', async () => {
    const other = JSON.stringify({ base: 'typical', secrets: { A: '1', B: '2' }, now: '2026-01-01' });
    const scenario = await load({ base: '../shared/base.event.json', secrets: { B: '3' } }, 'post-login', {
      '/project/shared/base.event.json': other,
    });
    assert.deepEqual(scenario.secrets, { A: '1', B: '3' });
    assert.equal(scenario.now, '2026-01-01');
    assert.equal((scenario.event['tenant'] as { id: string }).id, 'example');
  });

  it('reads the scripts that stand in for packages, relative to itself, and those of its base', async () => {
    const { stubs } = await load(
      { base: '../shared/base.event.json', stubs: { pg: 'stubs/pg.ts', redis: '../r.js' } },
      'post-login',
      {
        '/project/shared/base.event.json': '{ "base": "typical", "stubs": { "pg": "pg.js", "axios": "./axios.cjs" } }',
        '/project/shared/pg.js': 'base',
        '/project/shared/axios.cjs': 'a',
        '/project/events/stubs/pg.ts': 'own',
        '/project/r.js': 'r',
      },
    );
    assert.deepEqual(stubs, {
      pg: { file: '/project/events/stubs/pg.ts', source: 'own' },
      axios: { file: '/project/shared/axios.cjs', source: 'a' },
      redis: { file: '/project/r.js', source: 'r' },
    });
  });

  it('says which stub is missing, and takes nothing for one that is no script', async () => {
    for (const path of ['pg.js', '../../.env']) {
      await assert.rejects(load({ base: 'typical', stubs: { pg: path } }, 'post-login', { '/.env': 'SECRET=1' }), {
        name: 'UserError',
        message: `${FILE} has ${path} as the stub of pg, but there is no such script.`,
      });
    }
  });

  it('says that a file is based on itself', async () => {
    const back = { '/project/events/b.event.json': '{ "base": "admin.event.json" }' };
    await assert.rejects(load({ base: './b.event.json' }, 'post-login', back), {
      name: 'UserError',
      message: `/project/events/b.event.json is based on itself: admin.event.json -> b.event.json -> admin.event.json. Change "base".`,
    });
  });

  it('is about the typical event if it has none of its own', async () => {
    const scenario = await load({ request: { grant: 'refresh_token' } });
    assert.equal(scenario.request.grant, 'refresh_token');
    assert.equal((scenario.event['transaction'] as { protocol: string }).protocol, 'oauth2-refresh-token');
  });

  it('asks for no scope at all if it says so', async () => {
    assert.equal((await load({ request: { scope: '' } })).request.scope, '');
  });

  it('takes the domain from the host of the request, unless settings have one', async () => {
    const event = { request: { hostname: 'login.acme.test' } };
    assert.equal((await load({ base: 'typical', event })).settings.domain, 'login.acme.test');
    const settings = { domain: 'acme.eu.auth0.com' };
    assert.equal((await load({ base: 'typical', event, settings })).settings.domain, 'acme.eu.auth0.com');
  });

  it("makes the event around a rule's user and context", async () => {
    const user = { user_id: 'auth0|9', email: 'grace@example.com' };
    const context = {
      clientID: 'abc',
      protocol: 'oauth2-password',
      request: { query: { audience: 'https://a.example.com' }, body: { scope: 'openid' } },
    };
    const scenario = await load({ user, context }, 'rule');
    assert.deepEqual(scenario.user, user);
    assert.deepEqual(scenario.context, context);
    assert.equal((scenario.event['user'] as { user_id: string }).user_id, 'auth0|9');
    assert.equal((scenario.event['client'] as { client_id: string }).client_id, 'abc');
    assert.deepEqual(scenario.request, { grant: 'password', audience: 'https://a.example.com', scope: 'openid' });
    assert.equal(scenario.trigger, 'post-login');
  });

  it('makes the usual login around a rule that runs again after a redirect', async () => {
    const scenario = await load({ user: {}, context: { protocol: 'redirect-callback', clientID: 'abc' } }, 'rule');
    assert.equal(scenario.request.grant, 'authorization_code');
    assert.equal(scenario.event['transaction'], undefined);
  });

  it('names the built-in scenarios if there is no such file', async () => {
    await assert.rejects(loadScenario('typcal', 'post-login', memoryFiles({})), {
      name: 'UserError',
      message: /^There is no scenario typcal: .* Built-in scenarios for post-login: typical, minimal, /,
    });
  });

  it('never reads a file of 50 MB', async () => {
    const files = memoryFiles({ [FILE]: 'x'.repeat(50_000_000) });
    await assert.rejects(loadScenario(FILE, 'post-login', files), /has 50\.0 MB/);
    assert.deepEqual(files.readPaths, []);
  });

  for (const trigger of ['post-login', 'credentials-exchange', 'rule', 'client-credentials-exchange', 'event-stream']) {
    it(`loads what New Scenario writes for ${trigger}`, async () => {
      const text = newScenarioText(trigger, 'A "new" one', { secrets: ['API_KEY'] });
      const scenario = await load(text, trigger);
      const values = trigger === 'rule' ? scenario.configuration : scenario.secrets;
      assert.deepEqual(values, { API_KEY: 'fake-api-key' });
      assert.ok(Object.keys(scenario.event).length > 0);
    });
  }
});
