import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';

/** `npm run build`; `-- --production` as it is packaged; `-- src/cli/main.ts` for some entries only. */
const { values, positionals } = parseArgs({
  options: { production: { type: 'boolean', default: false } },
  allowPositionals: true,
});
await buildAll({ production: values.production, ...(positionals.length > 0 ? { only: positionals } : {}) }).catch(
  () => {
    // esbuild has printed what is wrong, and where.
    process.exitCode = 1;
  },
);
