import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { packageExtension } from './package/package-extension.ts';
import { outFolder, root } from './paths.ts';
import { windowSuite } from './test/window-suite.ts';

/** The pictures of `test/window/pictures.test.ts` that the README shows. */
const pictures = ['token-dark', 'token-light', 'token-high-contrast', 'tests', 'debugging'];

/** `npm run screenshots` takes the pictures of the README again, from the extension as it is now. */
const taken = join(outFolder, `pictures-${process.pid}`);
process.env['CLAIM_ACTIONS_SCREENSHOTS'] = taken;
await buildAll({ production: true });
await packageExtension();
const { failed } = await windowSuite(['test/window/pictures.test.ts']).run();
if (failed > 0) throw new Error('The pictures were not taken, because the window tests that take them have failed.');

const folder = join(root, 'media', 'screenshots');
await mkdir(folder, { recursive: true });
for (const picture of pictures) {
  await copyFile(join(taken, `${picture}.png`), join(folder, `${picture}.png`));
  process.stdout.write(`media/screenshots/${picture}.png\n`);
}
await rm(taken, { recursive: true });
