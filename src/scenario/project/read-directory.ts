import * as l10n from '@vscode/l10n';
import type { Json } from '../../auth0/json.ts';
import { isJsonObject } from '../../auth0/read-json.ts';
import { type Files, resolvePath } from '../files.ts';
import { type Definition, readAction, readBindings, readHook, readModule, readRule, text } from './definition.ts';
import { fillInKeywords, readKeywordValues } from './keyword-values.ts';
import type { Project, ProjectNote } from './project.ts';
import { readJson } from './read-json.ts';

/** Reads the directory format: `actions/*.json`, `triggers/triggers.json`, `rules/*.json` and so on below `root`. */
export async function readDirectory(root: string, files: Files): Promise<Project> {
  const notes: ProjectNote[] = [];
  const keywords = await readKeywordValues(root, files, notes);

  const readFile = async (file: string): Promise<Json | undefined> => {
    const stat = await files.stat(file);
    return stat === undefined || stat.isFolder
      ? undefined
      : readJson(fillInKeywords(await files.read(file), keywords), file, notes);
  };

  const entriesOf = async <T>(
    folder: string,
    pathsFrom: string,
    read: (definition: Definition) => { entry: T } | { note: ProjectNote },
  ): Promise<T[]> => {
    const names = (await files.list(resolvePath(root, folder))).filter((name) => name.endsWith('.json')).sort();
    const entries: T[] = [];
    for (const name of names) {
      const file = resolvePath(root, `${folder}/${name}`);
      const value = await readFile(file);
      const result = isJsonObject(value) ? read({ value, file, root: resolvePath(root, pathsFrom) }) : undefined;
      if (result !== undefined && 'entry' in result) {
        entries.push(result.entry);
      } else if (result !== undefined) {
        notes.push(result.note);
      }
    }
    return entries;
  };

  const configuration = await entriesOf('rules-configs', '.', ({ value, file }) => {
    const key = text(value['key']);
    return key === undefined ? { note: { file, message: l10n.t('{0} has no "key".', file) } } : { entry: key };
  });
  return {
    root,
    format: 'directory',
    // Paths of Actions start from the root, those of rules and hooks from their own folder.
    actions: await entriesOf('actions', '.', readAction),
    modules: await entriesOf('action-modules', '.', readModule),
    rules: await entriesOf('rules', 'rules', readRule),
    hooks: await entriesOf('hooks', 'hooks', readHook),
    bindings: readBindings(await readFile(resolvePath(root, 'triggers/triggers.json'))),
    configurationNames: configuration,
    keywords,
    notes,
  };
}
