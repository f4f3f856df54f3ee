import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchEngine, type BenchWorkspace, openBenchWorkspace } from './bench-engine.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

const rounds = 50;
/** Of what takes long, or is far from its target. */
const fewRounds = 10;
/**
 * Longer than the next process needs, on a slow machine, to get ready and to load its packages, as between two saves of a
 * file. The row at the end of a round runs again after one pause.
 */
const pauseMs = 700;
const limitMs = 500;

const small = `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/roles', event.authorization?.roles ?? []);
  api.accessToken.setCustomClaim('https://example.com/roles', event.authorization?.roles ?? []);
};`;
const requiring = (name: string) => `const used = require('${name}');
exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim('https://example.com/kind', typeof used);
  api.accessToken.setCustomClaim('https://example.com/kind', typeof used);
};`;
const manyClaims = `exports.onExecutePostLogin = async (event, api) => {
  for (let index = 0; index < 10_000; index++) api.idToken.setCustomClaim('https://example.com/' + (index % 100), index);
};`;
const endless = 'exports.onExecutePostLogin = async () => { for (;;) {} };';

interface Row {
  name: string;
  target: string;
  rounds: number;
  /** One sample, in milliseconds. */
  sample(): Promise<number> | number;
}

/**
 * From the call of the engine to the report with both tokens signed, through the real sandbox. All rows take turns, so
 * that whatever else this machine does in between falls on the bare process as on everything that is compared with it.
 */
export async function runs(): Promise<Table> {
  const workspace = await openBenchWorkspace();
  const engines: BenchEngine[] = [];
  const start: BenchWorkspace['start'] = (source, options) => {
    const engine = workspace.start(source, options);
    engines.push(engine);
    return engine;
  };
  const warm = (name: string, target: string, source: string, often = rounds): Row => {
    const engine = start(source);
    return { name, target, rounds: often, sample: () => engine.run() };
  };
  const loop = start(endless, { timeoutMs: limitMs });
  const rows: Row[] = [
    { name: 'bare process: node -e 0', target: '', rounds, sample: bareProcess },
    { name: 'cold run, small Action', target: 'median < 2.5 ×', rounds, sample: () => coldRun(workspace) },
    warm('warm run, small Action', 'median < 8 ms, p95 < 20 ms', small),
    warm('warm run, requires axios', 'median < 8 ms, p95 < 20 ms', requiring('axios')),
    warm('warm run, requires auth0', 'median < 8 ms, p95 < 20 ms', requiring('auth0')),
    warm('10,000 claims', '< 1000 ms', manyClaims, fewRounds),
    {
      name: `endless loop, end after its limit of ${limitMs} ms`,
      target: '< 100 ms',
      rounds: fewRounds,
      sample: async () => (await loop.run()) - limitMs,
    },
  ];
  try {
    return tableOf(rows, await takeTurns(rows));
  } finally {
    for (const engine of engines) engine.dispose();
    workspace.dispose();
  }
}

async function takeTurns(rows: Row[]): Promise<Map<Row, number[]>> {
  const samples = new Map(rows.map((row) => [row, [] as number[]]));
  // The first round starts the processes and reads modules that are loaded lazily. It does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const inTurn = rows.filter((candidate) => round <= candidate.rounds);
    // Every other time backwards: what comes after a row that leaves the machine awake is faster.
    for (const row of round % 2 === 0 ? inTurn : inTurn.reverse()) {
      const sample = await row.sample();
      if (round > 0) samples.get(row)?.push(sample);
      await sleep(pauseMs);
    }
  }
  return samples;
}

function tableOf(rows: Row[], samples: Map<Row, number[]>): Table {
  const measured = rows.map((row) => ({ ...row, ...medianAndP95(samples.get(row) ?? []) }));
  const bare = measured[0]?.median ?? Number.NaN;
  return {
    title: `Runs, ${rounds} of each in turns with ${pauseMs} ms between them (${fewRounds} of the last two)`,
    columns: ['', 'median', 'p95', '× bare process', 'wanted'],
    rows: measured.map(({ name, target, median, p95 }) => [
      name,
      milliseconds(median),
      milliseconds(p95),
      (median / bare).toFixed(2),
      target,
    ]),
  };
}

function bareProcess(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

async function coldRun(workspace: BenchWorkspace): Promise<number> {
  const engine = workspace.start(small);
  try {
    return await engine.run();
  } finally {
    engine.dispose();
  }
}
