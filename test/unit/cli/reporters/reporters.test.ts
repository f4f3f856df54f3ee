import assert from 'node:assert/strict';
import pc from 'picocolors';
import { createJunitReporter } from '../../../../src/cli/reporters/junit.ts';
import { createSpecReporter } from '../../../../src/cli/reporters/spec.ts';
import { createTapReporter } from '../../../../src/cli/reporters/tap.ts';
import type { CreateReporter, TestResult } from '../../../../src/cli/reporters/test-result.ts';

const passed: TestResult = {
  script: 'roles/roles.js',
  scenarioFile: 'roles/roles.events/editor.event.json',
  name: 'editor',
  status: 'passed',
  durationMs: 12.3,
};
const failed: TestResult = {
  ...passed,
  name: 'guest #1 & co',
  status: 'failed',
  difference: 'accessToken\n- Expected\n+ <b>"Received"</b>\u0007',
  durationMs: 1,
};

function written(createReporter: CreateReporter, results: TestResult[]): string {
  const reporter = createReporter(pc.createColors(false));
  return [reporter.begin?.(), ...results.map((result) => reporter.result(result)), reporter.end(results)].join('');
}

describe('test reporters', () => {
  it('spec: groups scenarios under their script and shows differences at their place', () => {
    assert.equal(
      written(createSpecReporter, [passed, failed]),
      [
        'roles/roles.js',
        '  ✓ editor 12 ms',
        '  ✗ guest #1 & co 1 ms',
        '      accessToken',
        '      - Expected',
        '      + <b>"Received"</b>\\u0007',
        '',
        '1 passed, 1 failed',
        '',
      ].join('\n'),
    );
  });

  it('spec: shows further lines of a name deeper than its own lines', () => {
    const name = 'no\n  ✓ editor 1 ms\n\n9 passed, 0 failed';
    const lines = written(createSpecReporter, [{ ...passed, script: name, name }]).split('\n');
    assert.deepEqual(
      lines.filter((line) => /^ {0,7}\S/.test(line)),
      ['no', '  ✓ no', '1 passed, 0 failed'],
    );
  });

  it('tap: numbers the tests, escapes descriptions, and puts differences into YAML', () => {
    assert.equal(
      written(createTapReporter, [passed, failed]),
      [
        'TAP version 14',
        'ok 1 - roles/roles.js > editor',
        '  ---',
        '  duration_ms: 12.3',
        '  ...',
        'not ok 2 - roles/roles.js > guest \\#1 & co',
        '  ---',
        '  duration_ms: 1.0',
        '  message: |',
        '    accessToken',
        '    - Expected',
        '    + <b>"Received"</b>\\u0007',
        '  ...',
        '1..2',
        '',
      ].join('\n'),
    );
  });

  it('junit: writes one suite per script, as well-formed XML', () => {
    const xml = written(createJunitReporter, [passed, failed]);
    assert.match(xml, /<testsuites tests="2" failures="1" errors="0" time="0\.013">/);
    assert.match(xml, /<testcase name="guest #1 &amp; co" classname="roles\/roles\.js"/);
    assert.match(xml, /\+ &lt;b&gt;&quot;Received&quot;&lt;\/b&gt;\ufffd<\/failure>/);
  });
});
