import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fits } from '../../../src/auth0/catalogue/event-field.ts';
import { hookPoints } from '../../../src/auth0/catalogue/rules.ts';
import { findTrigger, triggers } from '../../../src/auth0/catalogue/triggers.ts';
import { builtInScenario, builtInScenarios } from '../../../src/scenario/built-in/index.ts';
import { eventTriggerOf } from '../../../src/scenario/event-trigger.ts';
import { findViolations } from '../../../src/scenario/schema/validate.ts';

const scriptTriggers = [
  ...triggers.filter(({ event }) => event !== undefined).map(({ id }) => id),
  'rule',
  ...hookPoints.map(({ id }) => id),
];
const all = scriptTriggers.flatMap((trigger) => builtInScenarios(trigger).map(({ name }) => ({ trigger, name })));

function load(trigger: string, name: string) {
  return builtInScenario(trigger, name) ?? assert.fail(`${trigger} has no ${name}`);
}

describe('built-in scenarios', () => {
  for (const trigger of scriptTriggers) {
    it(`has a typical and a minimal one for ${trigger}`, () => {
      const names = builtInScenarios(trigger).map(({ name }) => name);
      assert.ok(names.includes('typical') && names.includes('minimal'), names.join());
    });
  }

  for (const { trigger, name } of all) {
    it(`fits the event of the catalogue: ${trigger}, ${name}`, () => {
      const { event, ...scenario } = load(trigger, name);
      const { event: field } = findTrigger(eventTriggerOf(trigger)) ?? assert.fail();
      assert.equal(scenario.source, 'built-in');
      // Secrets are not part of a scenario's event; the run puts them in.
      assert.ok(field && fits({ secrets: {}, ...event }, field), JSON.stringify(event, undefined, 1));
      assert.deepEqual(findViolations(event, trigger, true), { fatal: [], doubtful: [] });
    });
  }

  it('fits the schema of scenario files', () => {
    const folder = new URL('../../../src/scenario/built-in/', import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const scenarios: object = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      for (const [name, scenario] of Object.entries(scenarios)) {
        assert.deepEqual(
          findViolations(scenario, file.replace('.json', ''), false),
          { fatal: [], doubtful: [] },
          `${file}: ${name}`,
        );
        assert.ok(scenario.title && scenario.description, `${file}: ${name} has title and description`);
      }
    }
  });

  it('leaves out in the typical login what most logins do not have', () => {
    const { event } = load('post-login', 'typical');
    const usuallyAbsent = [
      'organization',
      'prompt',
      'refresh_token',
      'agent',
      'session_transfer_token',
      'custom_domain',
    ];
    assert.deepEqual(
      usuallyAbsent.filter((name) => name in event),
      [],
    );
  });

  it('has only required fields in the minimal login', () => {
    const { event, requestAssumed } = load('post-login', 'minimal');
    const { secrets: _, ...required } = findTrigger('post-login')?.minimalEvent ?? assert.fail();
    assert.deepEqual(event, required);
    assert.equal(requestAssumed, true);
  });

  it('asks for what its name says', () => {
    assert.equal(load('post-login', 'refresh-token').request.grant, 'refresh_token');
    assert.equal(load('post-login', 'silent-authentication').request.grant, 'silent');
    assert.equal(load('rule', 'password').request.grant, 'password');
    assert.equal(load('post-login', 'no-api-audience').request.audience, undefined);
    const { request, settings } = load('post-login', 'auth0-api-audience');
    assert.equal(request.audience, `https://${settings.domain}/api/v2/`);
    assert.equal(load('client-credentials-exchange', 'without-scopes').request.scope, '');
    assert.equal(load('credentials-exchange', 'with-scopes').request.scope, 'read:reports write:reports');
  });

  it('gives a new object each time', () => {
    load('post-login', 'minimal').event['user'] = {};
    assert.notDeepEqual(load('post-login', 'minimal').event['user'], {});
  });

  it('has none of a name that objects have', () =>
    assert.equal(builtInScenario('post-login', 'constructor'), undefined));
});
