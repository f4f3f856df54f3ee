/** Name under which the manifest lists the plugin, and under which VS Code configures it. */
export const PLUGIN_NAME = 'claim-actions-typescript-plugin';

/** What the extension tells the plugin with `configurePlugin`. */
export interface PluginConfiguration {
  /** False takes all types away again. */
  enabled?: boolean;
  /** Names of secrets that projects declare and scenarios have, by absolute path of the script with forward slashes. */
  secrets?: Record<string, SecretName[]>;
}

export interface SecretName {
  name: string;
  /** Where it is declared, for people: `actions/Roles.json`. */
  declaredIn: string;
  /** The same as a sentence in the language of the window, which nobody here knows. */
  documentation?: string;
}

/** The parts of a message that are as they should be. What arrives comes from another process, maybe of another version. */
export function readConfiguration(message: unknown): PluginConfiguration {
  if (!isObject(message)) return {};
  const configuration: PluginConfiguration = {};
  if (typeof message['enabled'] === 'boolean') configuration.enabled = message['enabled'];
  if (isObject(message['secrets'])) {
    const secrets: Record<string, SecretName[]> = {};
    for (const [file, names] of Object.entries(message['secrets']))
      if (Array.isArray(names)) secrets[file] = names.filter(isSecretName);
    configuration.secrets = secrets;
  }
  return configuration;
}

function isSecretName(value: unknown): value is SecretName {
  if (!isObject(value)) return false;
  const { name, declaredIn, documentation = '' } = value;
  return [name, declaredIn, documentation].every((it) => typeof it === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
