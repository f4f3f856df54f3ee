import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { packageExtension } from './package/package-extension.ts';
import { outFolder, root } from './paths.ts';
import { windowSuite } from './test/window-suite.ts';

const themes = ['dark', 'light', 'high-contrast', 'high-contrast-light'];
/** The pictures of `test/window/pictures.test.ts` that are shown to people, by folder in `media`. */
const pictures = {
  // By the README.
  screenshots: ['token-dark', 'token-light', 'token-high-contrast', 'tests', 'debugging'],
  walkthrough: ['run', 'lost'].flatMap((step) => themes.map((theme) => `${step}-${theme}`)),
};

/** `npm run screenshots` takes the pictures of README and walkthrough again, from the extension as it is now. */
const taken = join(outFolder, `pictures-${process.pid}`);
process.env['CLAIM_ACTIONS_SCREENSHOTS'] = taken;
await buildAll({ production: true });
await packageExtension();
const { failed } = await windowSuite(['test/window/pictures.test.ts']).run();
if (failed > 0) throw new Error('The pictures were not taken, because the window tests that take them have failed.');

for (const [name, names] of Object.entries(pictures)) {
  const folder = join(root, 'media', name);
  await mkdir(folder, { recursive: true });
  for (const picture of names) {
    await copyFile(join(taken, `${picture}.png`), join(folder, `${picture}.png`));
    process.stdout.write(`media/${name}/${picture}.png\n`);
  }
}
await rm(taken, { recursive: true });
