import { stripTypeScriptTypes } from 'node:module';
import * as vscode from 'vscode';
import { registerChecks } from './vscode/checks/register.ts';
import { registerDebugCommands } from './vscode/debug/debug-commands.ts';
import { registerDebugConfigurations } from './vscode/debug/debug-configurations.ts';
import { ScriptDebugger } from './vscode/debug/script-debugger.ts';
import { InlineResults } from './vscode/editor/inline-results.ts';
import { RunCodeLens } from './vscode/editor/run-code-lens.ts';
import { RunProblems } from './vscode/editor/run-problems.ts';
import { registerScriptStatus } from './vscode/editor/script-status.ts';
import { ErrorReporter } from './vscode/errors.ts';
import { registerHelpCommands } from './vscode/help-commands.ts';
import { registerIntelliSense } from './vscode/intellisense/register.ts';
import { registerNewAction } from './vscode/new-action/register.ts';
import { Previews } from './vscode/preview/previews.ts';
import { ReadOnlyDocuments } from './vscode/read-only-documents.ts';
import { LazyEngine } from './vscode/run/lazy-engine.ts';
import { registerRunCommands } from './vscode/run/run-commands.ts';
import { registerRunOnSave } from './vscode/run/run-on-save.ts';
import { Runs } from './vscode/run/runs.ts';
import { registerWarmUp } from './vscode/run/warm-up.ts';
import { registerRecordCommand } from './vscode/scenarios/record-command.ts';
import { ScenarioChoices } from './vscode/scenarios/scenario-choices.ts';
import { registerScenarioCommands } from './vscode/scenarios/scenario-commands.ts';
import { workspaceFiles } from './vscode/scenarios/workspace-files.ts';
import { OpenScripts } from './vscode/scripts/open-scripts.ts';
import { ScriptSecrets } from './vscode/secrets/script-secrets.ts';
import { registerSecretCommands } from './vscode/secrets/secret-commands.ts';
import { ScriptTests } from './vscode/testing/script-tests.ts';
import { registerTrustContext } from './vscode/trust/trust-context.ts';
import { speakLanguageOfWindow } from './vscode/window-language.ts';

/** For tests inside the host: what they cannot see from outside. */
export interface ExtensionApi {
  runs: Runs;
  previews: Previews;
  scenarios: ScenarioChoices;
  tests: ScriptTests;
}

/** What the extension is, in a window that can start processes. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  speakLanguageOfWindow();
  const log = vscode.window.createOutputChannel('Claim Actions', { log: true });
  const errors = new ErrorReporter(log);
  const scripts = new OpenScripts((source) => stripTypeScriptTypes(source));
  const scenarios = new ScenarioChoices(context.workspaceState, scripts);
  const secrets = new ScriptSecrets(context.secrets);
  const documents = new ReadOnlyDocuments();
  const engine = new LazyEngine(context, log);
  const runs = new Runs({ engine: () => engine.get(), scripts, scenarios, secrets, errors });
  const previews = new Previews({
    extension: context.extensionUri,
    scripts,
    scenarios,
    runs,
    errors,
    debug: async (document) => void (await scriptDebugger.debug(document)),
  });
  const scriptDebugger = new ScriptDebugger({
    engine: () => engine.get(),
    runs,
    previews,
    runnerFile: engine.runnerFile,
  });

  const tests = new ScriptTests({ engine: () => engine.get(), scriptDebugger, scripts, errors });

  context.subscriptions.push(
    log,
    scripts,
    scenarios,
    engine,
    runs,
    previews,
    documents,
    registerTrustContext(),
    registerScriptStatus(scripts),
    registerRunCommands(runs, previews, documents, errors),
    registerRunOnSave(runs, previews, scenarios, errors),
    registerWarmUp(engine, scripts),
    registerRecordCommand({ scenarios, scripts, secrets, runs, previews, errors }),
    registerScenarioCommands(scenarios, scripts, runs, previews, documents, errors),
    registerSecretCommands(secrets, scripts, previews, errors),
    tests,
    registerDebugCommands(scriptDebugger, previews, errors),
    registerDebugConfigurations({ scriptDebugger, runs, previews, scenarios, errors }),
    registerHelpCommands(context.extensionUri, log, errors),
    registerIntelliSense({ extensionUri: context.extensionUri, scripts, errors, hostRunsPlugins: true }),
    registerNewAction(errors),
    registerChecks(context, {
      scripts,
      errors,
      runs,
      stripTypes: (source) => stripTypeScriptTypes(source),
      files: workspaceFiles,
    }),
    new RunCodeLens(scripts, runs, scenarios),
    new InlineResults(runs),
    new RunProblems(runs),
  );
  return { runs, previews, scenarios, tests };
}
