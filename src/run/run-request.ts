import type { Json } from '../auth0/json.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface RunScript {
  /** Absolute path. */
  file: string;
  source: string;
  /** Version of the trigger that the Action is bound to, `v2`; the current one if absent. */
  version?: string;
}

export interface RunRequest {
  /** One script, or several of a flow in binding order (rules first). */
  scripts: RunScript[];
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
  /** Values of the Deploy CLI's keywords, by name without their signs. */
  keywords?: Record<string, Json>;
  /** Starts with nothing in `api.cache` and leaves nothing there, so that it gives the same whatever ran before. */
  isolated?: boolean;
  /** Shows the values of secrets in the report instead of masking them. */
  revealSecrets?: boolean;
}
