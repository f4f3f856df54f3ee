import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What the TypeScript plugin asks the catalogue: which handler belongs to which trigger. */
const kept = ['id', 'handlers', 'versions', 'jsdocTypeNames', 'sources'];

/**
 * Leaves the shapes of events and apis out of a bundle: they are in the `.d.ts` files. tsserver loads the plugin for
 * every project, also for those without a script, and 200 KB of data that nobody reads would take longest.
 */
export const namesOfTriggers: Plugin = {
  name: 'names-of-triggers',
  setup(build) {
    build.onLoad({ filter: /catalogue[\\/]data[\\/]triggers[\\/][\w-]+\.json$/ }, async ({ path }) => {
      const data: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'));
      const names = Object.fromEntries(kept.filter((key) => key in data).map((key) => [key, data[key]]));
      const event = data['event'] === null ? null : { type: 'object' };
      return { contents: JSON.stringify({ ...names, event, api: [] }), loader: 'json' };
    });
  },
};
