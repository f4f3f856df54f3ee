import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

type Data = Record<string, unknown>;

/**
 * What the TypeScript plugin asks the catalogue: which handler belongs to which trigger. The shapes of events and apis
 * are in the `.d.ts` files. tsserver loads the plugin for every project, also for those without a script, and 200 KB of
 * data that nobody reads would take longest.
 */
export const namesOfTriggers = partsOfTriggers('names-of-triggers', (trigger) => ({
  ...only(trigger, ['id', 'handlers', 'versions', 'jsdocTypeNames', 'sources']),
  api: [],
}));

/**
 * What the `api` of the sandbox is made of. Each child reads it anew, and whoever runs a script without a waiting child
 * waits for it.
 */
export const methodsOfTriggers = partsOfTriggers('methods-of-triggers', (trigger) => ({
  ...only(trigger, ['id', 'handlers', 'versions']),
  sources: [],
  api: listOf(trigger['api']).map((method) =>
    without(method, ['effect', 'notes', 'throwsWhen', 'abortsWhen', 'availability']),
  ),
}));

/** Leaves what is not asked for out of a bundle. */
function partsOfTriggers(name: string, parts: (trigger: Data) => Data): Plugin {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: /catalogue[\\/]data[\\/]triggers[\\/][\w-]+\.json$/ }, async ({ path }) => {
        const trigger: Data = JSON.parse(await readFile(path, 'utf8'));
        const event = trigger['event'] === null ? null : { type: 'object' };
        return { contents: JSON.stringify({ ...parts(trigger), event }), loader: 'json' };
      });
    },
  };
}

function only(data: Data, names: string[]): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

function without(data: Data, names: string[]): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value : [];
}
