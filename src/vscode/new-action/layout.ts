import { findTrigger } from '../../auth0/catalogue/triggers.ts';
import { type Files, resolvePath } from '../../scenario/files.ts';
import type { Project } from '../../scenario/project/project.ts';

export interface NewAction {
  name: string;
  trigger: string;
  script: string;
  scenario: string;
}

/** A file to make, or with `replaces` the new text of one that is there. Paths are absolute. */
export interface PlannedFile {
  path: string;
  text: string;
  replaces?: boolean;
}

export interface Plan {
  script: string;
  scenario: string;
  files: PlannedFile[];
}

/** How the workspace keeps its Actions: a project of the Deploy CLI, or scripts in a folder. */
export type Layout = { project: Project } | { folder: string };

/** Why there is no plan: a file of that name is there, or the tenant.yaml to add to cannot be read. */
export type Obstacle = { obstacle: 'exists' | 'unreadable'; path: string };

/** The files of a new Action, in the layout that the workspace uses. Nothing is written here, and nothing replaced. */
export async function planNewAction(action: NewAction, layout: Layout, files: Files): Promise<Plan | Obstacle> {
  const plan = 'project' in layout ? await inProject(action, layout.project, files) : inFolder(action, layout.folder);
  if ('obstacle' in plan) return plan;
  for (const { path, replaces } of plan.files)
    if (!replaces && (await files.stat(path)) !== undefined) return { obstacle: 'exists', path };
  return plan;
}

/** `<folder>/<name>.js`, and its scenario in `<name>.events`. */
function inFolder({ name, script, scenario }: NewAction, folder: string): Plan {
  const stem = fileName(name).toLowerCase().replaceAll(/\s+/g, '-');
  const scriptFile = resolvePath(folder, `${stem}.js`);
  const scenarioFile = resolvePath(folder, `${stem}.events/first.event.json`);
  return {
    script: scriptFile,
    scenario: scenarioFile,
    files: [
      { path: scriptFile, text: script },
      { path: scenarioFile, text: scenario },
    ],
  };
}

/** `actions/<name>/code.js` with its definition: a JSON file, or an entry of tenant.yaml. */
async function inProject(action: NewAction, { root, format }: Project, files: Files): Promise<Plan | Obstacle> {
  const stem = fileName(action.name);
  const script = resolvePath(root, `actions/${stem}/code.js`);
  const scenario = resolvePath(root, `actions/${stem}/code.events/first.event.json`);
  const entry = definitionOf(action, `./actions/${stem}/code.js`);
  const definition: PlannedFile | Obstacle =
    format === 'yaml'
      ? await inYaml(root, entry, files)
      : { path: resolvePath(root, `actions/${stem}.json`), text: `${JSON.stringify(entry, undefined, 2)}\n` };
  if ('obstacle' in definition) return definition;
  return {
    script,
    scenario,
    files: [definition, { path: script, text: action.script }, { path: scenario, text: action.scenario }],
  };
}

/** The entry of the Deploy CLI. The newest runtime and version. */
function definitionOf({ name, trigger }: NewAction, code: string) {
  const version = findTrigger(trigger)?.versions[0]?.id ?? 'v1';
  return {
    name,
    code,
    runtime: 'node22',
    dependencies: [],
    secrets: [],
    supported_triggers: [{ id: trigger, version }],
    deployed: true,
  };
}

async function inYaml(root: string, definition: object, files: Files): Promise<PlannedFile | Obstacle> {
  const { isSeq, parseDocument } = await import('yaml');
  const name = (await files.list(root)).find((candidate) => /^tenant\.ya?ml$/.test(candidate));
  const path = resolvePath(root, name ?? 'tenant.yaml');
  const document = parseDocument(await files.read(path));
  if (document.errors.length > 0) return { obstacle: 'unreadable', path };
  if (isSeq(document.get('actions'))) document.addIn(['actions'], definition);
  else document.set('actions', [definition]);
  return { path, text: document.toString(), replaces: true };
}

/** The Deploy CLI writes a `-` for what a file name cannot have. */
function fileName(name: string): string {
  return name.trim().replaceAll(/[\\/:*?"<>|]/g, '-');
}
