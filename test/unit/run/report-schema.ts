import assert from 'node:assert/strict';
import { Ajv, type AnySchemaObject } from 'ajv';
import schema from '../../../media/schemas/report.schema.json' with { type: 'json' };

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(closed(schema));

/** Holds a report against its schema, and the schema against the report: a field that it does not have is an error. */
export function assertReport(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors, null, 2));
}

/** The published schema leaves room for fields that are added later; here every field must be described. */
function closed(part: AnySchemaObject): AnySchemaObject {
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    Array.isArray(value) || typeof value !== 'object' || value === null ? value : closed(value),
  ]);
  const isClosable = typeof part['properties'] === 'object' && part['type'] === 'object';
  return { ...Object.fromEntries(entries), ...(isClosable && { additionalProperties: false }) };
}
