import type { Scenario } from '../scenario/scenario.ts';
import type { Report } from './report.ts';

/** Script + scenario -> Report. One engine per window or per terminal command; it owns the sandbox and the keys. */
export interface Engine {
  /** Never rejects for anything a script or scenario does: that is in the Report. Rejects with UserError for unusable input. */
  run(request: RunRequest, signal?: AbortSignal): Promise<Report>;
  /** Called when a script is opened or edited: lets the waiting process load what it requires. */
  prepare(script: { file: string; source: string; workspaceFolder?: string }): void;
  dispose(): void;
}

export interface RunRequest {
  /** One script, or several of a flow in binding order (rules first). */
  scripts: { file: string; source: string }[];
  scenario: Scenario;
  /** Overrides what was read from the script. */
  trigger?: string;
  handler?: string;
  /** Added to, and winning over, the scenario's. */
  secrets?: Record<string, string>;
  /** Milliseconds for all scripts of the trigger together; 20,000 as at Auth0 unless set. */
  timeoutMs?: number;
  memoryMb?: number;
  /** Folder whose node_modules the script may read. */
  workspaceFolder?: string;
  /** Actions Modules for `require('actions:<name>')`. */
  modules?: { name: string; source: string; file: string; secrets: Record<string, string> }[];
}
