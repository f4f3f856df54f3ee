import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { debugType } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { Runs, Variation } from '../run/runs.ts';
import { openScript } from '../run/target-script.ts';
import type { ScenarioChoices } from '../scenarios/scenario-choices.ts';
import type { ScriptDebugger } from './script-debugger.ts';

interface Services {
  scriptDebugger: ScriptDebugger;
  runs: Runs;
  previews: Previews;
  scenarios: ScenarioChoices;
  errors: ErrorReporter;
}

/**
 * Configurations of `launch.json` with our type. There is no debugger of that type: a configuration is resolved by starting
 * the run, which brings up a session of the built-in JavaScript debugger.
 */
export function registerDebugConfigurations(services: Services): vscode.Disposable {
  const resolving: vscode.DebugConfigurationProvider = {
    resolveDebugConfiguration: (_folder, configuration) => withDefaults(configuration),
    resolveDebugConfigurationWithSubstitutedVariables: (_folder, configuration) => {
      void services.errors.guard(() => start(configuration, services));
      return undefined;
    },
  };
  const suggesting: vscode.DebugConfigurationProvider = {
    // Asked for each folder, and for none: one suggestion is enough.
    provideDebugConfigurations: (folder) =>
      folder === vscode.workspace.workspaceFolders?.[0] ? [withDefaults({})] : [],
  };
  return vscode.Disposable.from(
    vscode.debug.registerDebugConfigurationProvider(debugType, resolving),
    vscode.debug.registerDebugConfigurationProvider(
      debugType,
      suggesting,
      vscode.DebugConfigurationProviderTriggerKind.Dynamic,
    ),
  );
}

function withDefaults(configuration: Partial<vscode.DebugConfiguration>): vscode.DebugConfiguration {
  return {
    type: debugType,
    request: 'launch',
    name: vscode.l10n.t('Debug Script Against Sample Event'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of launch.json
    script: '${file}',
    ...configuration,
  };
}

async function start(configuration: vscode.DebugConfiguration, services: Services): Promise<void> {
  const { previews, runs, scenarios, scriptDebugger } = services;
  const document = await openScript(scriptOf(configuration));
  const variation = await variationOf(configuration, document, scenarios);
  if (configuration['noDebug'] === true) {
    previews.open(document.uri);
    runs.adopt(document, await runs.runVariation(document, variation), document.getText());
  } else {
    await scriptDebugger.debug(document, variation);
  }
  // The preview names the chosen one above what it shows.
  if (variation.scenario) {
    await scenarios.choose(document.uri, variation.scenario);
  }
}

function scriptOf({ name, script }: vscode.DebugConfiguration): vscode.Uri {
  if (typeof script !== 'string' || script === '') {
    throw new UserError(
      vscode.l10n.t(
        'The debug configuration “{0}” names no script: set "script" to the path of an Action or Rule.',
        name,
      ),
    );
  }
  return vscode.Uri.file(script);
}

async function variationOf(
  { scenario, handler }: vscode.DebugConfiguration,
  document: vscode.TextDocument,
  scenarios: ScenarioChoices,
): Promise<Omit<Variation, 'source'>> {
  return {
    ...(typeof scenario === 'string' && { scenario: await scenarios.named(document, scenario) }),
    ...(typeof handler === 'string' && { handler }),
  };
}
