import * as l10n from '@vscode/l10n';
import { type Node, parseTree } from 'jsonc-parser';
import { BUILT_IN, builtInScenarios } from './built-in/index.ts';
import { eventTriggerOf } from './event-trigger.ts';
import { type Files, folderOf, foldersUpTo, nameOf, resolvePath } from './files.ts';
import { scenarioName } from './load-scenario.ts';

/** A scenario that a script can run with; `loadScenario` takes its `source`, or its `name` if it is built in. */
export interface FoundScenario {
  name: string;
  /** Path of the file, or `built-in`. */
  source: string;
  /** The situation in a sentence; empty if the file has none. */
  description: string;
  /** `own`: in `<script name>.events`. `shared`: in an `events` folder or beside the script. */
  origin: 'own' | 'shared' | 'built-in';
  /** Whether it says what a run has to give. */
  hasExpectation: boolean;
}

export interface Discovery {
  /** Path of the script; undefined for one that was never saved. */
  script: string | undefined;
  /** Trigger of the script; also `rule` and the points of hooks. */
  trigger: string;
  /** Where the search upwards ends. Without it, or outside of it, only the script's own folder is searched. */
  workspaceFolder?: string | undefined;
}

/**
 * The scenarios for a script, nearest first: `<script name>.events/`, `events/` beside it, `events/` in each folder above
 * up to the workspace folder, `*.event.json` beside it, the built-in ones. Files that name another trigger are left out;
 * files that cannot be read as JSON are not, so that running them says what is wrong.
 */
export async function discoverScenarios(
  { script, trigger, workspaceFolder }: Discovery,
  files: Files,
): Promise<FoundScenario[]> {
  const builtIn = builtInScenarios(trigger).map(({ name, description }): FoundScenario => {
    return { name, source: BUILT_IN, description: l10n.t(description), origin: 'built-in', hasExpectation: false };
  });
  if (script === undefined) {
    return builtIn;
  }
  const folder = folderOf(script);
  const own = resolvePath(folder, `${nameOf(script).replace(/\.[cm]?[jt]s$/, '')}.events`);
  const around = (workspaceFolder === undefined ? undefined : foldersUpTo(folder, workspaceFolder)) ?? [folder];
  const shared = around.map((it) => resolvePath(it, 'events'));
  const found = [
    ...(await inFolder(own, 'own', trigger, files)),
    ...(await Promise.all([...shared, folder].map((it) => inFolder(it, 'shared', trigger, files)))).flat(),
  ];
  return [...found, ...builtIn];
}

async function inFolder(
  folder: string,
  origin: 'own' | 'shared',
  trigger: string,
  files: Files,
): Promise<FoundScenario[]> {
  const names = (await files.list(folder)).filter((name) => name.endsWith('.event.json')).sort(byName);
  const found = await Promise.all(names.map((name) => describe(resolvePath(folder, name), origin, trigger, files)));
  return found.filter((it) => it !== undefined);
}

/** `case-2` comes before `case-10`. */
const { compare: byName } = new Intl.Collator('en', { numeric: true });

/** Larger files are listed unread: they are hardly made by hand, and loading says what is wrong with them. */
const MAX_PEEK_BYTES = 1_000_000;

async function describe(
  source: string,
  origin: 'own' | 'shared',
  trigger: string,
  files: Files,
): Promise<FoundScenario | undefined> {
  const stat = await files.stat(source);
  if (stat === undefined || stat.isFolder) {
    return undefined;
  }
  const about = stat.size > MAX_PEEK_BYTES ? {} : peek(await files.read(source));
  const isForOther =
    about.trigger === undefined
      ? about.isOfRule === true && trigger !== 'rule'
      : about.trigger !== trigger && about.trigger !== eventTriggerOf(trigger);
  if (isForOther) {
    return undefined;
  }
  const name = scenarioName(source);
  return {
    name,
    source,
    description: about.description ?? about.title ?? '',
    origin,
    hasExpectation: about.hasExpectation ?? false,
  };
}

interface Peek {
  trigger?: string;
  title?: string;
  description?: string;
  hasExpectation?: boolean;
  isOfRule?: boolean;
}

/** What a file says about itself at its top level. Errors are for loading to report. */
function peek(text: string): Peek {
  const root = treeOf(text);
  const about: Peek = {};
  for (const { children: [key, value] = [] } of root?.type === 'object' ? (root.children ?? []) : []) {
    const content: unknown = value?.value;
    if (key?.value === 'trigger' || key?.value === 'title' || key?.value === 'description') {
      const name: 'trigger' | 'title' | 'description' = key.value;
      if (typeof content === 'string') {
        about[name] = content;
      }
    }
    about.hasExpectation ||= key?.value === 'expect';
    about.isOfRule ||= key?.value === 'context' && value?.type === 'object';
  }
  return about;
}

/** Undefined for what is nested too deeply for the parser. */
function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text, [], { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}
