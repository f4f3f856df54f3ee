import * as l10n from '@vscode/l10n';
import { LineCounter, parseDocument } from 'yaml';
import type { Json, JsonObject } from '../../auth0/json.ts';
import { isJsonObject } from '../../auth0/read-json.ts';
import { type Files, folderOf } from '../files.ts';
import {
  type Definition,
  objects,
  readAction,
  readBindings,
  readHook,
  readModule,
  readRule,
  text,
} from './definition.ts';
import { fillInKeywords, readKeywordValues } from './keyword-values.ts';
import type { Project, ProjectNote } from './project.ts';

/** Reads the YAML format: everything in one `tenant.yaml`, with paths that start from its folder. */
export async function readYaml(file: string, files: Files): Promise<Project> {
  const root = folderOf(file);
  const notes: ProjectNote[] = [];
  const keywords = await readKeywordValues(root, files, notes);
  const value = parseYaml(fillInKeywords(await files.read(file), keywords), file, notes);

  const entriesOf = <T>(key: string, read: (definition: Definition) => { entry: T } | { note: ProjectNote }): T[] => {
    return objects(value[key]).flatMap((entry) => {
      const result = read({ value: entry, file, root });
      if ('note' in result) {
        notes.push(result.note);
        return [];
      }
      return [result.entry];
    });
  };

  return {
    root,
    format: 'yaml',
    actions: entriesOf('actions', readAction),
    modules: entriesOf('actionModules', readModule),
    rules: entriesOf('rules', readRule),
    hooks: entriesOf('hooks', readHook),
    bindings: readBindings(value['triggers']),
    configurationNames: objects(value['rulesConfigs']).flatMap((it) => text(it['key']) ?? []),
    keywords,
    notes,
  };
}

/** What can be read is used; each error becomes a note with its place. */
function parseYaml(source: string, file: string, notes: ProjectNote[]): JsonObject {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, logLevel: 'silent' });
  for (const { message, pos } of document.errors) {
    const { line, col } = lineCounter.linePos(pos[0]);
    const problem = firstLine(message);
    notes.push({ message: l10n.t('{0}:{1}:{2} is not YAML: {3}', file, line, col, problem), file, line, column: col });
  }
  try {
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    const json = value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
    return isJsonObject(json) ? json : {};
  } catch (error) {
    // Aliases without an anchor, or far too many of them.
    const problem = firstLine(error instanceof Error ? error.message : String(error));
    notes.push({ message: l10n.t('{0} cannot be read: {1}.', file, problem), file });
    return {};
  }
}

/** Below it the parser shows the place, for a terminal. */
function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}
