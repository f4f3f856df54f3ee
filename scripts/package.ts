import { buildAll } from './build/build-all.ts';
import { packageExtension } from './package/package-extension.ts';

/** `npm run package`: makes `claim-actions.vsix`. */
await buildAll({ production: true });
process.stdout.write(await packageExtension());
