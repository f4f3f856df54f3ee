import assert from 'node:assert/strict';
import { clipboardText } from '../../../src/vscode/preview/clipboard-text.ts';
import { completedReport } from '../webview/reports.ts';

describe('copying from the preview', () => {
  const report = completedReport();
  const jwt = report.tokens.accessToken?.jwt ?? '';

  it('gives the signed token, and a curl command that sends it', () => {
    assert.equal(clipboardText(report, { kind: 'token', token: 'accessToken' }), jwt);
    const curl = clipboardText(report, { kind: 'curl', token: 'accessToken' });
    assert.equal(curl, `curl --header "Authorization: Bearer ${jwt}" http://localhost:3000/`);
  });

  it('gives a claim that is text without quotes, and anything else as JSON', () => {
    const claim = (name: string) => clipboardText(report, { kind: 'claim', token: 'accessToken', claim: name });
    assert.equal(claim('sub'), 'auth0|64b7c1f2e1');
    assert.equal(claim('https://example.com/roles'), '[\n  "admin",\n  "editor"\n]');
  });

  it('gives nothing for what is not in the token', () => {
    assert.equal(clipboardText(report, { kind: 'claim', token: 'accessToken', claim: '' }), undefined);
    assert.equal(clipboardText({ ...report, tokens: {} }, { kind: 'token', token: 'idToken' }), undefined);
  });
});
