import { type CreateReporter, count, type TestResult } from './test-result.ts';

/** JUnit's XML, as CI systems read it: a suite per script, a case per scenario. */
export const createJunitReporter: CreateReporter = () => ({
  result: () => '',
  end(results) {
    const suites = Map.groupBy(results, ({ script }) => script);
    const body = [...suites].map(([script, cases]) => suite(script, cases)).join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${totals(results)}>\n${body}</testsuites>\n`;
  },
});

function suite(script: string, cases: readonly TestResult[]): string {
  return `  <testsuite name="${xml(script)}" ${totals(cases)}>\n${cases.map(testCase).join('')}  </testsuite>\n`;
}

function testCase({ script, scenarioFile, name, status, difference, durationMs }: TestResult): string {
  const attributes = `name="${xml(name)}" classname="${xml(script)}" file="${xml(scenarioFile)}" time="${seconds(durationMs)}"`;
  if (status !== 'failed') return `    <testcase ${attributes}/>\n`;
  const message = xml(difference?.split('\n')[0] ?? '');
  return `    <testcase ${attributes}>\n      <failure message="${message}">${xml(difference ?? '')}</failure>\n    </testcase>\n`;
}

function totals(results: readonly TestResult[]): string {
  const time = results.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return `tests="${results.length}" failures="${count(results, 'failed')}" errors="0" time="${seconds(time)}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Control characters have no form at all in XML 1.0. */
function xml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => names[character] ?? character);
}
