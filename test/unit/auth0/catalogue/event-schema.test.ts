import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { type EventField, fieldsBelow } from '../../../../src/auth0/catalogue/event-field.ts';
import { eventSchema } from '../../../../src/auth0/catalogue/event-schema.ts';
import { triggers } from '../../../../src/auth0/catalogue/triggers.ts';
import type { Json, JsonObject } from '../../../../src/auth0/json.ts';
import { objectMember } from '../../../../src/auth0/read-json.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

function schemaAt(schema: JsonObject, path: string): JsonObject | undefined {
  return path
    .split(/\.|(?=\[\])/)
    .reduce<JsonObject | undefined>(
      (at, step) => (step === '[]' ? objectMember(at, 'items') : objectMember(at, 'properties', step)),
      schema,
    );
}

/** An event that holds only this value, at this path. */
function eventWith(path: string, value: Json): Json {
  return path
    .split(/\.|(?=\[\])/)
    .reduceRight<Json>((inner, step) => (step === '[]' ? [inner] : { [step]: inner }), value);
}

function wrongFor(field: EventField): Json {
  return field.type === 'number' ? 'a string' : 42;
}

describe('schema of events', () => {
  for (const { id, event, minimalEvent } of triggers) {
    if (event === undefined) {
      continue;
    }
    describe(id, () => {
      const schema = eventSchema(id);
      const validate = ajv.compile(schema);
      const fields = fieldsBelow(event);

      it('has every field of the catalogue, with its type', () => {
        for (const { path, field } of fields) {
          const node = schemaAt(schema, path);
          assert.ok(node, path);
          if (field.documented === false || field.enum !== undefined) {
            continue;
          }
          assert.deepEqual(node['type'], field.nullable === true ? [field.type, 'null'] : field.type, path);
        }
      });

      it('rejects a value of another type in every documented field', () => {
        for (const { path, field } of fields.filter(({ field }) => field.documented !== false)) {
          assert.equal(validate(eventWith(path, wrongFor(field))), false, path);
        }
      });

      it('accepts known and unknown values of a set', () => {
        for (const { path, field } of fields.filter(({ field }) => field.enum !== undefined)) {
          assert.ok(validate(eventWith(path, field.enum?.[0] ?? '')), path);
          assert.ok(validate(eventWith(path, 'something new')), path);
        }
      });

      it('accepts unknown properties everywhere that values are not typed', () => {
        assert.ok(validate({ something: { new: true } }));
        for (const { path } of fields.filter(({ field }) => field.type === 'object' && field.values === undefined)) {
          assert.ok(validate(eventWith(path, { something_new: [1] })), path);
        }
      });

      if (minimalEvent === undefined) {
        return;
      }
      it('accepts the minimal event when complete, and misses every field that is always there', () => {
        const validateComplete = ajv.compile(eventSchema(id, { complete: true }));
        assert.ok(validateComplete(minimalEvent), JSON.stringify(validateComplete.errors));
        for (const name of Object.keys(minimalEvent)) {
          const { [name]: _left, ...rest } = minimalEvent;
          assert.equal(validateComplete(rest), false, name);
        }
      });
    });
  }

  it('accepts null in every field where it removes something', () => {
    for (const { id, event } of triggers) {
      if (event !== undefined) {
        const validate = ajv.compile(eventSchema(id, { nulls: true }));
        for (const { path } of fieldsBelow(event)) {
          assert.ok(validate(eventWith(path, null)), `${id}: ${path}`);
        }
      }
    }
  });

  it('describes fields in words', () => {
    assert.match(
      String(
        objectMember(eventSchema('post-login'), 'properties', 'user', 'properties', 'app_metadata')?.['description'],
      ),
      /\w+ \w+/,
    );
  });

  it('refuses a trigger whose event is not known', () => {
    assert.throws(() => eventSchema('password-hash-migration'), /Nothing is known/);
  });
});
