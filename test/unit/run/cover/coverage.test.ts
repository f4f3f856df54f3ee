import assert from 'node:assert/strict';
import { lastOf } from '../../../../src/auth0/steps.ts';
import { addCoverage, type ScriptCoverage } from '../../../../src/run/cover/script-coverage.ts';
import type { Engine } from '../../../../src/run/engine.ts';
import { builtInScenario } from '../../../../src/scenario/built-in/index.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { startRealEngine } from '../real-engine.ts';

const file = '/scripts/plan.js';

describe('the coverage of a script', function () {
  this.timeout(20_000);
  let engine: Engine;

  before(() => {
    engine = startRealEngine();
  });

  after(() => engine.dispose());

  async function cover(source: string, change: Partial<Scenario> = {}, script = file): Promise<ScriptCoverage> {
    const trigger = /^\s*function/.test(source) ? 'rule' : 'post-login';
    const typical = builtInScenario(trigger, 'typical');
    assert.ok(typical);
    const { coverage } = await engine.cover({
      scripts: [{ file: script, source }],
      scenario: { ...typical, ...change },
    });
    const [found] = coverage;
    assert.ok(found);
    return found;
  }

  /** `line kind` of every branch that was not taken. */
  function untaken({ statements }: ScriptCoverage): string[] {
    return statements.flatMap(({ branches }) =>
      branches.filter(({ count }) => count === 0).map(({ start, kind }) => `${start.line} ${kind}`),
    );
  }

  function missedLines({ statements }: ScriptCoverage): number[] {
    return statements.filter(({ count }) => count === 0).map(({ start }) => start.line);
  }

  const action = `exports.onExecutePostLogin = async (event, api) => {
  const plan = event.user.app_metadata.plan ?? 'free';
  if (plan === 'free') {
    api.access.deny('Pay first.');
    return;
  }
  switch (plan) {
    case 'team':
      api.idToken.setCustomClaim('https://example.com/plan', event.client.name ? 'T' : 't');
      break;
    default:
      console.log(plan);
  }
  if (plan === 'team') console.log('team');
};
function unused() {
  return 1;
}
`;

  it('has the branches and lines that no run has reached', async () => {
    const coverage = await cover(action);
    assert.deepEqual(untaken(coverage), ['2 right-side', '3 if', '11 default', '9 otherwise', '14 else']);
    assert.deepEqual(missedLines(coverage), [4, 5, 12, 17]);
    assert.deepEqual(
      coverage.functions.map(({ name, count }) => [name, count]),
      [
        ['', 1],
        ['unused', 0],
      ],
    );
  });

  it('counts in Rules and in TypeScript at the right lines', async () => {
    const rule = `function (user, context, callback) {
  if (!user.email) {
    return callback(new UnauthorizedError('No e-mail address.'));
  }
  callback(null, user, context);
}`;
    assert.deepEqual(missedLines(await cover(rule)), [3]);
    const typed = `exports.onExecutePostLogin = async (event: { never?: boolean }, api: unknown): Promise<void> => {
  const answer: number = 42;
  if (event.never) {
    console.log(answer as number);
  }
};`;
    assert.deepEqual(missedLines(await cover(typed, {}, '/scripts/plan.ts')), [4]);
  });

  it('counts the handler before a redirect and the one after it together', async () => {
    const source = `exports.onExecutePostLogin = async (event, api) => {
  api.redirect.sendUserTo('https://example.com/consent');
};
exports.onContinuePostLogin = async (event, api) => {
  console.log('back');
};`;
    assert.deepEqual(missedLines(await cover(source, { continue: {} })), []);
    assert.deepEqual(missedLines(await cover(source)), [5]);
  });

  it('adds up over runs', async () => {
    const one = await cover(action);
    const typical = builtInScenario('post-login', 'typical');
    const event = structuredClone(typical?.event ?? {});
    Object.assign(event['user'] ?? {}, { app_metadata: {} });
    const both = lastOf(addCoverage(one, await cover(action, { event })));
    assert.deepEqual(missedLines(both), [12, 17]);
    assert.equal(both.statements[0]?.count, 2);
  });
});
