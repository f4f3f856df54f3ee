import { check } from '../../src/checks/check.ts';
import { medianAndP95, milliseconds, rowOfTimes, type Table } from './table.ts';

const warmUps = 10;
const rounds = 30;

/** Time of one check when the linter is warm, for scripts of several lengths: it should grow with the length. */
export function checks(): Promise<Table> {
  const rows = [100, 300, 1000, 5000].map((lines) => {
    const source = scriptOf(lines);
    for (let count = 0; count < warmUps; count += 1) check(source, 'action.js');
    const times: number[] = [];
    for (let count = 0; count < rounds; count += 1) {
      const started = performance.now();
      check(source, 'action.js');
      times.push(performance.now() - started);
    }
    const perThousand = (medianAndP95(times).median / lines) * 1000;
    return rowOfTimes(`${lines} lines`, times, milliseconds(perThousand));
  });
  return Promise.resolve({ title: 'Checks, warm', columns: ['', 'median', 'p95', 'median per 1,000 lines'], rows });
}

/** An Action as long as asked for: helpers with requests, conditions, denials and claims, as people write them. */
function scriptOf(lines: number): string {
  const parts = ["const NAMESPACE = 'https://example.com';"];
  for (let index = 0; parts.join('\n').split('\n').length < lines; index += 1) {
    parts.push(`
async function step${index}(event, api) {
  if (event.organization?.id !== 'org_${index}') {
    return;
  }
  // Asks the service of this organization.
  const url = \`https://example.com/users/\${event.user.user_id}\`;
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) {
    api.access.deny('Not available.');
    return;
  }
  const profile = await response.json();
  api.idToken.setCustomClaim(\`\${NAMESPACE}/field${index}\`, profile.field);
  api.accessToken.setCustomClaim('https://example.com/field${index}', profile.field);
}`);
  }
  const calls = parts.slice(1, 6).map((_, index) => `  await step${index}(event, api);`);
  return [...parts, 'exports.onExecutePostLogin = async (event, api) => {', ...calls, '};', ''].join('\n');
}
