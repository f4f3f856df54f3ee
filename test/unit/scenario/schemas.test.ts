import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { SCHEMAS_FOLDER, scenarioSchemaFiles } from '../../../scripts/generate/scenario-schemas.ts';
import { builtInScenario, builtInScenarios } from '../../../src/scenario/built-in/index.ts';
import { isBareEvent } from '../../../src/scenario/parse-scenario.ts';

describe('the generated JSON schemas', () => {
  it('are what the catalogue gives now', () => {
    for (const [name, content] of scenarioSchemaFiles()) {
      assert.ok(readFileSync(new URL(name, SCHEMAS_FOLDER), 'utf8') === content, `${name} is old: npm run generate`);
    }
  });

  it('leave no schema behind of a trigger that is gone', () => {
    const names = readdirSync(SCHEMAS_FOLDER).filter((name) => /(?:event|scenario)\.schema\.json$/.test(name));
    assert.deepEqual(names.sort(), [...scenarioSchemaFiles().keys()].sort());
  });

  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(JSON.parse(readFileSync(new URL('scenario.schema.json', SCHEMAS_FOLDER), 'utf8')));

  it('accept every built-in event bare and in a scenario', () => {
    for (const trigger of ['post-login', 'credentials-exchange', 'event-stream', 'custom-email-provider']) {
      for (const { name } of builtInScenarios(trigger)) {
        const event = builtInScenario(trigger, name)?.event;
        assert.ok(validate(event), `${trigger} ${name}: ${ajv.errorsText(validate.errors)}`);
        assert.ok(validate({ event }), ajv.errorsText(validate.errors));
        assert.ok(validate({ trigger, event, secrets: {} }), ajv.errorsText(validate.errors));
      }
    }
  });

  it('use the event of the trigger that a file names', () => {
    const event = { message: 'not an object' };
    assert.ok(validate({ trigger: 'post-login', event }));
    assert.equal(validate({ trigger: 'event-stream', event }), false);
  });

  it('tell the shapes of files apart as loading does', () => {
    const samples = [
      { user: {} },
      { event: {} },
      { request: { grant: 'password' } },
      { request: { ip: 'x' } },
      { request: {} },
      { base: 'typical' },
      { expect: {} },
      { user: {}, context: {} },
      { configuration: {} },
      { tenant: {}, configuration: {} },
      { connection: {}, configuration: {} },
      { user: {}, configuration: {} },
      { moduleSecrets: {} },
    ];
    for (const sample of samples) {
      // Only in a scenario is an unknown key wrong.
      assert.equal(validate({ ...sample, unheard_of: true }), isBareEvent(sample as never), JSON.stringify(sample));
    }
  });
});
