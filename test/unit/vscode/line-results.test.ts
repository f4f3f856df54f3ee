import assert from 'node:assert/strict';
import { afterChange, lineResults, shortValue } from '../../../src/vscode/editor/line-results.ts';
import { completedReport, failedReport } from '../webview/reports.ts';

describe('results at the ends of lines', () => {
  it('has one entry per line of the script that set a claim, and none for other files', () => {
    const lines = lineResults(completedReport()).map(({ line, claims }) => [line, claims.map(({ fate }) => fate)]);
    assert.deepEqual(lines, [
      [11, ['kept']],
      [13, ['dropped']],
      [14, ['kept']],
      [12, ['kept']],
    ]);
  });

  it('counts the same claim in both tokens once', () => {
    const report = completedReport();
    const { accessToken } = report.tokens;
    assert.ok(accessToken);
    const both = lineResults({ ...report, tokens: { accessToken, idToken: accessToken } });
    assert.deepEqual(both, lineResults({ ...report, tokens: { accessToken } }));
  });

  it('has what was thrown at its innermost line in the script', () => {
    const error = "TypeError: Cannot read properties of undefined (reading 'roles')";
    assert.deepEqual(lineResults(failedReport()), [{ line: 3, claims: [], error }]);
    const elsewhere = {
      name: 'Error',
      message: 'no',
      stack: [{ file: '/a/helper.js', line: 1, column: 1, function: '' }],
    };
    assert.deepEqual(lineResults({ ...failedReport(), outcome: { status: 'failed', error: elsewhere } }), []);
  });

  it('drops an edited line, moves the lines below and leaves those above', () => {
    const results = [{ line: 1 }, { line: 5 }, { line: 9 }];
    assert.deepEqual(afterChange(results, { start: 5, end: 5, newLines: 3 }), [{ line: 1 }, { line: 11 }]);
    assert.deepEqual(afterChange(results, { start: 2, end: 4, newLines: 1 }), [{ line: 1 }, { line: 3 }, { line: 7 }]);
  });

  it('writes marks out that would turn the direction of the line', () => {
    assert.equal(shortValue('user\u202enimda', 60), '"user\\u202enimda"');
  });

  it('shortens long values', () => {
    assert.equal(shortValue(['admin', 'editor'], 10), '["admin",…');
    assert.equal(shortValue(true, 10), 'true');
  });
});
