import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertReport } from '../run/report-schema.ts';
import { claimActions } from './spawn-cli.ts';

describe('claim-actions run', function () {
  this.timeout(20_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'run-command-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function file(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  describe('with a script that ends well', () => {
    it('prints the outcome first, then tokens with claims and the lines that set them', async () => {
      const { status, stdout, stderr } = await claimActions(['run', 'roles-in-token/roles.js', '--event', 'editor']);
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^✓ completed in .* roles-in-token\/roles\.js · onExecutePostLogin · post-login · editor\n/);
      assert.match(stdout, /Access token {2}JWT RS256, signature verified/);
      assert.match(stdout, /\+ https:\/\/example\.com\/roles {2}\["editor","reviewer"\] {2}line \d+\n/);
    });

    it('prints exactly the report with --json', async () => {
      const { status, stdout } = await claimActions(['run', 'roles-in-token/roles.js', '--event', 'editor', '--json']);
      const report = JSON.parse(stdout);
      assert.equal(status, 0);
      assertReport(report);
      assert.deepEqual(report.tokens.idToken.payload['https://example.com/roles'], ['editor', 'reviewer']);
    });

    it('writes no colours into a pipe, and none with NO_COLOR', async () => {
      const args = ['run', 'first-claim/action.js'];
      const color = '\u001b[';
      assert.ok(!(await claimActions(args)).stdout.includes(color));
      assert.ok((await claimActions(args, { env: { FORCE_COLOR: '1' } })).stdout.includes(color));
      assert.ok(!(await claimActions(args, { env: { FORCE_COLOR: '0' } })).stdout.includes(color));
      assert.ok(!(await claimActions(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout.includes(color));
    });

    it('gives secrets to the script and masks them', async () => {
      const script = await file(
        'secret.js',
        'exports.onExecutePostLogin = async (event) => { console.log(event.secrets.A.length, event.secrets.A); };',
      );
      const args = ['run', script, '--secret', 'A=sk=live-0815', '--json'];
      assert.equal(JSON.parse((await claimActions(args)).stdout).console[0].text, '12 ••••••');
      const revealed = await claimActions([...args, '--reveal-secrets']);
      assert.equal(JSON.parse(revealed.stdout).console[0].text, '12 sk=live-0815');
    });

    it('takes a bare event as the Test tab of the dashboard has it', async () => {
      const event = await file(
        'ada.event.json',
        JSON.stringify({
          user: { user_id: 'auth0|ada', email: 'ada@example.com', email_verified: true },
          client: { client_id: 'app' },
          transaction: { requested_scopes: ['openid'] },
        }),
      );
      const { status, stdout } = await claimActions([
        'run',
        'deny-unverified-email/deny-unverified-email.js',
        '--event',
        event,
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /sub +"auth0\|ada"/);
    });

    it('runs the handler that the sample event is for', async () => {
      const script = await file(
        'both.js',
        'exports.onExecutePostLogin = async () => {};\nexports.onExecuteCredentialsExchange = async () => {};',
      );
      const event = join('machine-to-machine', 'partner.events', 'known-partner.event.json');
      const { status, stdout } = await claimActions(['run', script, '--event', event, '--json']);
      assert.equal(status, 0);
      assert.equal(JSON.parse(stdout).script.handler, 'onExecuteCredentialsExchange');
    });

    it('runs a redirect, which is no failure', async () => {
      const args = ['run', 'consent-redirect/consent.js', '--event', 'first-visit'];
      const { status, stdout } = await claimActions(args);
      assert.equal(status, 0);
      assert.match(stdout, /^→ redirected/);
      assert.match(stdout, /https:\/\/consent\.example\.com\/terms\?session_token=/);
    });

    it('ends quietly when its reader has seen enough', async () => {
      const { status, stderr } = await claimActions(['events', 'roles-in-token/roles.js'], { closeStdoutAtOnce: true });
      assert.equal(status, 0);
      assert.equal(stderr, '');
    });
  });

  it('ends as it would have where nobody reads what went wrong', async () => {
    assert.equal((await claimActions(['run', 'no-such-script.js'], { closeStderrAtOnce: true })).status, 2);
  });

  it('refuses to print both a report and a token alone', async () => {
    const { status, stdout, stderr } = await claimActions(['run', 'a.js', '--json', '--print', 'id-token']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /'--json' cannot be used with option '--print/);
  });

  describe('with a script that does not', () => {
    for (const [what, args, sign] of [
      ['denies', ['deny-unverified-email/deny-unverified-email.js', '--event', 'unverified'], '✗ denied'],
      ['throws', ['missing-guard/department.js'], '✗ failed'],
      ['is no script', ['README.md'], '○ not run|✗ failed'],
    ] as const) {
      it(`ends with 1 when it ${what}`, async () => {
        const { status, stdout, stderr } = await claimActions(['run', ...args]);
        assert.equal(status, 1);
        assert.match(stdout, new RegExp(`^(${sign})`));
        assert.equal(stderr, '');
      });
    }

    it('ends with 1 when its time is over', async () => {
      const script = await file('loop.js', 'exports.onExecutePostLogin = async () => { for (;;) {} };');
      const { status, stdout } = await claimActions(['run', script, '--timeout', '300']);
      assert.equal(status, 1);
      assert.match(stdout, /^✗ timed out/);
    });

    it('shows the stack in the lines of the file', async () => {
      const { stdout } = await claimActions(['run', 'missing-guard/department.js']);
      assert.match(
        stdout,
        /TypeError: Cannot read properties of undefined \(reading 'metadata'\)\n {4}at departmentOf \(missing-guard\/department\.js:14:29\)/,
      );
    });
  });

  describe('with input that it cannot use', () => {
    async function refuses(args: string[], message: RegExp): Promise<void> {
      const { status, stdout, stderr } = await claimActions(['run', ...args]);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, 'a stack trace of ours');
    }
    const script = 'roles-in-token/roles.js';

    it('names a file that is not there', () => refuses(['nowhere.js'], /There is no file .*nowhere\.js/));
    it('says that a folder is no script', () => refuses(['roles-in-token'], /is a folder/));
    it('asks for scripts', () => refuses([], /name the scripts to run, or a project/));
    it('does not know other options', () => refuses([script, '--colour'], /unknown option '--colour'/));
    it('wants NAME=VALUE', () => refuses([script, '--secret', 'sk-live'], /Write it as NAME=VALUE/));
    it('wants milliseconds', () => refuses([script, '--timeout', 'soon'], /whole number/));

    it('knows the sample event that was probably meant', () =>
      refuses([script, '--event', 'typicla'], /no sample event “typicla”.*Did you mean typical\?/));

    it('suggests no name that has little in common with what was typed', async () => {
      const { stderr } = await claimActions(['run', 'first-claim/action.js', '--event', 'nope']);
      assert.match(stderr, /no sample event “nope”/);
      assert.doesNotMatch(stderr, /Did you mean/);
    });

    it('names the place where a scenario is not JSON', async () => {
      const broken = await file('broken.event.json', '{\n  "event": {,\n}');
      await refuses([script, '--event', broken], /broken\.event\.json:2:13/);
    });

    it('says that a scenario is an object', async () => {
      const list = await file('list.event.json', '[]');
      await refuses([script, '--event', list], /list\.event\.json:1:1 is an array/);
    });

    it('does not read a scenario of 50 MB', async () => {
      const huge = await file('huge.event.json', '{}');
      await truncate(huge, 50_000_000);
      await refuses([script, '--event', huge], /huge\.event\.json has 50\.0 MB/);
    });

    it('names a scenario that is nested too deeply, and lists it without reading it', async () => {
      const script = await file('action.js', 'exports.onExecutePostLogin = async () => {};');
      const deep = await file('deep.event.json', '['.repeat(100_000) + ']'.repeat(100_000));
      assert.match((await claimActions(['events', script])).stdout, /deep +.*deep\.event\.json/);
      await refuses([script, '--event', deep], /deep\.event\.json is nested too deeply/);
    });

    it('says for which trigger a scenario is', async () => {
      const machine = join('machine-to-machine', 'partner.events', 'known-partner.event.json');
      await refuses([script, '--event', machine], /known-partner\.event\.json:2:14 is for credentials-exchange/);
    });

    it('says what runs at a trigger that a project binds nothing to', () =>
      refuses(['--project', 'tenant', '--trigger', 'credentials-exchange'], /Scripts are bound to post-login/));
  });

  describe('with a Deploy CLI project', () => {
    it('takes the trigger of an Action from the project around it', async () => {
      const root = await mkdtemp(join(tmpdir(), 'project-'));
      await mkdir(join(root, 'actions', 'two'), { recursive: true });
      const declared = {
        name: 'two',
        code: './actions/two/code.js',
        supported_triggers: [{ id: 'credentials-exchange', version: 'v2' }],
      };
      await writeFile(join(root, 'actions', 'two.json'), JSON.stringify(declared));
      const handlers = ['onExecutePostLogin', 'onExecuteCredentialsExchange'];
      const code = handlers.map((name) => `exports.${name} = async () => console.log('${name}');\n`).join('');
      await writeFile(join(root, 'actions', 'two', 'code.js'), code);
      const { stdout } = await claimActions(['run', join(root, 'actions', 'two', 'code.js'), '--json'], { cwd: root });
      await rm(root, { recursive: true, force: true });
      assert.equal(JSON.parse(stdout).script.handler, 'onExecuteCredentialsExchange');
    });

    it('says which of the files with the same name has set a claim', async () => {
      const { stdout } = await claimActions(['run', '--project', 'tenant']);
      assert.match(stdout, /https:\/\/example\.com\/roles .* tenant\/actions\/roles\/code\.js line 7\n/);
    });

    it('runs what is bound to the trigger, in its order', async () => {
      const { status, stdout } = await claimActions(['run', '--project', 'tenant', '--json']);
      const report = JSON.parse(stdout);
      assert.equal(status, 0);
      assertReport(report);
      assert.deepEqual(
        report.flow.map((step: { script: { file: string } }) => step.script.file.split('/').at(-2)),
        ['subscription', 'roles'],
      );
      const { payload } = report.tokens.accessToken;
      assert.ok('https://example.com/plan' in payload && 'https://example.com/roles' in payload);
    });
  });
});

describe('claim-actions', () => {
  it('tells how to use it, and its version', async () => {
    assert.match((await claimActions(['--help'])).stdout, /run .*test .*events/s);
    assert.match((await claimActions(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 without a command, or with another one', async () => {
    for (const args of [[], ['fly']]) {
      const { status, stdout, stderr } = await claimActions(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
    }
  });
});
