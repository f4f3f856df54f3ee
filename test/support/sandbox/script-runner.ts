import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type ProcessSandbox, type SandboxOptions } from '../../../src/sandbox/create-sandbox.ts';
import type { SandboxRequest, SandboxResult } from '../../../src/sandbox/protocol.ts';
import { builtRunner } from './runner.ts';

/** A sandbox with a workspace of its own, for tests of a single suite. */
export interface ScriptRunner {
  sandbox: ProcessSandbox;
  workspaceFolder: string;
  /** Path of a file in the folder of the scripts. */
  path(name: string): string;
  /** A request for a post-login Action with this source; `more` wins. */
  request(source: string, more?: Partial<SandboxRequest>): SandboxRequest;
  /** Runs a post-login Action. */
  action(source: string, more?: Partial<SandboxRequest>): Promise<SandboxResult>;
  /** Runs the body of an async post-login handler that starts on line 1. */
  handler(body: string, more?: Partial<SandboxRequest>): Promise<SandboxResult>;
  /** Runs Rules one after the other. */
  rules(sources: string[], more?: Partial<SandboxRequest>): Promise<SandboxResult>;
  close(): void;
}

export async function createScriptRunner(options: Partial<SandboxOptions> = {}): Promise<ScriptRunner> {
  const workspaceFolder = realpathSync(mkdtempSync(join(tmpdir(), 'sandbox-')));
  mkdirSync(join(workspaceFolder, 'scripts'));
  mkdirSync(join(workspaceFolder, 'node_modules'));
  const sandbox = createSandbox({ runnerFile: await builtRunner(), maxProcesses: 2, ...options });
  const path = (name: string) => join(workspaceFolder, 'scripts', name);
  const request: ScriptRunner['request'] = (source, more = {}) => ({
    kind: 'action',
    trigger: 'post-login',
    version: 'v3',
    handler: 'onExecutePostLogin',
    scripts: [{ file: path('action.js'), source, language: 'javascript' }],
    input: { user: { user_id: 'auth0|1' } },
    secrets: {},
    http: [],
    timeoutMs: 5000,
    workspaceFolder,
    ...more,
  });
  const action: ScriptRunner['action'] = (source, more) => sandbox.run(request(source, more));
  return {
    sandbox,
    workspaceFolder,
    path,
    request,
    action,
    handler: (body, more) => action(`exports.onExecutePostLogin = async (event, api) => { ${body}\n};`, more),
    rules: (sources, more) =>
      sandbox.run(
        request('', {
          kind: 'rule',
          handler: '',
          scripts: sources.map((source, index) => ({ file: path(`rule-${index}.js`), source, language: 'javascript' })),
          input: { user: { user_id: 'auth0|1' }, context: { tenant: 'example', idToken: {}, accessToken: {} } },
          ...more,
        }),
      ),
    close() {
      sandbox.dispose();
      rmSync(workspaceFolder, { recursive: true, force: true });
    },
  };
}
