import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPluginFolder } from '../../test/unit/typescript-plugin/support/plugin-folder.ts';
import { TsServer, type VERSIONS } from '../../test/unit/typescript-plugin/support/tsserver.ts';
import { root } from '../paths.ts';
import { medianAndP95, milliseconds, type Table } from './table.ts';

const pairs = 11;
/** What VS Code says of files that belong to no project. */
const inferred = { allowJs: true, module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2024', jsx: 'Preserve' };

const action = `const axios = require('axios');
const NAMESPACE = 'https://example.com';

exports.onExecutePostLogin = async (event, api) => {
  const roles = event.authorization?.roles ?? [];
  if (!event.organization) return api.access.deny('Members of an organisation only.');
  const { data } = await axios.get(\`https://example.com/users/\${event.user.user_id}\`, { timeout: 3000 });
  api.idToken.setCustomClaim(\`\${NAMESPACE}/roles\`, roles);
  api.accessToken.setCustomClaim(\`\${NAMESPACE}/permissions\`, data.permissions);
  api.
};
`;
const other = `const { readFileSync } = require('node:fs');
const settings = { first: 1, second: 2 };

function readSettings(file) {
  return { ...settings, ...JSON.parse(readFileSync(file, 'utf8')) };
}

module.exports = { readSettings };
settings.
`;

interface Sample {
  wall: number;
  cpu: number;
}

/**
 * From opening a file to its first completion, in a tsserver that has just started, without and with the plugin in
 * turns: what else the machine does then falls on both.
 */
export async function intelliSense(): Promise<Table> {
  const probe = await buildPluginFolder();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'claim-actions-bench-')));
  try {
    const rows: string[][] = [];
    for (const [name, text, version] of [
      ['an Action', action, '6.0'],
      ["an Action, with Node's types", action, '5.9'],
      ['a file that is not ours', other, '6.0'],
      ["a file that is not ours, with Node's types", other, '5.9'],
    ] as const) {
      const place = mkdtempSync(join(folder, 'project-'));
      // TypeScript 6 reads only the types that a project names.
      if (version === '5.9') installNodeTypes(place);
      writeFileSync(join(place, 'code.js'), text);
      const samples: { plain: Sample; typed: Sample }[] = [];
      // The first pair warms the caches of the file system up.
      for (let count = -1; count < pairs; count += 1) {
        const swapped = count % 2 === 0;
        const first = await firstCompletion(version, place, text, swapped ? probe : undefined);
        const second = await firstCompletion(version, place, text, swapped ? undefined : probe);
        if (count >= 0) samples.push(swapped ? { plain: second, typed: first } : { plain: first, typed: second });
      }
      rows.push([`TypeScript ${version}, ${name}`, ...compared(samples, 'wall'), ...compared(samples, 'cpu')]);
    }
    return {
      title: `First completion after opening a file, median of ${pairs} pairs without and with the TypeScript plugin`,
      columns: ['', 'without', 'with', 'more', 'CPU without', 'with', 'more'],
      rows,
    };
  } finally {
    for (const path of [probe, folder]) rmSync(path, { recursive: true, force: true });
  }
}

function compared(samples: readonly { plain: Sample; typed: Sample }[], what: keyof Sample): string[] {
  const median = (values: number[]) => medianAndP95(values).median;
  const plain = median(samples.map((it) => it.plain[what]));
  const typed = median(samples.map((it) => it.typed[what]));
  const more = median(samples.map((it) => it.typed[what] / it.plain[what])) - 1;
  return [milliseconds(plain), milliseconds(typed), `${(more * 100).toFixed(1)} %`];
}

async function firstCompletion(
  version: (typeof VERSIONS)[number],
  folder: string,
  text: string,
  probe: string | undefined,
): Promise<Sample> {
  const server = new TsServer(version, { measured: true, ...(probe === undefined ? {} : { probe }) });
  try {
    await server.send('configure', { preferences: {} });
    await server.send('compilerOptionsForInferredProjects', { options: inferred });
    const cpuBefore = await server.cpuTime();
    const started = performance.now();
    server.open(join(folder, 'code.js'), text);
    await server.completions(server.after(text.includes('  api.\n') ? '  api.' : '\nsettings.'));
    const wall = performance.now() - started;
    return { wall, cpu: (await server.cpuTime()) - cpuBefore };
  } finally {
    server.dispose();
  }
}

function installNodeTypes(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'), 'junction');
}
