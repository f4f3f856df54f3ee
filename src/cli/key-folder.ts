import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the terminal keeps its signing keys: the place of the platform for data of an application, or
 * CLAIM_ACTIONS_KEYS. Tokens of today verify tomorrow as long as this folder is kept.
 */
export function keyFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['CLAIM_ACTIONS_KEYS']) return env['CLAIM_ACTIONS_KEYS'];
  return join(dataFolder(env, platform), 'claim-actions', 'keys');
}

function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
}
