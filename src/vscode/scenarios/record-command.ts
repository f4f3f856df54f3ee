import * as vscode from 'vscode';
import type { HttpExchange } from '../../run/report.ts';
import type { RecordedResponse } from '../../scenario/scenario.ts';
import type { Script } from '../../script/script.ts';
import { UserError } from '../../user-error.ts';
import { registerCommand } from '../commands.ts';
import { commands } from '../contributions.ts';
import type { ErrorReporter } from '../errors.ts';
import type { Previews } from '../preview/previews.ts';
import type { Runs } from '../run/runs.ts';
import { targetScript } from '../run/target-script.ts';
import type { OpenScripts } from '../scripts/open-scripts.ts';
import type { ScriptSecrets } from '../secrets/script-secrets.ts';
import { chooseAndShow, createScenario, editScenario } from './create-scenario.ts';
import { builtIn, type ScenarioChoices } from './scenario-choices.ts';

interface Services {
  scenarios: ScenarioChoices;
  scripts: OpenScripts;
  secrets: ScriptSecrets;
  runs: Runs;
  previews: Previews;
  errors: ErrorReporter;
}

/**
 * Save as Recorded Response: writes what the network has answered into the chosen scenario. The preview hands over the
 * script and the index of the exchange in its report; without an index the user picks. Nothing is run for it.
 */
export function registerRecordCommand(services: Services): vscode.Disposable {
  const { scenarios, scripts, runs, previews, errors } = services;
  return registerCommand(commands.saveRecordedResponse, errors, async (uri, index) => {
    const document = await targetScript(uri, previews.activeUri());
    const exchanges = runs.state(document.uri).report?.http ?? [];
    const exchange = typeof index === 'number' ? exchanges[index] : await pick(exchanges);
    if (!exchange) {
      return;
    }
    const script = await scripts.mustRead(document);
    const response = await responseFor(exchange, document, script, services);
    const { writeRecordedResponse } = await import('./load-scenario.ts');
    const { source, name } = scenarios.chosen(document.uri);
    if (source === builtIn) {
      const created = await createScenario(document, async (title, file) => {
        const scenario = { title, trigger: script.trigger, base: name };
        return writeRecordedResponse(`${JSON.stringify(scenario, null, 2)}\n`, response, file);
      });
      await chooseAndShow(created, document, scenarios);
    } else {
      await editScenario(source, (text) => writeRecordedResponse(text, response, source, script.trigger));
    }
  });
}

async function pick(exchanges: readonly HttpExchange[]): Promise<HttpExchange | undefined> {
  const { canBeRecorded } = await import('./load-scenario.ts');
  const found = exchanges.filter(canBeRecorded);
  if (found.length === 0) {
    throw new UserError(
      vscode.l10n.t('The last run has no request to record: none went to the network and none was blocked.'),
    );
  }
  const items = found.map((exchange) => ({
    label: `${exchange.method} ${exchange.url}`,
    description: exchange.source === 'blocked' ? vscode.l10n.t('blocked') : String(exchange.status ?? ''),
    exchange,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Save as Recorded Response'),
    placeHolder: vscode.l10n.t('The request that the scenario is to answer'),
  });
  return picked?.exchange;
}

/** The entry to write. The report has its secrets masked; they are looked for again, because this goes into a file. */
async function responseFor(
  exchange: HttpExchange,
  document: vscode.TextDocument,
  script: Script,
  { scenarios, secrets }: Services,
): Promise<RecordedResponse> {
  const { createMask, LIMITS, recordedResponse } = await import('./load-scenario.ts');
  if ((exchange.responseBody?.length ?? 0) >= LIMITS.bodyChars) {
    throw new UserError(
      vscode.l10n.t(
        'The answer of {0} is too long to be recorded: only its beginning is known. Write a shorter one into the scenario.',
        exchange.url,
      ),
    );
  }
  const scenario = await scenarios.loadChosen(document, script);
  const set = await secrets.valuesFor(document.uri);
  const values = [scenario.secrets, scenario.configuration, set].flatMap((given) => Object.values(given));
  return recordedResponse(exchange, createMask(values));
}
