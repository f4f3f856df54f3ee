import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import apiTypes from '../../../../src/auth0/catalogue/data/named-types.json' with { type: 'json' };
import { documentationUrl } from '../../../../src/auth0/catalogue/documentation.ts';
import { type EventField, fieldAt, fieldsBelow, fits } from '../../../../src/auth0/catalogue/event-field.ts';
import { announcedEnd, hookPoints, ruleContext, ruleUser } from '../../../../src/auth0/catalogue/rules.ts';
import {
  apiMethods,
  currentVersion,
  findTrigger,
  handlerNames,
  triggerIds,
  triggerOfHandler,
  triggers,
} from '../../../../src/auth0/catalogue/triggers.ts';
import { member } from '../../../../src/auth0/read-json.ts';

const folder = new URL('../../../../src/auth0/catalogue/data/triggers/', import.meta.url);
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const fieldKeys = [
  'type',
  'optional',
  'nullable',
  'open',
  'values',
  'properties',
  'items',
  'enum',
  'availability',
  'documented',
  'notes',
];
const methodKeys = [
  ...[
    'method',
    'params',
    'returns',
    'chainable',
    'typedReturn',
    'effect',
    'throwsWhen',
    'abortsWhen',
    'checksArguments',
    'errorPrefix',
  ],
  ...[
    'reads',
    'async',
    'deprecated',
    'onlyIn',
    'versions',
    'availability',
    'documented',
    'confirmed',
    'notImplemented',
  ],
  ...['errorCodes', 'extraArgsIgnored', 'notes'],
];
const parameterKeys = [
  ...[
    'name',
    'type',
    'optional',
    'enum',
    'maxLength',
    'maxBytes',
    'minItems',
    'maxItems',
    'maxTake',
    'pattern',
    'format',
  ],
  ...['unit', 'notes', 'minLength', 'checkedAs', 'acceptsUndefined', 'acceptsFalsy', 'shape'],
];

function assertField(path: string, field: EventField): void {
  assert.deepEqual(
    Object.keys(field).filter((key) => !fieldKeys.includes(key)),
    [],
    path,
  );
  assert.ok(['string', 'number', 'boolean', 'object', 'array'].includes(field.type), path);
  assert.ok(field.type === 'object' || field.properties === undefined, `${path} has properties`);
  assert.equal(field.type === 'array', field.items !== undefined, `${path} has items exactly if it is an array`);
}

function assertType(type: string): void {
  const { errors } = parseSync('type.ts', `type T = ${type};`);
  assert.deepEqual(errors, [], type);
}

describe('catalogue of triggers', () => {
  it('has every file of its data', () => {
    assert.deepEqual(triggers.map(({ id }) => id).sort(), files.map(({ id }) => id).sort());
  });

  it('finds the trigger of every handler, and none for another name', () => {
    for (const { id, handlers } of files) {
      for (const { name } of handlers) {
        assert.equal(triggerOfHandler(name)?.id, id);
      }
    }
    assert.equal(triggerOfHandler('onExecutePostLogIn'), undefined);
    assert.equal(new Set(handlerNames).size, files.flatMap(({ handlers }) => handlers).length);
  });

  it('lists only triggers with a handler as ids, and still knows the others', () => {
    assert.ok(!triggerIds.includes('password-hash-migration'));
    assert.equal(findTrigger('password-hash-migration')?.confirmed, false);
    assert.equal(findTrigger('no-such-trigger'), undefined);
  });

  for (const trigger of triggers.filter(({ event }) => event !== undefined)) {
    describe(trigger.id, () => {
      const event = trigger.event as EventField;

      it('has fields of the declared shape only', () => {
        assertField('event', event);
        for (const { path, field } of fieldsBelow(event)) {
          assertField(path, field);
        }
      });

      it('has methods of the declared shape only, with types that are TypeScript', () => {
        for (const method of trigger.api) {
          assert.deepEqual(
            Object.keys(method).filter((key) => !methodKeys.includes(key)),
            [],
            method.method,
          );
          assert.equal(method.chainable, method.returns === 'api', method.method);
          for (const parameter of method.params) {
            assert.deepEqual(
              Object.keys(parameter).filter((key) => !parameterKeys.includes(key)),
              [],
              method.method,
            );
            assertType(parameter.type);
          }
          assertType(method.returns === 'api' ? 'void' : method.returns);
        }
      });

      it('has one current version, and handlers that name known methods only', () => {
        assert.deepEqual(
          trigger.versions.map(({ status }) => status !== 'deprecated'),
          trigger.versions.map((_, index) => index === 0),
        );
        const names = trigger.handlers.map(({ name }) => name);
        for (const { onlyIn = [] } of trigger.api) {
          assert.deepEqual(
            onlyIn.filter((name) => !names.includes(name)),
            [],
          );
        }
      });

      const { minimalEvent } = trigger;
      if (minimalEvent === undefined) {
        return;
      }
      it('has a minimal event with every required field and no other', () => {
        assert.ok(fits(minimalEvent, event));
        for (const { path } of fieldsBelow(event).filter(({ field }) => field.optional === true)) {
          assert.equal(member(minimalEvent, ...path.split('.')), undefined, `${path} is optional but in the sample`);
        }
      });
    });
  }

  it('declares every type that the methods name', () => {
    for (const type of Object.values(apiTypes)) {
      assertType(type);
    }
  });

  it('keeps undocumented fields in the tree, marked', () => {
    const event = findTrigger('post-login')?.event as EventField;
    for (const path of [
      'configuration',
      'anonymous_session.user_id',
      'experiment.is_control',
      'client.authentication.certificate.raw',
    ]) {
      assert.equal(fieldAt(event, path.split('.'))?.documented, false, path);
    }
  });

  it('steps through arrays by number and not by name', () => {
    const event = findTrigger('post-login')?.event as EventField;
    assert.equal(fieldAt(event, ['user', 'identities', '0', 'provider'])?.type, 'string');
    assert.equal(fieldAt(event, ['user', 'identities', 'provider']), undefined);
    assert.equal(fieldAt(event, ['user', 'constructor']), undefined);
  });

  it('gives the deprecated post-login v2 a part of the methods, and v1 none', () => {
    const postLogin = findTrigger('post-login');
    assert.ok(postLogin);
    assert.equal(currentVersion(postLogin), 'v3');
    const v2 = apiMethods(postLogin, 'v2').map(({ method }) => method);
    assert.ok(
      v2.includes('idToken.setCustomClaim') && v2.includes('cache.get') && !v2.includes('accessToken.addScope'),
    );
    assert.deepEqual(apiMethods(postLogin, 'v1'), []);
    assert.equal(apiMethods(postLogin).length, postLogin.api.length);
  });

  it('links to the public page of a source', () => {
    assert.equal(
      findTrigger('post-login')?.documentation.api,
      'https://auth0.com/docs/actions/reference/post-login/post-login-api-object',
    );
    assert.equal(documentationUrl('auth0/auth0-actions (npm @auth0/actions 0.32.0)'), undefined);
  });
});

describe('catalogue of Rules and Hooks', () => {
  it('has fields of the declared shape only', () => {
    for (const [name, root] of Object.entries({ user: ruleUser, context: ruleContext, ...hookPoints[0]?.input })) {
      assertField(name, root);
      for (const { path, field } of fieldsBelow(root)) {
        assertField(`${name}.${path}`, field);
      }
    }
  });

  it('says that app_metadata may be missing', () => {
    assert.equal(fieldAt(ruleUser, ['app_metadata'])?.optional, true);
  });

  it('says when they end, as Auth0 has announced it', () => {
    assert.match(announcedEnd('rule'), /announced \d{4}-\d\d-\d\d as the day from which Rules no longer run/);
    assert.match(announcedEnd('hook'), /announced \d{4}-\d\d-\d\d as the day from which Hooks no longer run/);
  });

  it('names the trigger that replaces a Hook', () => {
    for (const { action } of hookPoints) {
      assert.ok(findTrigger(action));
    }
  });
});
