import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome, Report } from '../../../src/run/report.ts';
import { judge, type Seen, sampleEvent } from '../../support/sandbox/judge-probe.ts';
import { readProbes } from '../../support/sandbox/probe-index.ts';
import { createProbeWorld, forbiddenText, type ProbeWorld } from '../../support/sandbox/probe-world.ts';
import { claimActions, root } from './spawn-cli.ts';

/** The Report says why a script failed in a sentence, where the index of the probes has a name for each way. */
const statusNames: Record<Outcome['status'], string[]> = {
  completed: ['ok'],
  denied: ['ok'],
  redirected: ['ok'],
  failed: ['error', 'oom', 'crash', 'output-overflow', 'exit', 'stalled'],
  'timed-out': ['timeout', 'stalled'],
  'not-run': ['refused'],
};

describe('probes through claim-actions run', function () {
  this.timeout(40_000);
  let world: ProbeWorld;
  let event: string;

  before(async function () {
    this.timeout(180_000);
    world = await createProbeWorld();
    event = join(world.scriptFolder, 'probe.event.json');
    await writeFile(event, JSON.stringify(sampleEvent()));
  });
  after(() => world.close());

  for (const { probe, source } of readProbes(join(root, 'test', 'probes'))) {
    it(`${probe.id}: ${probe.title}`, async () => {
      const script = join(world.scriptFolder, probe.file);
      await writeFile(script, source);
      const secrets = Object.entries(world.inputs).flatMap(([name, value]) => ['--secret', `${name}=${value}`]);
      const timeout = ['--timeout', `${probe.expect.timeoutMs ?? 3000}`];
      const { stdout, stderr } = await claimActions(
        ['run', script, '--trigger', 'post-login', '--event', event, '--json', ...timeout, ...secrets],
        { env: { CANARY_ENV_SECRET: 'canary-env-secret' } },
      );
      assert.notEqual(stdout, '', stderr);

      judge(probe, seen(JSON.parse(stdout) as Report));
      assert.deepEqual(world.takeHits(), [], 'contacts');
      assert.deepEqual(world.takeFiles(), [], 'files written');
      assert.equal(world.hasLostFiles(), false, 'a file was deleted');
      assert.doesNotMatch(stdout + stderr, forbiddenText);
    });
  }
});

function seen({ outcome, effects, console, notes }: Report): Seen {
  return {
    statuses: statusNames[outcome.status],
    ending: outcome,
    effects,
    console,
    errors: `${outcome.error?.message} ${outcome.reason} ${notes.map(({ message }) => message).join(' ')}`,
    frame: outcome.error?.stack[0],
  };
}
