import assert from 'node:assert/strict';
import { triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { check } from '../../../src/checks/check.ts';
import { canSetClaims, newActionText, suggestedClaim } from '../../../src/language/new-action.ts';
import { builtInScenarios } from '../../../src/scenario/built-in/index.ts';
import { readScript } from '../../../src/script/read-script.ts';
import { runSource, startRealEngine } from '../run/real-engine.ts';

describe('the script of a new Action', () => {
  for (const { id, event, handlers } of triggers)
    if (event && handlers.length > 0)
      it(`is an Action of its trigger, with and without a claim: ${id}`, () => {
        for (const claim of [undefined, suggestedClaim(id)]) {
          const script = readScript('/new/code.js', newActionText(id, claim));
          assert.equal(script.kind === 'none' ? script.message : script.trigger, id);
          assert.deepEqual(check(newActionText(id, claim), '/new/code.js'), []);
        }
      });

  it('sets the claim in every token of the trigger', async () => {
    const engine = startRealEngine();
    try {
      for (const trigger of triggers.filter(({ id }) => canSetClaims(id)))
        for (const { name } of builtInScenarios(trigger.id)) {
          const source = newActionText(trigger.id, suggestedClaim(trigger.id));
          const { outcome, effects } = await runSource(engine, source, { trigger: trigger.id, base: name });
          assert.equal(outcome.status, 'completed', `${trigger.id} ${name}: ${outcome.reason}`);
          if (name === 'typical') assert.equal(effects.length, trigger.tokensThatCanBeChanged.length);
        }
    } finally {
      engine.dispose();
    }
  }).timeout(30_000);

  it('finds the value for a claim by its name', () => {
    assert.match(newActionText('post-login', 'https://example.com/email'), /const value = event\.user\.email;/);
    assert.match(newActionText('post-login', 'https://example.com/other'), /const value = event\.user\.user_id;/);
    assert.match(
      newActionText('credentials-exchange', 'https://example.com/email'),
      /const value = event\.client\.name;/,
    );
    assert.match(newActionText('post-login', "it's"), /setCustomClaim\('it\\'s', value\)/);
  });
});
