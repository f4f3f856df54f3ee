import { parseArgs } from 'node:util';
import { buildAll } from './build/build-all.ts';

/** `npm run build`; `-- --production` as it is packaged; `-- src/cli/main.ts` for some entries only. */
const { values, positionals } = parseArgs({
  options: { production: { type: 'boolean', default: false } },
  allowPositionals: true,
});
try {
  await buildAll({ production: values.production, ...(positionals.length > 0 ? { only: positionals } : {}) });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
