// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts under test are strings with templates
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFindingsAsSarif } from '../../../src/cli/print/findings-sarif.ts';
import { claimActions, examples } from './spawn-cli.ts';

const clean = `exports.onExecutePostLogin = async (event, api) => {
  api.accessToken.setCustomClaim('https://example.com/plan', event.user.app_metadata.plan);
};
`;

describe('claim-actions check', function () {
  this.timeout(20_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'check-command-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('prints findings below their file, counts them, and ends with 1', async () => {
    const { status, stdout } = await claimActions(['check', 'roles-in-token']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^roles-in-token[\\/]roles-restricted-name\.js\n +9:30 {2}error +Auth0 reserves "roles".* restricted-claim\n/m,
    );
    assert.match(stdout, /2 errors\n$/);
  });

  it('ends with 0 where nothing is wrong, and leaves other files alone', async () => {
    await writeFile(join(folder, 'action.js'), clean);
    await writeFile(join(folder, 'other.js'), 'const roles = (');
    await mkdir(join(folder, 'node_modules'));
    await cp(join(examples, 'roles-in-token', 'roles-restricted-name.js'), join(folder, 'node_modules', 'a.js'));
    const { status, stdout } = await claimActions(['check', folder]);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'No findings.\n' });
  });

  it('prints JSON with fixes for the namespace that it is told', async () => {
    const args = ['check', '--format', 'json', '--namespace', 'https://acme.example/', 'roles-in-token'];
    const [finding] = JSON.parse((await claimActions(args)).stdout) as Record<string, unknown>[];
    assert.deepEqual(Object.keys(finding ?? {}).sort(), [
      'column',
      'endColumn',
      'endLine',
      'file',
      'fixes',
      'line',
      'message',
      'rule',
      'severity',
      'url',
    ]);
    assert.match(JSON.stringify(finding?.['fixes']), /https:\/\/acme\.example\/roles/);
  });

  it('reads TypeScript without a word of Node about it', async () => {
    const source = `export const onExecutePostLogin = async (event: object, api: any) => { api.idToken.setCustomClaim('roles', []); };\n`;
    await writeFile(join(folder, 'typed.ts'), source);
    const { stdout, stderr } = await claimActions(['check', 'typed.ts'], { cwd: folder });
    assert.match(stdout, /typed\.ts\n +1:\d+ .*restricted-claim/);
    assert.equal(stderr, '');
  });

  it('prints SARIF', async () => {
    const log = JSON.parse((await claimActions(['check', '--format', 'sarif', 'roles-in-token'])).stdout);
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(
      log.runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ['restricted-claim', 'error'],
        ['restricted-claim', 'error'],
      ],
    );
  });

  it('prints addresses for paths with any characters', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const finding = { ...place, rule: 'r', severity: 'error' as const, message: 'm', url: '', fixes: [] };
    const log = JSON.parse(printFindingsAsSarif([{ ...finding, file: 'odd folder/100% #1?.js' }]));
    assert.equal(
      log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
      'odd%20folder/100%25%20%231%3F.js',
    );
  });

  it('knows what a project of the Deploy CLI declares', async () => {
    await mkdir(join(folder, 'actions', 'Plan'), { recursive: true });
    await mkdir(join(folder, 'triggers'));
    await writeFile(join(folder, 'triggers', 'triggers.json'), '{ "post-login": [{ "action_name": "Plan" }] }');
    const declared = {
      name: 'Plan',
      code: './actions/Plan/code.js',
      supported_triggers: [{ id: 'post-login', version: 'v3' }],
      secrets: [{ name: 'NAMESPACE', value: '_VALUE_NOT_SHOWN_' }],
      dependencies: [{ name: 'lodash', version: '4.17.21' }],
    };
    await writeFile(join(folder, 'actions', 'Plan.json'), JSON.stringify(declared));
    const source = clean.replace("'https://example.com/plan'", '`${event.secrets.NAMESPAC}/plan`');
    await writeFile(join(folder, 'actions', 'Plan', 'code.js'), `const axios = require('axios');\n${source}`);
    const { stdout } = await claimActions(['check', '--format', 'json', '.'], { cwd: folder });
    const names = (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule).sort();
    assert.deepEqual(names, ['undeclared-module', 'undeclared-secret', 'undefined-claim-name']);
  });

  it('says that a script cannot be parsed', async () => {
    await writeFile(join(folder, 'action.js'), clean.replace('};', '}};'));
    const { status, stdout } = await claimActions(['check', folder]);
    assert.equal(status, 1);
    assert.match(stdout, /error +The script cannot be parsed.*syntax-error/);
  });

  it('ends with 2 for a path that does not exist', async () => {
    assert.equal((await claimActions(['check', 'nowhere'])).status, 2);
  });
});
