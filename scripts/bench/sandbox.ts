import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../paths.ts';
import { type BenchWorkspace, openBenchWorkspace } from './bench-engine.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

/** The probes that weigh most on who reads their output, or on the machine. */
const worst = [
  '117-call-flood',
  '119-console-giant',
  'own/own-24-console-flood',
  '131-string-bomb',
  '123-microtasks',
  '133-wasm-bomb',
  '139-zlib-bomb',
  'own/own-59-redirect-parameters',
  'own/own-60-redirect-look-alikes',
  'own/own-61-many-members',
  'own/own-62-long-denial',
];
const rounds = 5;
const limitMs = 1500;
/** Longer than a process needs to get ready and to load its packages. */
const readyMs = 1500;

/** Longest times that the event loop of the host stood still while the worst scripts ran. */
export async function eventLoop(): Promise<Table> {
  const workspace = await openBenchWorkspace();
  try {
    const rows = [row('nothing', '', await repeat(() => longestBlock(() => sleep(limitMs))))];
    for (const id of worst) rows.push(row(id.replace('own/', ''), '< 50 ms', await blocksOf(id, workspace)));
    return {
      title: `The host's event loop stood still while there ran … (${rounds} times; working: without waits for a processor)`,
      columns: ['', 'median', 'most', 'most, working', 'wanted'],
      rows,
    };
  } finally {
    workspace.dispose();
  }
}

async function blocksOf(probe: string, workspace: BenchWorkspace): Promise<Block[]> {
  const source = readFileSync(join(root, 'test/probes', `${probe}.js`), 'utf8');
  const engine = workspace.start(source, { timeoutMs: limitMs });
  try {
    // Loads what is loaded lazily, so that only the script is measured.
    await engine.run();
    return await repeat(() => longestBlock(() => engine.run()));
  } finally {
    engine.dispose();
  }
}

/** Milliseconds of the longest time without a turn of the event loop: by the clock, and of processor time. */
interface Block {
  clock: number;
  working: number;
}

async function repeat(sample: () => Promise<Block>): Promise<Block[]> {
  const samples: Block[] = [];
  for (let count = 0; count < rounds; count += 1) samples.push(await sample());
  return samples;
}

function row(what: string, target: string, blocks: Block[]): string[] {
  const clock = blocks.map((block) => block.clock);
  const working = Math.max(...blocks.map((block) => block.working));
  return [what, ...[medianAndP95(clock).median, Math.max(...clock), working].map(milliseconds), target];
}

async function longestBlock(work: () => Promise<unknown>): Promise<Block> {
  const interval = 5;
  const longest: Block = { clock: 0, working: 0 };
  let clock = performance.now();
  let worked = process.threadCpuUsage();
  const look = () => {
    const { user, system } = process.threadCpuUsage(worked);
    longest.clock = Math.max(longest.clock, performance.now() - clock - interval);
    longest.working = Math.max(longest.working, (user + system) / 1000);
    clock = performance.now();
    worked = process.threadCpuUsage();
  };
  const timer = setInterval(look, interval);
  await work();
  look();
  clearInterval(timer);
  return longest;
}

/** Of the processes that an engine keeps while nothing runs, and of all of them while one runs. Not on Windows. */
export async function memory(): Promise<Table> {
  const workspace = await openBenchWorkspace();
  try {
    return {
      title: 'Memory of the processes of one sandbox',
      columns: ['', 'processes', 'their own', 'resident'],
      rows: process.platform === 'win32' ? [] : await memoryRows(workspace),
    };
  } finally {
    workspace.dispose();
  }
}

async function memoryRows(workspace: BenchWorkspace): Promise<string[][]> {
  const rows: string[][] = [];
  // The bundler that has built the extension is still there.
  const others = new Set(childrenOfThisProcess().map(({ pid }) => pid));
  const memoryOfSandbox = () => memoryOf(childrenOfThisProcess().filter(({ pid }) => !others.has(pid)));
  for (const [what, required] of [
    ['waiting child', ''],
    ['waiting child with axios', `require('axios');`],
    ['waiting child with auth0', `require('auth0');`],
  ] as const) {
    const engine = workspace.start(`${required} exports.onExecutePostLogin = async () => {};`);
    await engine.run();
    await sleep(readyMs);
    rows.push([what, ...memoryOfSandbox()]);
    engine.dispose();
  }
  const engine = workspace.start(
    'exports.onExecutePostLogin = async () => { await new Promise((end) => setTimeout(end, 4000)); };',
  );
  const running = engine.run();
  await sleep(readyMs);
  rows.push(['pool while one runs', ...memoryOfSandbox()]);
  await running;
  engine.dispose();
  return rows;
}

interface ChildSize {
  pid: string;
  residentKilobytes: number;
}

function childrenOfThisProcess(): ChildSize[] {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,rss=,comm='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([parent, , , command]) => Number(parent) === process.pid && command !== 'ps')
    .map(([, pid = '', size]) => ({ pid, residentKilobytes: Number(size) }));
}

/** How many there are, and what they have in memory: their own part of what is shared, where the system says it, and all. */
function memoryOf(children: ChildSize[]): string[] {
  const resident = children.reduce((sum, { residentKilobytes }) => sum + residentKilobytes, 0);
  const own = children.reduce((sum, { pid }) => sum + (proportionalKilobytes(pid) ?? Number.NaN), 0);
  return [`${children.length}`, Number.isNaN(own) ? 'not known' : megabytes(own), megabytes(resident)];
}

function proportionalKilobytes(pid: string): number | undefined {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return undefined;
  const size = /^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return size === undefined ? undefined : Number(size);
}

function megabytes(kilobytes: number): string {
  return `${(kilobytes / 1024).toFixed(0)} MB`;
}
