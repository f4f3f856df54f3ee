import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine, type Engine } from '../../src/run/engine.ts';
import { createFolderKeyStore } from '../../src/run/keys/folder-key-store.ts';
import type { RunRequest } from '../../src/run/run-request.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { nodeFiles } from '../../src/scenario/node-files.ts';
import { distFolder, root } from '../paths.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

const warmRuns = 50;
const coldRuns = 5;
/** Longer than the next process needs to get ready, as between two saves of a file. */
const pauseMs = 250;

const small = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/roles', event.authorization?.roles ?? []);
  api.accessToken.setCustomClaim('https://example.com/roles', event.authorization?.roles ?? []);
};`;
const manyClaims = `exports.onExecutePostLogin = async (event, api) => {
  for (let index = 0; index < 10_000; index++) api.idToken.setCustomClaim('https://example.com/' + (index % 100), index);
};`;
const endless = 'exports.onExecutePostLogin = async () => { for (;;) {} };';
const limitMs = 500;

/** From the call of the engine to the report with both tokens signed, through the real sandbox. */
export async function runs(): Promise<Table> {
  const keyFolder = await mkdtemp(join(tmpdir(), 'claim-actions-bench-'));
  const keys = createFolderKeyStore(keyFolder);
  await keys.key('RS256');
  const start = () =>
    createEngine({ sandbox: createSandbox({ runnerFile: join(distFolder, 'sandbox', 'runner.cjs') }), keys });
  const engine = start();
  try {
    const cold: number[] = [];
    for (let count = 0; count < coldRuns; count += 1) cold.push(await coldRun(start));
    return {
      title: `Runs, ${warmRuns} warm ones with ${pauseMs} ms between them`,
      columns: ['', 'median', 'p95'],
      rows: [
        row('bare process: node -e 0', Array.from({ length: coldRuns }, bareProcess)),
        row('cold run, small Action', cold),
        row('warm run, small Action', await repeat(engine, small, warmRuns)),
        row('10,000 claims', await repeat(engine, manyClaims, 3)),
        row(`endless loop, limit ${limitMs} ms`, await repeat(engine, endless, 3, { timeoutMs: limitMs })),
      ],
    };
  } finally {
    engine.dispose();
    await rm(keyFolder, { recursive: true, force: true });
  }
}

function row(what: string, samples: number[]): string[] {
  const { median, p95 } = medianAndP95(samples);
  return [what, milliseconds(median), milliseconds(p95)];
}

function bareProcess(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

async function coldRun(start: () => Engine): Promise<number> {
  const engine = start();
  try {
    return await timed(engine, small);
  } finally {
    engine.dispose();
  }
}

async function repeat(
  engine: Engine,
  source: string,
  count: number,
  options: Partial<RunRequest> = {},
): Promise<number[]> {
  // The first one starts the processes and reads modules that are loaded lazily.
  await timed(engine, source, options);
  const samples: number[] = [];
  for (let done = 0; done < count; done += 1) {
    await sleep(pauseMs);
    samples.push(await timed(engine, source, options));
  }
  return samples;
}

async function timed(engine: Engine, source: string, options: Partial<RunRequest> = {}): Promise<number> {
  const scenario = await loadScenario('typical', 'post-login', nodeFiles);
  const file = join(root, 'examples', 'roles-in-token', 'bench.js');
  const started = performance.now();
  await engine.run({ scripts: [{ file, source }], scenario, ...options });
  return performance.now() - started;
}
