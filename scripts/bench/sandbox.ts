import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox, type ProcessSandbox } from '../../src/sandbox/create-sandbox.ts';
import type { SandboxRequest } from '../../src/sandbox/protocol.ts';
import { installedWorkspace } from '../../test/support/sandbox/workspace.ts';
import { distFolder, root } from '../paths.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

/** Longer than the next process needs to get ready and to load its packages. */
const pauseMs = 700;
const warmRuns = 20;
/** The probes that weigh most on who reads their output. */
const worst = ['117-call-flood', '119-console-giant', '131-string-bomb', '123-microtasks'];

/** The sandbox alone: packages loaded ahead, the event loop of its host under the worst scripts, memory of the waiting child. */
export async function sandbox(): Promise<Table> {
  const workspaceFolder = installedWorkspace();
  const scripts = mkdtempSync(join(workspaceFolder, 'bench-'));
  const subject = createSandbox({ runnerFile: join(distFolder, 'sandbox', 'runner.cjs') });
  const request = (source: string, timeoutMs = 5000): SandboxRequest => ({
    kind: 'action',
    trigger: 'post-login',
    version: 'v3',
    handler: 'onExecutePostLogin',
    scripts: [{ file: join(scripts, 'action.js'), source, language: 'javascript' }],
    input: {},
    secrets: {},
    http: [],
    timeoutMs,
    workspaceFolder,
  });
  try {
    const rows: string[][] = [];
    for (const name of ['axios', 'auth0']) {
      subject.prepare({ workspaceFolder, scriptFolder: scripts, packages: [name] });
      rows.push(row(`warm run of an Action that requires ${name}`, await repeat(subject, request(requiring(name)))));
    }
    await sleep(pauseMs);
    rows.push(['memory of a waiting child (resident)', waitingMemory(scripts), '']);
    for (const id of worst) {
      const source = readFileSync(join(root, 'test/probes', `${id}.js`), 'utf8');
      const { took, blocked } = await watched(() => subject.run(request(source, 1500)));
      rows.push([`${id}: host's event loop stood still for`, milliseconds(blocked), `of ${milliseconds(took)}`]);
    }
    return { title: `Sandbox, ${warmRuns} runs each on ${process.version}`, columns: ['', 'median', 'p95'], rows };
  } finally {
    subject.dispose();
    rmSync(scripts, { recursive: true });
  }
}

function requiring(name: string): string {
  return `const used = require('${name}');
exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('https://example.com/a', typeof used); };`;
}

async function repeat(subject: ProcessSandbox, request: SandboxRequest): Promise<number[]> {
  const samples: number[] = [];
  for (let count = 0; count < warmRuns; count++) {
    await sleep(pauseMs);
    const started = performance.now();
    await subject.run(request);
    samples.push(performance.now() - started);
  }
  return samples;
}

function row(what: string, samples: number[]): string[] {
  const { median, p95 } = medianAndP95(samples);
  return [what, milliseconds(median), milliseconds(p95)];
}

/** Linux and macOS; the children are found by the folder that they may read. */
function waitingMemory(folder: string): string {
  if (process.platform === 'win32') {
    return 'not measured';
  }
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const kilobytes = lines.filter((line) => line.includes(`=${folder} `)).map((line) => Number.parseInt(line, 10));
  return kilobytes.map((size) => `${(size / 1024).toFixed(0)} MB`).join(', ');
}

async function watched(work: () => Promise<unknown>): Promise<{ took: number; blocked: number }> {
  const interval = 5;
  let last = performance.now();
  let blocked = 0;
  const timer = setInterval(() => {
    blocked = Math.max(blocked, performance.now() - last - interval);
    last = performance.now();
  }, interval);
  const started = performance.now();
  await work();
  clearInterval(timer);
  return { took: performance.now() - started, blocked };
}
