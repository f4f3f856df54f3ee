import { mkdirSync, writeFileSync } from 'node:fs';
import { actionTypes } from './action-types.ts';
import { namedTypes } from './named-types.ts';
import { hookTypes, ruleTypes } from './rule-types.ts';

/** Writes `types/`: what IntelliSense shows for handlers. Run with `npm run generate`; a test compares the result with the catalogue. */
export const TYPES_FOLDER = new URL('../../types/', import.meta.url);

const HEADER = `// Types of Auth0 Actions and Rules. Generated from the catalogue of Claim Actions: do not edit, run \`npm run generate\`.
// One namespace that holds types only: nothing here adds a global value.
`;

/** The parts of the namespace; `shared` belongs to every other. */
function parts(): Map<string, string> {
  return new Map([['shared', namedTypes()], ...actionTypes(), ['rule', ruleTypes()], ['hook', hookTypes()]]);
}

/** The files of `types/`, by name. */
export function typeFiles(): Map<string, string> {
  const body = [...parts().values()].join('\n');
  const exported = [...body.matchAll(/^ {2}type (\w+)/gm)].map(
    ([, name]) => `export import ${name} = ClaimActions.${name};\n`,
  );
  const module = `declare module 'claim-actions/types' {\n${exported.map((line) => `  ${line}`).join('')}}\n`;
  const entry = `/// <reference path="./claim-actions.d.ts" />\n${exported.join('')}`;
  return new Map([
    ['claim-actions.d.ts', `${HEADER}\n${inNamespace(body)}\n${module}`],
    ['index.d.ts', entry],
  ]);
}

/**
 * The same types in a file for each trigger, with the whole beside them: the plugin adds to a project what its handlers
 * need, because TypeScript takes as long to read the types as to read a small program.
 */
export function pluginTypeFiles(): Map<string, string> {
  const files = [...parts()].map(([part, body]): [string, string] => [
    `${part}.d.ts`,
    `${HEADER}\n${inNamespace(body)}`,
  ]);
  const [whole] = typeFiles();
  return new Map(whole ? [...files, whole] : files);
}

function inNamespace(body: string): string {
  return `declare namespace ClaimActions {\n${body}}\n`;
}

if (import.meta.main) {
  mkdirSync(TYPES_FOLDER, { recursive: true });
  for (const [name, text] of typeFiles()) writeFileSync(new URL(name, TYPES_FOLDER), text);
}
