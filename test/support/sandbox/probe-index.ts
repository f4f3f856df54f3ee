import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Probe {
  id: string;
  file: string;
  category: string;
  title: string;
  kind: 'control' | 'contain';
  expect: {
    status?: string[];
    timeoutMs?: number;
    genuine?: boolean;
    genuine2?: boolean;
    noForged?: boolean;
    maxResult?: number;
    logIncludes?: string;
    calls?: string[];
    errorMatch?: string;
    errorLine?: number;
  };
}

/** Probe scripts with their expectations, from a folder with an index.json. */
export function readProbes(folder: string): { probe: Probe; source: string }[] {
  const { probes } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { probes: Probe[] };
  return probes.map((probe) => ({ probe, source: readFileSync(join(folder, probe.file), 'utf8') }));
}
