import { mkdirSync, writeFileSync } from 'node:fs';
import { hookPoints } from '../../src/auth0/catalogue/rules.ts';
import { triggers } from '../../src/auth0/catalogue/triggers.ts';
import { fileSchema } from '../../src/scenario/schema/file-schema.ts';

/**
 * Writes the JSON schemas of scenario files to `media/schemas`: one for each trigger, and `scenario.schema.json` for all,
 * which VS Code uses for `*.event.json`. Run with `npm run generate`; a test compares the files with the catalogue.
 */
export const SCHEMAS_FOLDER = new URL('../../media/schemas/', import.meta.url);

/** The files, by name. */
export function scenarioSchemaFiles(): Map<string, string> {
  const documented = triggers.filter(({ event }) => event !== undefined);
  const ids = documented.map(({ id }) => id);
  const all = [...ids, 'rule', ...hookPoints.map(({ id }) => id)];
  const files = documented.map(({ id, label }) => {
    return [`${id}.event.schema.json`, fileSchema(`Scenario: ${label}`, [id])] as const;
  });
  return new Map(
    [...files, ['scenario.schema.json', fileSchema('Scenario of Claim Actions', all)] as const].map(
      ([name, schema]) => [name, `${JSON.stringify(schema, undefined, 1)}\n`],
    ),
  );
}

if (import.meta.main) {
  mkdirSync(SCHEMAS_FOLDER, { recursive: true });
  for (const [name, content] of scenarioSchemaFiles()) writeFileSync(new URL(name, SCHEMAS_FOLDER), content);
}
