import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { closest, distance } from 'fastest-levenshtein';
import { triggerOfHandler } from '../auth0/catalogue/triggers.ts';
import { readSource } from '../run/read-source.ts';
import { BUILT_IN } from '../scenario/built-in/index.ts';
import { discoverScenarios, type FoundScenario } from '../scenario/discover.ts';
import { loadScenario } from '../scenario/load-scenario.ts';
import { nodeFiles } from '../scenario/node-files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scriptName } from '../script/script-name.ts';
import { UserError } from '../user-error.ts';

/** A script as far as it decides which sample events there are. */
export interface ScriptPlace {
  /** Absolute path. */
  file: string;
  /** Also `rule` and the points of hooks. */
  trigger: string;
}

/** The sample events that can be named for a script, nearest first: its own, those of the folders above, built-in ones. */
export function scenariosOf({ file, trigger }: ScriptPlace): Promise<FoundScenario[]> {
  return discoverScenarios({ script: file, trigger, workspaceFolder: process.cwd() }, nodeFiles);
}

/**
 * The sample event that `--event` names: a file, or by its name one that belongs to the script or is built in.
 * Throws UserError for anything else, and for a file that cannot be used.
 */
async function scenarioFor(script: ScriptPlace, event: string): Promise<Scenario> {
  const found = await scenariosOf(script);
  const named = found.find(({ name }) => name === event);
  if (named) return loadFound(named, script.trigger);
  if (existsSync(event)) return loadScenario(resolve(event), script.trigger, nodeFiles);
  const names = [...new Set(found.map(({ name }) => name))];
  throw new UserError(
    `There is no sample event “${event}” for ${scriptName(script.file)}: neither a file nor one of ${names.join(', ')}.${suggestion(event, names)}`,
  );
}

export function loadFound({ name, source }: FoundScenario, trigger: string): Promise<Scenario> {
  return loadScenario(source === BUILT_IN ? name : source, trigger, nodeFiles);
}

function suggestion(event: string, names: string[]): string {
  const nearest = names.length === 0 ? undefined : closest(event, names);
  // Two letters that changed places are two differences.
  const likely = Math.max(2, Math.floor(event.length / 4));
  return nearest !== undefined && distance(event, nearest) <= likely ? ` Did you mean ${nearest}?` : '';
}

/**
 * Triggers whose sample events fit a file: more than one where it has handlers of several. Where it holds no script, any
 * will do, because none is run.
 */
export function triggersOf({ file, source }: { file: string; source: string }, handler: string | undefined): string[] {
  const asked = handler === undefined ? undefined : triggerOfHandler(handler)?.id;
  if (asked !== undefined) return [asked];
  const read = readSource(file, source);
  return read.kind === 'none' ? ['post-login'] : [...new Set(read.handlers.map(({ trigger }) => trigger))];
}

/** The sample event for the first trigger that it fits; otherwise what is wrong with it for the first of all. */
export async function scenarioForOneOf(triggers: readonly string[], file: string, event: string): Promise<Scenario> {
  const [first = 'post-login', ...others] = triggers;
  try {
    return await scenarioFor({ file, trigger: first }, event);
  } catch (error) {
    for (const trigger of error instanceof UserError ? others : []) {
      const fitting = await scenarioFor({ file, trigger }, event).catch(ignoreUserError);
      if (fitting) return fitting;
    }
    throw error;
  }
}

function ignoreUserError(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}
