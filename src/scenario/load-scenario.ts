import * as l10n from '@vscode/l10n';
import { UserError } from '../user-error.ts';
import { builtInScenario, builtInScenarios } from './built-in/index.ts';
import { type Files, folderOf, nameOf, resolvePath } from './files.ts';
import { assertReadableSize, parseScenario } from './parse-scenario.ts';
import { resolveScenario } from './resolve-scenario.ts';
import type { Doubt, Scenario, ScenarioFile, Stub } from './scenario.ts';

/**
 * The scenario that a user names for a script of `trigger`: a built-in one (`typical`) or the path of a file. Throws
 * UserError for what cannot be read, and for names that are neither.
 */
export async function loadScenario(nameOrFile: string, trigger: string, files: Files): Promise<Scenario> {
  const builtIn = builtInScenario(trigger, nameOrFile);
  return builtIn ?? (await loadFile(nameOrFile, trigger, files, []));
}

async function loadFile(file: string, trigger: string, files: Files, above: readonly string[]): Promise<Scenario> {
  const found = await files.stat(file);
  if (found === undefined || found.isFolder) {
    const names = builtInScenarios(trigger).map(({ name }) => name);
    const missing = l10n.t('There is no scenario {0}: no such file and no built-in scenario of that name.', file);
    const known = l10n.t('Built-in scenarios for {0}: {1}.', trigger, names.join(', '));
    throw new UserError(names.length === 0 ? missing : `${missing} ${known}`);
  }
  assertReadableSize(found.size, file);
  const doubts: Doubt[] = [];
  const scenario = parseScenario(await files.read(file), file, trigger, (doubt) => doubts.push(doubt));
  const base = await loadBase(scenario, file, trigger, files, [...above, file]);
  const resolved = resolveScenario(scenario, { name: scenarioName(file), source: file, trigger }, base);
  const stubs = { ...base?.stubs, ...(await loadStubs(scenario, file, files)) };
  return {
    ...resolved,
    ...(Object.keys(stubs).length === 0 ? {} : { stubs }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/**
 * The scripts that stand in for packages. Attack: a link with a script's name that leads to a file of the user which is
 * none, such as credentials: what Node says about its syntax has lines of it. So a link is no script.
 */
async function loadStubs({ stubs = {} }: ScenarioFile, file: string, files: Files): Promise<Record<string, Stub>> {
  const loaded = Object.entries(stubs).map(async ([name, relative]) => {
    const path = resolvePath(folderOf(file), relative);
    const found = /\.[cm]?[jt]s$/.test(path) ? await files.stat(path) : undefined;
    if (found === undefined || found.isFolder || found.isLink === true) {
      const sentence = l10n.t('{0} has {1} as the stub of {2}, but there is no such script.', file, relative, name);
      throw new UserError(sentence, { file });
    }
    assertReadableSize(found.size, path);
    return [name, { file: path, source: await files.read(path) }] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

/** A scenario that has no event of its own is about the typical one; user and context of a rule need little around them. */
async function loadBase(
  { base, event, user, context }: ScenarioFile,
  file: string,
  trigger: string,
  files: Files,
  above: readonly string[],
): Promise<Scenario | undefined> {
  if (base === undefined) {
    const isRule = user !== undefined || context !== undefined;
    return event === undefined ? builtInScenario(trigger, isRule ? 'minimal' : 'typical') : undefined;
  }
  const builtIn = builtInScenario(trigger, base);
  if (builtIn !== undefined) {
    return builtIn;
  }
  const path = resolvePath(folderOf(file), base);
  if (above.includes(path)) {
    throw new UserError(
      l10n.t('{0} is based on itself: {1}. Change "base".', file, [...above, path].map(nameOf).join(' -> ')),
      {
        file,
      },
    );
  }
  return loadFile(path, trigger, files, above);
}

/** `admin.event.json` -> `admin`. */
export function scenarioName(file: string): string {
  return nameOf(file).replace(/(?:\.event)?\.jsonc?$/, '');
}
