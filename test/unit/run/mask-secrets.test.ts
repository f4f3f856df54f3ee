import assert from 'node:assert/strict';
import { lastOf } from '../../../src/auth0/steps.ts';
import { createSecretFinder, maskSecrets } from '../../../src/run/mask-secrets.ts';
import type { Report } from '../../../src/run/report.ts';

const named = (secrets: Record<string, string>) => Object.entries(secrets).map(([name, value]) => ({ name, value }));
const secrets = named({ API_KEY: 'sk-live-0815', NAMESPACE: 'https://example.com', SHORT: 'on' });

function report(parts: Partial<Report>): Report {
  return {
    schemaVersion: 1,
    script: { file: 'action.js', kind: 'action', trigger: 'post-login', handler: 'onExecutePostLogin' },
    scenario: { name: 'typical', source: 'built-in' },
    outcome: { status: 'completed' },
    tokens: {},
    effects: [],
    console: [],
    notes: [],
    timing: { totalMs: 1, scriptMs: 1 },
    ...parts,
  };
}

describe('masking secrets in a report', () => {
  it('masks them in console lines, errors, requests and effects', async () => {
    const masked = await maskSecrets(
      report({
        outcome: { status: 'failed', error: { name: 'Error', message: 'bad key sk-live-0815', stack: [] } },
        console: [{ level: 'log', text: 'key=sk-live-0815' }],
        effects: [{ method: 'user.setAppMetadata', arguments: ['key', { nested: ['sk-live-0815'] }] }],
        http: [{ method: 'GET', url: 'https://api.example.org/?key=sk-live-0815', source: 'blocked' }],
        user: {
          before: { user_metadata: {}, app_metadata: {} },
          after: { user_metadata: { theme: 'dark' }, app_metadata: { key: { nested: ['sk-live-0815'] } } },
        },
      }),
      secrets,
    );
    assert.deepEqual(masked.user?.after, {
      user_metadata: { theme: 'dark' },
      app_metadata: { key: { nested: ['••••••'] } },
    });
    assert.doesNotMatch(JSON.stringify(masked), /sk-live-0815/);
    assert.equal(masked.outcome.error?.message, 'bad key ••••••');
  });

  it('masks the values of claims, and leaves their names and the token as Auth0 would issue them', async () => {
    const payload = { 'https://example.com/key': 'sk-live-0815' };
    const claim = { name: 'https://example.com/key', value: 'sk-live-0815', origin: 'script', fate: 'kept' } as const;
    const accessToken = { format: 'jwt', jwt: 'e30.e30.e30', header: {}, payload, verified: true } as const;
    const { tokens, effects } = await maskSecrets(
      report({
        tokens: { accessToken: { ...accessToken, claims: [claim] } },
        effects: [{ method: 'accessToken.setCustomClaim', arguments: ['https://example.com/key', 'sk-live-0815'] }],
      }),
      secrets,
    );
    assert.deepEqual(tokens.accessToken?.claims, [{ ...claim, value: '••••••' }]);
    assert.deepEqual(tokens.accessToken?.payload, payload);
    assert.deepEqual(effects[0]?.arguments, ['https://example.com/key', '••••••']);
  });

  it('leaves values alone that are too short to be secret', async () => {
    const console = [{ level: 'log', text: 'feature is on' } as const];
    assert.deepEqual((await maskSecrets(report({ console }), secrets)).console, console);
  });

  it('hides the whole of a secret that contains another one', async () => {
    const console = [{ level: 'log', text: 'abcd-efgh' } as const];
    const masked = await maskSecrets(report({ console }), named({ PART: 'abcd', WHOLE: 'abcd-efgh' }));
    assert.equal(masked.console[0]?.text, '••••••');
  });

  it('takes the characters of a secret literally', async () => {
    const console = [{ level: 'log', text: 'a.c*() abc' } as const];
    assert.equal((await maskSecrets(report({ console }), named({ ODD: 'a.c*()' }))).console[0]?.text, '•••••• abc');
  });
});

describe('finding secrets in a value', () => {
  it('names those that stand in it at any depth', () => {
    const secretsIn = createSecretFinder([...secrets, { name: 'API_KEY', value: 'Bearer sk' }]);
    assert.deepEqual(lastOf(secretsIn({ list: ['Bearer sk-live-0815'] })), ['API_KEY']);
    assert.deepEqual(lastOf(secretsIn({ list: ['https://example.com', { 'sk-live-0815': 1 }] })), [
      'API_KEY',
      'NAMESPACE',
    ]);
    assert.deepEqual(lastOf(secretsIn({ list: ['on', 1, null] })), []);
  });
});
