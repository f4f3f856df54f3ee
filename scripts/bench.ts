import { activation } from './bench/activation.ts';
import { bundleSizes } from './bench/bundle-sizes.ts';
import { checks } from './bench/checks.ts';
import { intelliSense } from './bench/intellisense.ts';
import { runs } from './bench/runs.ts';
import { eventLoop, memory } from './bench/sandbox.ts';
import { save } from './bench/save.ts';
import { printTable } from './bench/table.ts';
import { buildAll } from './build/build-all.ts';
import { packageExtension } from './package/package-extension.ts';

/** `npm run bench`: sizes and times as they are on this machine, now. Not a test: nothing fails for being slow. */
const built = await buildAll({ production: true });
await packageExtension();
for (const measure of [() => bundleSizes(built), checks, runs, eventLoop, memory, intelliSense, activation, save]) {
  printTable(await measure());
}
