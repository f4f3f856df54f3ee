import * as vscode from 'vscode';
import type { ErrorReporter } from '../errors.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import { registerAddTypes } from './add-types.ts';
import { registerMemberProviders } from './member-providers.ts';
import { SecretNames } from './open-script-secrets.ts';
import { PluginState } from './plugin-state.ts';
import { registerSnippets } from './snippet-provider.ts';

export interface IntelliSense {
  extensionUri: vscode.Uri;
  scripts: OpenScripts;
  errors: ErrorReporter;
  /** False in a browser window without a server. */
  hostRunsPlugins: boolean;
}

/**
 * Types while writing: TypeScript with our plugin where it runs plugins, our own providers where it does not. Never both,
 * so that nothing is offered twice.
 */
export function registerIntelliSense({
  extensionUri,
  scripts,
  errors,
  hostRunsPlugins,
}: IntelliSense): vscode.Disposable {
  const plugin = new PluginState(hostRunsPlugins);
  const secrets = new SecretNames(scripts);
  let providers: vscode.Disposable | undefined;
  let inEffect = false;

  const configure = () =>
    errors.guard(async () =>
      plugin.configure({ enabled: inEffect, secrets: inEffect ? await secrets.ofAll(errors) : {} }),
    );

  const subscriptions = [
    plugin,
    secrets,
    plugin.onDidChange((now) => {
      inEffect = now;
      providers?.dispose();
      providers = now ? undefined : registerMemberProviders((document) => secrets.of(document));
      void configure();
    }),
    secrets.onDidChange(() => {
      if (inEffect) void configure();
    }),
    new vscode.Disposable(() => providers?.dispose()),
    registerSnippets(),
    registerAddTypes(extensionUri, scripts, errors),
  ];
  void errors.guard(() => plugin.check());
  return vscode.Disposable.from(...subscriptions);
}
