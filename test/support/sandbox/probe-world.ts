import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { hostilePackages } from './hostile-packages.ts';
import { node22 } from './nodes.ts';
import { installedWorkspace } from './workspace.ts';

/**
 * Everything that the probes try to reach: a workspace with hostile packages and links that lead out of it, files of the
 * user, and listeners that note every contact.
 */
export interface ProbeWorld {
  workspaceFolder: string;
  scriptFolder: string;
  /** Become the secrets of the event; named in test/probes/index.json. */
  inputs: Record<string, string>;
  /** Contacts since the last call: `tcp`, `udp`, `socket`. */
  takeHits(): string[];
  /** Files that a probe has made since the last call, which are removed. */
  takeFiles(): string[];
  hasLostFiles(): boolean;
  close(): void;
}

/** Values that appear in no result, whatever a probe does. */
export const forbiddenText = /canary-env|canary-file|canary-ssh|canary-heap-secret|root:x:/;

export async function createProbeWorld(): Promise<ProbeWorld> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'probes-')));
  const at = (...names: string[]) => join(base, ...names);
  for (const folder of ['outside', 'home/.ssh', 'write', 'ws/actions', 'ws/node_modules']) {
    mkdirSync(at(folder), { recursive: true });
  }
  const modules = at('ws/node_modules');
  linkPackages(join(installedWorkspace(), 'node_modules'), modules);
  const writeFixtures = () => {
    writeFileSync(at('outside/secret.json'), '{"secret":"canary-file-json"}');
    writeFileSync(at('outside/secret.js'), 'module.exports = "canary-file-js";');
    writeFileSync(at('outside/env'), 'OUTSIDE_ENV_VAR=canary-file-env\n');
    writeFileSync(at('home/.ssh/id_canary'), 'canary-ssh-key');
  };
  writeFixtures();
  symlinkSync(at('outside'), join(modules, 'evil-link'));
  symlinkSync(at('outside/secret.json'), join(modules, 'evil-file-link.json'));
  for (const [name, manifest] of [
    ['package', '{"name":"canary-file-name","main":"canary-file-main.js"}'],
    ['exports', '{"name":"canary-file-name","exports":{"./canary-file-export":"./x.js"}}'],
  ] as const) {
    mkdirSync(at('outside', name));
    writeFileSync(at('outside', name, 'package.json'), manifest);
    symlinkSync(at('outside', name), join(modules, `evil-${name}-link`));
  }
  for (const { name, manifest, source } of hostilePackages) {
    mkdirSync(join(modules, name));
    writeFileSync(join(modules, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    writeFileSync(join(modules, name, 'index.js'), source);
  }
  buildAddon(join(modules, 'evil-addon'), at('write/addon-loaded'));

  let hits: string[] = [];
  const answer = (kind: string) => (socket: net.Socket) => {
    hits.push(kind);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
  };
  const tcp = net.createServer(answer('tcp'));
  const local = net.createServer(answer('socket'));
  const udp = dgram.createSocket('udp4', () => hits.push('udp'));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => local.listen(at('canary.sock'), resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));

  return {
    workspaceFolder: at('ws'),
    scriptFolder: at('ws/actions'),
    inputs: {
      CANARY_PORT: `${(tcp.address() as net.AddressInfo).port}`,
      CANARY_UDP_PORT: `${udp.address().port}`,
      CANARY_SOCK: at('canary.sock'),
      OUTSIDE_JSON: at('outside/secret.json'),
      OUTSIDE_JS: at('outside/secret.js'),
      OUTSIDE_ENV: at('outside/env'),
      SSH_KEY: at('home/.ssh/id_canary'),
      HOME: at('home'),
      WRITE_TARGET: at('write/out'),
      NODE_MODULES: modules,
      ADDON: join(modules, 'evil-addon/evil.node'),
      HOST_PID: `${process.pid}`,
      REAL_USER: userInfo().username,
      REAL_HOSTNAME: hostname(),
    },
    takeHits() {
      const taken = hits;
      hits = [];
      return taken;
    },
    takeFiles() {
      const files = readdirSync(at('write'));
      for (const file of files) {
        rmSync(at('write', file), { recursive: true });
      }
      return [
        ...files,
        ...['canary-written.txt', 'canary-link'].filter((name) => existsSync(join(modules, 'lodash', name))),
      ];
    },
    hasLostFiles: () => !existsSync(at('outside/secret.json')),
    close() {
      tcp.close();
      local.close();
      udp.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Copies, as an installation has them: links out of node_modules are refused. */
function linkPackages(from: string, to: string): void {
  execFileSync('cp', ['-R', `${from}/.`, to]);
}

/** A native add-on that leaves a file when it is loaded; without a compiler a file that cannot be loaded at all. */
function buildAddon(folder: string, marker: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"evil-addon","version":"1.0.0","main":"evil.node"}');
  writeFileSync(
    join(folder, 'evil.c'),
    `#define NAPI_VERSION 8
#include <node_api.h>
#include <stdio.h>
static napi_value Init(napi_env env, napi_value exports) { FILE *f = fopen("${marker}", "w"); if (f) fclose(f); return exports; }
NAPI_MODULE(evil, Init)
`,
  );
  const headers = ['/usr/include/node', join(node22, 'include/node')];
  try {
    const include = headers.filter((path) => existsSync(join(path, 'node_api.h'))).map((path) => `-I${path}`);
    execFileSync('gcc', ['-shared', '-fPIC', ...include, '-o', 'evil.node', 'evil.c'], {
      cwd: folder,
      stdio: 'ignore',
    });
  } catch {
    writeFileSync(join(folder, 'evil.node'), 'no compiler here');
  }
}
