import assert from 'node:assert/strict';
import { expectationOf } from '../../../src/vscode/scenarios/expectation.ts';
import { newScenarioText, withExpectation } from '../../../src/vscode/scenarios/scenario-text.ts';
import { completedReport, failedReport } from '../webview/reports.ts';

describe('scenario files that the editor writes', () => {
  it('starts a new one on a base, with a fake for every secret that the script reads', () => {
    assert.deepEqual(JSON.parse(newScenarioText({ base: 'typical', secrets: ['API_KEY'] })), {
      base: 'typical',
      event: {},
      secrets: { API_KEY: 'fake' },
    });
  });

  it('keeps comments and everything else when it writes an expectation', () => {
    const text = '{\n  // first login\n  "base": "typical",\n  "expect": { "outcome": "denied" }\n}\n';
    assert.equal(
      withExpectation(text, { outcome: 'completed' }),
      '{\n  // first login\n  "base": "typical",\n  "expect": {\n    "outcome": "completed"\n  }\n}\n',
    );
  });

  it('puts a scenario around a bare event', () => {
    const text = withExpectation('{ "user": { "user_id": "auth0|1" } }', { outcome: 'completed' });
    assert.deepEqual(JSON.parse(text), {
      event: { user: { user_id: 'auth0|1' } },
      expect: { outcome: 'completed' },
    });
  });
});

describe('the expectation made from a run', () => {
  it('holds the claims of the script, and null for those that are dropped', () => {
    const { accessToken, idToken, outcome } = expectationOf(completedReport());
    assert.equal(outcome, 'completed');
    assert.deepEqual(Object.keys(accessToken?.claims ?? {}), [
      '',
      'https://example.com/roles',
      'https://example.com/bio',
      'https://example.com/profile',
    ]);
    assert.equal(accessToken?.claims?.[''], null);
    assert.deepEqual(idToken, { claims: { 'https://example.com/roles': ['admin'] } });
  });

  it('expects no tokens of a run that gave none', () => {
    assert.deepEqual(expectationOf(failedReport()), { outcome: 'failed' });
  });
});
