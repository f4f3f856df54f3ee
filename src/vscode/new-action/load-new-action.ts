/** What plans the files of an Action, in one module that is loaded with the first use of the command. */
export { newScenarioText } from '../../scenario/new-scenario.ts';
export { workspaceFiles } from '../scenarios/workspace-files.ts';
export { findLayout } from './find-layout.ts';
export { planNewAction } from './layout.ts';
