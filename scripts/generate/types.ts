import { mkdirSync, writeFileSync } from 'node:fs';
import { actionTypes } from './action-types.ts';
import { namedTypes } from './named-types.ts';
import { hookTypes, ruleTypes } from './rule-types.ts';

/** Writes `types/`: what IntelliSense shows for handlers. Run with `npm run generate`; a test compares the result with the catalogue. */
export const TYPES_FOLDER = new URL('../../types/', import.meta.url);

const HEADER = `// Types of Auth0 Actions and Rules. Generated from the catalogue of Claim Actions: do not edit, run \`npm run generate\`.
// One namespace that holds types only: nothing here adds a global value.
`;

/** The files of `types/`, by name. */
export function typeFiles(): Map<string, string> {
  const body = [namedTypes(), actionTypes(), ruleTypes(), hookTypes()].join('\n');
  const namespace = `declare namespace ClaimActions {\n${body}}\n`;
  const exported = [...body.matchAll(/^ {2}type (\w+)/gm)].map(
    ([, name]) => `export import ${name} = ClaimActions.${name};\n`,
  );
  const module = `declare module 'claim-actions/types' {\n${exported.map((line) => `  ${line}`).join('')}}\n`;
  const entry = `/// <reference path="./claim-actions.d.ts" />\n${exported.join('')}`;
  return new Map([
    ['claim-actions.d.ts', `${HEADER}\n${namespace}\n${module}`],
    ['index.d.ts', entry],
  ]);
}

if (import.meta.main) {
  mkdirSync(TYPES_FOLDER, { recursive: true });
  for (const [name, text] of typeFiles()) writeFileSync(new URL(name, TYPES_FOLDER), text);
}
