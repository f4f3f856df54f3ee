/** What reads projects and scenarios, in one module that is loaded with the first script. */
export { workspaceFiles } from '../scenarios/workspace-files.ts';
export { secretNamesOf } from './secret-names.ts';
