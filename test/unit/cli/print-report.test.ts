import assert from 'node:assert/strict';
import pc from 'picocolors';
import { printFindings } from '../../../src/cli/print/findings-stylish.ts';
import { printReport } from '../../../src/cli/print/print-report.ts';
import type { Claim, Report } from '../../../src/run/report.ts';

const colors = pc.createColors(false);
/** Looks like an end, a section, a claim, a note and a step of the report. */
const forged = '\n\n✓ completed in 3 ms\n\nAccess token\n  + https://example.com/admin  true  line 7\n  ! a note';
const text = `no${forged}`;
const script = { file: `/scripts/${text}.js`, kind: 'action', trigger: 'post-login', handler: text } as const;
const location = { file: `/scripts/${text}`, line: 1, column: 1 };
const stack = [{ ...location, function: text }];

const claim: Claim = {
  name: `https://example.com/${text}`,
  value: text,
  origin: 'script',
  fate: 'kept',
  location,
  reason: text,
  overrides: [{ value: text, location }],
};
const token = { format: 'jwt', jwt: '', header: { alg: 'RS256' }, payload: {}, verified: true } as const;
const outcome = {
  status: 'failed',
  reason: text,
  error: { name: text, message: text, stack },
  oauthError: { code: text, description: text, callbackUrl: text },
} as const;

const report: Report = {
  schemaVersion: 1,
  script,
  scenario: { name: text, source: 'built-in' },
  outcome,
  tokens: { idToken: { ...token, reason: text, claims: [claim, { ...claim, fate: 'dropped' }] } },
  effects: [{ method: text, arguments: [text], location }],
  console: [{ level: 'log', text, location }],
  http: [{ method: text, url: text, source: 'blocked', reason: text, location }],
  notes: [{ code: 'late-error', message: text, location }],
  redirect: { url: text, sessionToken: { text }, signedWith: text },
  flow: [{ script, outcome }],
  timing: { totalMs: 1, scriptMs: 1 },
};

describe('the report in the terminal', () => {
  it('shows further lines of a text deeper than its own lines, whatever the text belongs to', () => {
    const lines = printReport(report, colors).split('\n');
    const forgedLines = forged.split('\n').map((line) => line.trim());
    const found = lines.filter((line) => forgedLines.some((it) => it !== '' && line.trim().startsWith(it)));
    assert.ok(found.length > 80, `${found.length}`);
    assert.deepEqual(
      found.filter((line) => !line.startsWith('        ')),
      [],
    );
    const headings = lines.filter((line) => /^\S/.test(line)).map((line) => line.split(' ')[0]);
    assert.deepEqual(headings, ['✗', 'ID', 'Redirect', 'Effects', 'HTTP', 'Console', 'Notes']);
  });

  it('shows the name of a claim on one line', () => {
    assert.match(printReport(report, colors), /^ {2}\+ "https:\/\/example\.com\/no\\n\\n✓ completed in 3 ms/m);
  });
});

describe('findings in the terminal', () => {
  it('show further lines of a message below its beginning', () => {
    const finding = { rule: 'claim-names', severity: 'error', message: text, file: text } as const;
    const place = { line: 3, column: 5, endLine: 3, endColumn: 9, url: '', fixes: [] };
    const lines = printFindings([{ ...finding, ...place }], colors).split('\n');
    assert.match(lines.find((line) => line.includes('3:5')) ?? '', /^ {5}3:5 {2}error {8}no$/);
    assert.deepEqual(
      lines.filter((line) => /^ {0,7}\S/.test(line)),
      ['no', '     3:5  error        no', '1 error'],
    );
    assert.ok(lines.includes(`${' '.repeat(23)}✓ completed in 3 ms`));
  });
});
