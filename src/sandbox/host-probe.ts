import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SandboxRequest, SandboxResult } from './protocol.ts';

/** Whether the guards hold in this very host: not by what it reports, but by what a script could really do. */
export interface HostProbe {
  holds: boolean;
  /** What a script could do that it must not, in a few words each. */
  failures: string[];
}

interface ProbeTools {
  run(request: SandboxRequest): Promise<SandboxResult>;
  /** A folder of the sandbox, where a file that a script manages to write does no harm. */
  folder: string;
  execPath: string;
}

/** Runs a script that tries what is forbidden, against a file and a listener made for it. */
export async function probeHost({ run, folder, execPath }: ProbeTools): Promise<HostProbe> {
  let contacts = 0;
  const listener = createServer((socket) => {
    contacts++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const written = join(folder, 'written-by-probe');
  try {
    const { ending, console } = await run({
      kind: 'action',
      trigger: 'post-login',
      version: 'v3',
      handler: 'onExecutePostLogin',
      scripts: [{ file: join(folder, 'probe', 'probe.js'), source: probeScript, language: 'javascript' }],
      input: {},
      secrets: {
        readable: execPath,
        written,
        port: typeof address === 'object' && address !== null ? `${address.port}` : '',
        host: `${process.pid}`,
      },
      http: [],
      // Long, because a busy machine is no failure and a failure ends every run.
      timeoutMs: 30_000,
    });
    const failures = console.map(({ text }) => text);
    if (ending.status !== 'completed') {
      failures.push(
        l10n.t(
          'the probe did not end as it should ({0}: {1})',
          ending.status,
          ending.reason ?? ending.error?.message ?? '',
        ),
      );
    }
    if (contacts > 0) {
      failures.push(l10n.t('a connection to this machine was made'));
    }
    if (existsSync(written)) {
      rmSync(written);
      failures.push(l10n.t('a file was written'));
    }
    return { holds: failures.length === 0, failures };
  } finally {
    listener.close();
  }
}

/** Prints one line for everything that works and must not. */
const probeScript = `
exports.onExecutePostLogin = async (event) => {
  const { readable, written, port, host } = event.secrets;
  const attempt = async (what, act) => {
    try {
      if (await act()) console.log(what);
    } catch {
      // Refused, as it must be.
    }
  };
  const fs = require('node:fs');
  await attempt('a file of the machine can be read', () => fs.readFileSync(readable).length > 0);
  await attempt('a file can be opened', async () => Boolean(await fs.promises.open(readable)));
  await attempt('a file can be written', () => fs.writeFileSync(written, 'x') === undefined);
  await attempt('a program can be started', () => require('node:child_process').spawnSync(readable, ['--version']).pid > 0);
  await attempt('a thread can be started', () => Boolean(new (require('node:worker_threads').Worker)('', { eval: true })));
  await attempt('the inspector can be opened', () => require('node:inspector').open(0) === undefined);
  await attempt('the editor can be signalled', () => process.kill(Number(host), 0));
  await attempt('environment variables can be seen', () => Object.keys(process.env).length > 0);
  await attempt('internal bindings can be reached', () => Boolean(process.binding('fs')));
  await attempt('a connection can be made', () => new Promise((resolve, reject) => {
    require('node:net').connect(Number(port), '127.0.0.1').on('connect', () => resolve(true)).on('error', reject);
  }));
  await attempt('a request can be made', async () => Boolean(await fetch('http://127.0.0.1:' + port)));
};
`;
