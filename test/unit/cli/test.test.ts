import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimActions } from './spawn-cli.ts';

const script = `exports.onExecutePostLogin = async (event, api) => {
  api.accessToken.setCustomClaim('https://example.com/plan', event.user.app_metadata.plan);
};
`;

function scenario(plan: string, expected: string): string {
  return `{
  // A comment that must survive.
  "base": "typical",
  "event": { "user": { "app_metadata": { "plan": "${plan}" } } },
  "expect": { "accessToken": { "claims": { "https://example.com/plan": "${expected}" } } }
}
`;
}

describe('claim-actions test', function () {
  this.timeout(20_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'test-command-'));
    await mkdir(join(folder, 'plan.events'));
    await writeFile(join(folder, 'plan.js'), script);
    await writeFile(join(folder, 'plan.events', 'paid.event.json'), scenario('gold', 'gold'));
    await writeFile(join(folder, 'plan.events', 'free.event.json'), scenario('free', 'gold'));
    await writeFile(join(folder, 'plan.events', 'sample.event.json'), '{ "base": "typical", "event": {} }');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('passes for the examples', async () => {
    const { status, stdout } = await claimActions(['test']);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /\n\d+ passed, 0 failed\n$/);
  });

  it('runs every scenario that has an expectation, shows what differs, and ends with 1', async () => {
    const { status, stdout, stderr } = await claimActions(['test'], { cwd: folder });
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.match(stdout, /^plan\.js\n {2}✗ free \d+ ms\n/);
    assert.match(stdout, /- "gold"|-.*gold[\s\S]*\+.*free/);
    assert.match(stdout, /✓ paid \d+ ms\n\n1 passed, 1 failed\n$/);
    assert.doesNotMatch(stdout, /sample/);
  });

  it('runs the scenario that is named', async () => {
    const paid = join('plan.events', 'paid.event.json');
    const { status, stdout } = await claimActions(['test', paid], { cwd: folder });
    assert.equal(status, 0);
    assert.match(stdout, /1 passed, 0 failed/);
  });

  it('runs what a pattern fits, and the scenarios of a folder that is named', async () => {
    await writeFile(join(folder, 'other.js'), script);
    await mkdir(join(folder, 'other.events'));
    await writeFile(join(folder, 'other.events', 'gold.event.json'), scenario('gold', 'gold'));
    const counted = async (path: string) => (await claimActions(['test', path], { cwd: folder })).stdout.trim();
    assert.match(await counted('pl*.js'), /1 passed, 1 failed$/);
    assert.match(await counted('**/p*.event.json'), /^plan\.js\n {2}✓ paid [\s\S]*1 passed, 0 failed$/);
    assert.match(await counted('other.events'), /^other\.js\n {2}✓ gold [\s\S]*1 passed, 0 failed$/);
    const nothing = await claimActions(['test', '*.tsx'], { cwd: folder });
    assert.deepEqual([nothing.status, nothing.stderr], [2, 'error No file fits *.tsx.\n']);
  });

  it('--update writes what was seen, keeps comments, and passes afterwards', async () => {
    const { status, stdout } = await claimActions(['test', '--update'], { cwd: folder });
    assert.equal(status, 0);
    assert.match(stdout, /1 passed, 0 failed, 1 updated/);
    const updated = await readFile(join(folder, 'plan.events', 'free.event.json'), 'utf8');
    assert.match(updated, /\/\/ A comment that must survive\./);
    assert.match(updated, /"https:\/\/example\.com\/plan": "free"/);
    assert.equal((await claimActions(['test'], { cwd: folder })).status, 0);
  });

  it('does not let a scenario that cannot be read hide the others', async () => {
    await writeFile(join(folder, 'plan.events', 'broken.event.json'), '{ "expect": {}, "http": 1 ');
    const { status, stdout } = await claimActions(['test'], { cwd: folder });
    assert.equal(status, 1);
    assert.match(stdout, /✗ broken \d+ ms\n {6}.*broken\.event\.json:1:\d+/);
    assert.match(stdout, /✓ paid/);
  });

  it('writes TAP and JUnit', async () => {
    const tap = await claimActions(['test', '--reporter', 'tap'], { cwd: folder });
    assert.match(
      tap.stdout,
      /^TAP version 14\nnot ok 1 - plan\.js > free\n[\s\S]*ok 2 - plan\.js > paid\n[\s\S]*1\.\.2\n$/,
    );
    const junit = await claimActions(['test', '--reporter', 'junit'], { cwd: folder });
    assert.match(junit.stdout, /<testsuite name="plan\.js" tests="2" failures="1"/);
  });

  it('prints no value of a secret', async () => {
    const secrets = `exports.onExecutePostLogin = async (event, api) => {
  api.accessToken.setCustomClaim('https://example.com/key', event.secrets.KEY);
  console.log(event.secrets.KEY);
};
`;
    const expect = { accessToken: { claims: { 'https://example.com/key': 'other' } }, console: [] };
    await writeFile(join(folder, 'key.js'), secrets);
    await writeFile(
      join(folder, 'key.event.json'),
      JSON.stringify({ base: 'typical', event: {}, secrets: { KEY: 'made-up-value-4711' }, expect }),
    );
    for (const reporter of ['spec', 'tap', 'junit']) {
      const { status, stdout, stderr } = await claimActions(['test', 'key.js', '--reporter', reporter], {
        cwd: folder,
      });
      assert.equal(status, 1);
      assert.match(stdout, /••••••/);
      assert.doesNotMatch(stdout + stderr, /made-up-value/);
    }
  });

  it('says that it found no tests, and ends with 2', async () => {
    await mkdir(join(folder, 'empty'));
    const sample = join('plan.events', 'sample.event.json');
    for (const args of [['empty'], [sample], ['--reporter', 'tap', 'empty'], ['--update', 'empty']]) {
      const { status, stdout, stderr } = await claimActions(['test', ...args], { cwd: folder });
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^error No tests found in .*(?:empty|sample\.event\.json): .*"expect"/);
    }
  });

  it('ends with 2 for a reporter or a path that does not exist', async () => {
    for (const args of [['--reporter', 'dots'], ['nowhere']]) {
      const { status, stdout } = await claimActions(['test', ...args], { cwd: folder });
      assert.equal(status, 2);
      assert.equal(stdout, '');
    }
  });
});
