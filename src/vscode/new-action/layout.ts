import { findTrigger } from '../../auth0/catalogue/triggers.ts';
import { type Files, nameOf, resolvePath } from '../../scenario/files.ts';
import type { Project } from '../../scenario/project/project.ts';
import { UserError } from '../../user-error.ts';

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

/**
 * The files of a new Action, in the layout that the workspace uses. Nothing is written here. Throws UserError if one of
 * them is there already.
 */
export async function planNewAction(action: NewAction, layout: Layout, files: Files): Promise<Plan> {
  const plan = 'project' in layout ? await inProject(action, layout.project, files) : inFolder(action, layout.folder);
  for (const { path, replaces } of plan.files)
    if (!replaces && (await files.stat(path)) !== undefined) throw new UserError(alreadyThere(path), { file: path });
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
async function inProject(action: NewAction, { root, format }: Project, files: Files): Promise<Plan> {
  const stem = fileName(action.name);
  const script = resolvePath(root, `actions/${stem}/code.js`);
  const scenario = resolvePath(root, `actions/${stem}/code.events/first.event.json`);
  const definition = definitionOf(action, `./actions/${stem}/code.js`);
  return {
    script,
    scenario,
    files: [
      format === 'yaml'
        ? await inYaml(root, definition, files)
        : { path: resolvePath(root, `actions/${stem}.json`), text: `${JSON.stringify(definition, undefined, 2)}\n` },
      { path: script, text: action.script },
      { path: scenario, text: action.scenario },
    ],
  };
}

/** The entry of the Deploy CLI. The newest runtime and version, and nothing deployed before it was looked at. */
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

async function inYaml(root: string, definition: object, files: Files): Promise<PlannedFile> {
  const { isSeq, parseDocument } = await import('yaml');
  const name = (await files.list(root)).find((candidate) => /^tenant\.ya?ml$/.test(candidate));
  const path = resolvePath(root, name ?? 'tenant.yaml');
  const document = parseDocument(await files.read(path));
  const [problem] = document.errors;
  if (problem) throw new UserError(cannotRead(path, problem.message), { file: path });
  if (isSeq(document.get('actions'))) document.addIn(['actions'], definition);
  else document.set('actions', [definition]);
  return { path, text: document.toString(), replaces: true };
}

/** The Deploy CLI writes a `-` for what a file name cannot have. */
function fileName(name: string): string {
  return name.trim().replaceAll(/[\\/:*?"<>|]/g, '-');
}

function alreadyThere(path: string): string {
  return `${nameOf(path)} is there already: choose another name.`;
}

function cannotRead(path: string, problem: string): string {
  return `${nameOf(path)} cannot be read, so the Action is not added: ${problem}`;
}
